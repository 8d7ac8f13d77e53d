import type { Policy } from "../../model/reconciliation.ts";
import type { StaleDecision, Worksheet } from "../../model/worksheet.ts";
import { settleItems } from "../../reconcile/settle/settle-items.ts";
import { worksheetOf } from "../../reconcile/worksheet.ts";
import type { CodebookFile } from "../codebook-file.ts";
import type { Session } from "../session.ts";
import { type OpenedDecisions, reportByFile } from "./decision-files.ts";
import type { OpenedReconciliation } from "./open-reconciliation.ts";

export type SettledReconciliation = {
  readonly worksheet: Worksheet;
  /** All that were not applied because what they are about is no longer there. */
  readonly stale: readonly StaleDecision[];
};

/** Applies decisions and policy to all items, and reports which decisions could not be applied. */
export function settleReconciliation(
  session: Session,
  { codebook }: CodebookFile,
  { coders, transcripts }: OpenedReconciliation,
  decisions: OpenedDecisions,
  policy: Policy | undefined,
): SettledReconciliation {
  const texts = new Map(transcripts.map(({ transcript }) => [transcript.id, transcript.text]));
  const { settled, stale, diagnostics } = settleItems({
    items: transcripts.flatMap(({ items }) => items),
    decisions: decisions.byItem,
    policy,
    texts,
  });
  reportByFile(session, decisions.sources, diagnostics);
  const staleAt = new Map<string, StaleDecision[]>();
  for (const { decision, item } of stale) {
    if (item === undefined) continue;
    staleAt.set(item.id, [...(staleAt.get(item.id) ?? []), decision]);
  }
  return {
    worksheet: worksheetOf(
      codebook,
      coders,
      transcripts.map(({ transcript }) => transcript),
      settled.map(({ item, settlement }) => ({
        ...{ item, settlement },
        stale: staleAt.get(item.id) ?? [],
      })),
    ),
    stale: stale.map(({ decision }) => decision),
  };
}
