import type { ReconciliationReport } from "../../model/reconciliation-report.ts";
import { count, listed } from "../agreement/numbers.ts";
import { percentOf } from "./numbers.ts";
import { policyClause } from "./policy-words.ts";

/** How far it has come: sentences. */
export function standingItems(report: ReconciliationReport): readonly string[] {
  const { coders, transcripts, notReconciled, settled } = report;
  const disagreements = settled.byKind.reduce((sum, { items }) => sum + items, 0);
  const agreed = settled.items - disagreements;
  const alone = notReconciled.filter(({ reason }) => reason === "one-coder");
  const missing = notReconciled.filter(({ reason }) => reason === "missing");
  const inAlone = alone.reduce((sum, { codings }) => sum + codings, 0);
  return [
    `${count(transcripts.length, "transcript")} of ${listed(coders.map(({ coder }) => coder))}: ${listed(
      coders.map((one) => `${one.coder} has ${count(one.codings, "coding")} in ${one.transcripts}`),
    )}.`,
    ...(alone.length === 0
      ? []
      : [
          `Not reconciled, for one coder alone was to code them: ${count(alone.length, "transcript")} with ${count(inAlone, "coding")} (${listed(alone.map(({ transcript, coders: [who] }) => `${transcript} of ${who ?? ""}`))}).`,
        ]),
    ...(missing.length === 0
      ? []
      : [
          `Not reconciled, for they are not there: ${listed(missing.map(({ transcript }) => transcript))}.`,
        ]),
    `${count(settled.items, "place")} coded by somebody: on ${agreed} (${percentOf(agreed, settled.items)}) all who were asked did the same, ${count(disagreements, "disagreement")}.`,
    ...(disagreements === 0 ? [] : [`${settledClause(report)}.`]),
  ];
}

/** `Settled: 50 by agreement, 30 by decision (Sana 28, Omar 2), 4 by the policy union (...), 1 open`. */
function settledClause({ settled }: ReconciliationReport): string {
  const decided = settled.decisions.reduce((sum, { items }) => sum + items, 0);
  const who = settled.decisions.map(
    ({ decidedBy, items }) => `${decidedBy === "" ? "nobody named" : decidedBy} ${items}`,
  );
  const { policy, open } = settled;
  const parts = [
    `${decided} by decision${decided === 0 ? "" : ` (${who.join(", ")})`}`,
    ...(policy === undefined
      ? []
      : [`${policy.items} by the policy ${policyClause(policy.policy)}`]),
    `${open} open`,
  ];
  return `Settled: ${settled.agreement} by agreement, ${parts.join(", ")}`;
}
