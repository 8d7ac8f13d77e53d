import { aboutItem } from "../../model/about-item.ts";
import type { Codebook } from "../../model/codebook.ts";
import { codebookNodes } from "../../model/codebook-tree.ts";
import {
  type DisagreementKind,
  disagreementKinds,
  type Policy,
  type SettledItem,
} from "../../model/reconciliation.ts";
import type {
  OpenDisagreement,
  RecodeList,
  ReconciliationReport,
  SettledCounts,
} from "../../model/reconciliation-report.ts";
import type { StaleDecision, WorksheetItem } from "../../model/worksheet.ts";
import { codeTree } from "../../reconcile/match/code-tree.ts";
import { countKinds } from "../../reconcile/match/count-kinds.ts";
import { CodePointIndex } from "../../text/code-points.ts";
import { agreementBefore, consensusComparison } from "./agreement.ts";
import { itemsByTranscript } from "./items-by-transcript.ts";
import type { OpenedReconciliation } from "./open-reconciliation.ts";

export type ReportInput = {
  readonly codebook: Codebook;
  readonly overlap: number;
  readonly opened: OpenedReconciliation;
  /** All items in the order of a worksheet. */
  readonly items: readonly WorksheetItem[];
  readonly stale: readonly StaleDecision[];
  readonly policy: Policy | undefined;
  /** Decisions or a policy were applied. */
  readonly isSettling: boolean;
  readonly recode: RecodeList | undefined;
};

/** Everything that is said of a reconciliation, joined from the stages that know parts of it. */
export function reconciliationReport(input: ReportInput): ReconciliationReport {
  const { codebook, overlap, opened, items, stale, policy, isSettling, recode } = input;
  const { id, title, version } = codebook;
  const { coders, transcripts, notReconciled } = opened;
  const tree = codeTree(codebookNodes(codebook));
  const byTranscript = itemsByTranscript(items);
  return {
    codebook: { id, title, version },
    overlap,
    coders: coders.map((coder) => ({
      coder,
      transcripts: transcripts.filter((one) => one.coders.includes(coder)).length,
      codings: transcripts.reduce(
        (sum, { codings }) => sum + codings.filter((coding) => coding.coder === coder).length,
        0,
      ),
      omitted: items.filter(
        ({ item }) =>
          item.kind === "omission" &&
          item.coders.includes(coder) &&
          !item.codings.some((coding) => coding.coder === coder),
      ).length,
    })),
    transcripts: transcripts.map((one) => {
      const own = byTranscript.get(one.transcript.id) ?? [];
      return {
        transcript: one.transcript.id,
        coders: one.coders,
        codings: one.codings.length,
        items: own.length,
        disagreements: own.filter(({ item }) => item.kind !== "agreed").length,
        open: own.filter(isOpen).length,
      };
    }),
    notReconciled,
    counts: countKinds(
      items.map(({ item }) => item),
      tree,
    ),
    settled: settledCounts(items, policy),
    open: openDisagreements(opened, items),
    stale,
    before: agreementBefore(codebook, opened),
    after: isSettling ? consensusComparison(codebook, opened, items) : undefined,
    recode,
  };
}

function isOpen({ settlement }: SettledItem): boolean {
  return settlement.by === "nobody";
}

function settledCounts(items: readonly SettledItem[], policy: Policy | undefined): SettledCounts {
  const by = (settled: SettledItem["settlement"]["by"], kind?: DisagreementKind) =>
    items.filter(
      ({ item, settlement }) =>
        settlement.by === settled && (kind === undefined || item.kind === kind),
    ).length;
  const deciders = new Map<string, number>();
  for (const { settlement } of items) {
    if (settlement.by !== "decision") continue;
    const name = settlement.decidedBy.trim();
    deciders.set(name, (deciders.get(name) ?? 0) + 1);
  }
  return {
    items: items.length,
    agreement: by("agreement"),
    decisions: [...deciders]
      .map(([decidedBy, count]) => ({ decidedBy, items: count }))
      .sort((a, b) => b.items - a.items || (a.decidedBy < b.decidedBy ? -1 : 1)),
    policy: policy && { policy, items: by("policy") },
    open: by("nobody"),
    byKind: disagreementKinds.map((kind) => ({
      kind,
      items: items.filter(({ item }) => item.kind === kind).length,
      decisions: by("decision", kind),
      policy: by("policy", kind),
      open: by("nobody", kind),
    })),
  };
}

function openDisagreements(
  { transcripts }: OpenedReconciliation,
  items: readonly SettledItem[],
): readonly OpenDisagreement[] {
  const offsets = new Map(
    transcripts.map(({ transcript }) => [transcript.id, new CodePointIndex(transcript.text)]),
  );
  return items.filter(isOpen).map(({ item }) => {
    const [first] = item.codings;
    const { start, end } = offsets.get(item.transcript)?.spanToCodePoints(item.span) ?? item.span;
    return {
      ...{ id: item.id, kind: item.kind, transcript: item.transcript },
      ...{ line: first?.line ?? 0, turn: first?.turn ?? 0, start, end, about: aboutItem(item) },
    };
  });
}
