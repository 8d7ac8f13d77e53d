import { anchorExcerpts } from "../../coding/anchor.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { aboutItem } from "../../model/about-item.ts";
import type { TranscriptId } from "../../model/ids.ts";
import { compareText } from "../../model/order.ts";
import type { ReconcileItem, SettledItem } from "../../model/reconciliation.ts";
import type { Span } from "../../model/span.ts";
import type { StaleDecision } from "../../model/worksheet.ts";
import { excerptOf } from "../../text/on-one-line.ts";
import type { DecisionRow } from "../decisions/decision-row.ts";
import type { TextOfItem } from "./choice-of-row.ts";

/** A decision that could not be applied, and what is to be decided at its place now. */
export type Stale = {
  readonly decision: StaleDecision;
  /** The disagreement at that place that nobody has decided, if there is one. */
  readonly item: ReconcileItem | undefined;
  /** `decisions/stale`, at the row. */
  readonly finding: Diagnostic;
};

/**
 * Decisions whose item is gone, and edits (`lost`) whose words are; by file and row. A decision that
 * was taken back is not among them.
 */
export function findStale(
  decisions: ReadonlyMap<string, DecisionRow>,
  lost: readonly DecisionRow[],
  settled: readonly SettledItem[],
  textOf: (id: TranscriptId) => TextOfItem,
): readonly Stale[] {
  const present = new Map(settled.map(({ item }) => [item.id, item]));
  const decides = ({ choice }: DecisionRow) =>
    choice.kind !== "open" && choice.kind !== "unreadable";
  const gone = [...decisions.values()].filter((row) => !present.has(row.id) && decides(row));
  const now = waitingAt(gone, waitingItems(settled), textOf);
  return [...lost, ...gone]
    .sort((a, b) => compareText(a.file, b.file) || a.at.start - b.at.start)
    .map((row) => {
      const here = present.get(row.id);
      const item = here ?? now.get(row);
      const { id, decision, reason, decidedBy, date, transcript, about } = row;
      return {
        decision: { id, decision, reason, decidedBy, date, transcript, about },
        item,
        finding: here === undefined ? goneFinding(row, item) : lostFinding(row),
      };
    });
}

/** Disagreements that nobody has decided, a policy or none; by transcript. */
function waitingItems(
  settled: readonly SettledItem[],
): ReadonlyMap<TranscriptId, readonly ReconcileItem[]> {
  const waiting = new Map<TranscriptId, ReconcileItem[]>();
  for (const { item, settlement } of settled) {
    if (settlement.by === "agreement" || settlement.by === "decision") continue;
    const own = waiting.get(item.transcript);
    if (own === undefined) waiting.set(item.transcript, [item]);
    else own.push(item);
  }
  return waiting;
}

/** What waits at the place of each old decision, which is found again by its words in the present text. */
function waitingAt(
  gone: readonly DecisionRow[],
  waiting: ReadonlyMap<TranscriptId, readonly ReconcileItem[]>,
  textOf: (id: TranscriptId) => TextOfItem,
): ReadonlyMap<DecisionRow, ReconcileItem> {
  const found = new Map<DecisionRow, ReconcileItem>();
  for (const [transcript, items] of waiting) {
    const rows = gone.filter((row) => row.transcript === transcript && row.place !== undefined);
    const { text, offsets } = textOf(transcript);
    const requests = rows.map(({ place }, at) => ({
      span: place?.offsets === undefined ? undefined : offsets.spanToUtf16(place.offsets),
      excerpt: place?.excerpt,
      // Old decisions about one place may be several.
      key: String(at),
    }));
    anchorExcerpts(text, requests).forEach(({ span }, at) => {
      const [row, item] = [rows[at], span && mostInCommon(span, items)];
      if (row !== undefined && item !== undefined) found.set(row, item);
    });
  }
  return found;
}

/** The item that has most characters in common with a place. */
function mostInCommon(place: Span, items: readonly ReconcileItem[]): ReconcileItem | undefined {
  let best: ReconcileItem | undefined;
  let most = 0;
  for (const item of items) {
    const common = inCommon(item.span, place);
    if (common <= most) continue;
    best = item;
    most = common;
  }
  return best;
}

function inCommon(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function goneFinding(row: DecisionRow, item: ReconcileItem | undefined): Diagnostic {
  const about = row.about.trim() === "" ? "" : ` (${excerptOf(row.about)})`;
  return diagnose("decisions/stale", {
    file: row.file,
    span: row.at,
    message: `the disagreement ${excerptOf(row.id)}${about} is no longer there as it was, so \`${row.decision}\` is not applied`,
    ...(item === undefined
      ? {}
      : { hint: `to be decided there now is ${item.id} (${aboutItem(item)})` }),
  });
}

function lostFinding({ file, at, id }: DecisionRow): Diagnostic {
  return diagnose("decisions/stale", {
    ...{ file, span: at },
    message: `the words of this edit are no longer in the transcript, so ${id} is to be decided again`,
  });
}
