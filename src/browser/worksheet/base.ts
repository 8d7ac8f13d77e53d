import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Choice } from "../../model/reconciliation.ts";
import type { StaleDecision } from "../../model/worksheet.ts";
import { decisionsHeader, isAppendable } from "../../reconcile/decisions/columns.ts";
import { effectiveDecisions } from "../../reconcile/decisions/effective-decisions.ts";
import { readDecisions } from "../../reconcile/decisions/read-decisions.ts";
import { decisionRecord } from "../../reconcile/decisions/write-decision.ts";
import { settleItems } from "../../reconcile/settle/settle-items.ts";
import { LineIndex } from "../../text/line-index.ts";
import { type Study, textOf } from "./study.ts";

/** What somebody decided about an item. */
export type Standing = {
  readonly choice: Exclude<Choice, { readonly kind: "open" }>;
  readonly reason: string;
  readonly decidedBy: string;
  /** As written. */
  readonly date: string;
};

/** Something wrong with a file of decisions. */
export type Finding = {
  readonly line: number | undefined;
  readonly message: string;
  readonly hint: string | undefined;
  readonly isError: boolean;
};

/** The decisions of a file, onto which those of this page follow. */
export type Base = {
  /** What the next file begins with: the file as it is, or our own rows where it has other columns. */
  readonly text: string;
  /** Whether rows may be added at the end of the file as it is. */
  readonly isOurs: boolean;
  readonly standings: ReadonlyMap<string, Standing>;
  /** Milliseconds since 1970 of the decision that counts, by item: a later one has to be later. */
  readonly times: ReadonlyMap<string, number>;
  /** Decisions that could not be applied, by the item that is there now. */
  readonly stale: ReadonlyMap<string, readonly StaleDecision[]>;
  readonly findings: readonly Finding[];
};

/** What was already decided when the worksheet was made. */
export function embeddedBase(study: Study): Base {
  const standings = new Map<string, Standing>();
  const stale = new Map<string, readonly StaleDecision[]>();
  for (const { item, settlement, stale: earlier } of study.worksheet.items) {
    if (earlier.length > 0) stale.set(item.id, earlier);
    if (settlement.by !== "decision" || settlement.choice.kind === "open") continue;
    const { choice, reason, decidedBy, date } = settlement;
    standings.set(item.id, { choice, reason, decidedBy, date });
  }
  const text = recordsOf(study, standings);
  const own = readBase(study, "decisions.csv", text);
  return own === undefined
    ? { text, isOurs: true, standings, times: new Map(), stale, findings: [] }
    : { ...own, standings, stale, findings: [] };
}

/**
 * Reads a file of decisions, or a worksheet.csv that was filled in, just as `sixphase reconcile
 * --apply` does. Undefined with the reasons in `onFailure` where the file as a whole cannot be read.
 */
export function readBase(
  study: Study,
  file: string,
  raw: string,
  onFailure?: (findings: readonly Finding[]) => void,
): Base | undefined {
  const text = raw.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const lines = new LineIndex(text);
  const { codes, worksheet } = study;
  const read = readDecisions(file, text, { codes, coders: worksheet.coders });
  if (read.value === undefined) {
    onFailure?.(read.diagnostics.map((one) => findingOf(one, lines)));
    return undefined;
  }
  const effective = effectiveDecisions(read.value.rows);
  const { settled, stale, diagnostics } = settleItems({
    items: worksheet.items.map(({ item }) => item),
    decisions: effective.byItem,
    policy: undefined,
    texts: new Map(worksheet.transcripts.map((one) => [one.id, one.text])),
  });
  const standings = new Map<string, Standing>();
  for (const { item, settlement } of settled) {
    if (settlement.by !== "decision" || settlement.choice.kind === "open") continue;
    const { choice, reason, decidedBy, date } = settlement;
    standings.set(item.id, { choice, reason, decidedBy, date });
  }
  const staleAt = new Map<string, readonly StaleDecision[]>();
  for (const { decision, item } of stale) {
    if (item !== undefined) staleAt.set(item.id, [...(staleAt.get(item.id) ?? []), decision]);
  }
  const times = new Map<string, number>();
  for (const { id, when } of read.value.rows) {
    const time = when?.time ?? when?.day;
    if (time !== undefined) times.set(id, Math.max(time, times.get(id) ?? time));
  }
  const isOurs = text === "" || isAppendable(text);
  return {
    text: isOurs ? (text === "" ? decisionsHeader : raw) : recordsOf(study, standings),
    ...{ isOurs, standings, times, stale: staleAt },
    findings: [...read.diagnostics, ...effective.diagnostics, ...diagnostics].map((one) =>
      findingOf(one, lines),
    ),
  };
}

function recordsOf(study: Study, standings: ReadonlyMap<string, Standing>): string {
  const records = [...standings].map(([id, standing]) => {
    const item = study.itemOf.get(id);
    if (item === undefined) return "";
    return decisionRecord({ item, ...standing }, study.worksheet.coders, textOf(study, item));
  });
  return decisionsHeader + records.join("");
}

function findingOf({ span, message, hint, severity }: Diagnostic, lines: LineIndex): Finding {
  const line = span === undefined ? undefined : lines.lineAt(span.start);
  return { line, message, hint, isError: severity === "error" };
}
