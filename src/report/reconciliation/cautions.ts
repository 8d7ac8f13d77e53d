import type { ReconciliationReport } from "../../model/reconciliation-report.ts";
import { hasIntervals } from "../agreement/figure-notes.ts";
import { count, listed } from "../agreement/numbers.ts";
import { percentOf } from "./numbers.ts";
import { policyClause } from "./policy-words.ts";

/** What a reader must know before they quote a number. */
export function reconciliationCautions(report: ReconciliationReport): readonly string[] {
  const { settled, overlap, coders, before } = report;
  const names = new Set(coders.map(({ coder }) => coder.toLowerCase()));
  const own = settled.decisions.filter(({ decidedBy }) => names.has(decidedBy.toLowerCase()));
  const { policy } = settled;
  return [
    `Consensus is not reliability. That two coders could settle what they differed on says nothing about what a third would code${before.kind === "measured" ? "; report the figures before consensus for that" : ""}.`,
    "The program cannot see whether the coders worked independently of each other, nor how a decision was come to.",
    ...(own.length === 0
      ? []
      : [
          `${listed(own.map(({ decidedBy, items }) => `${decidedBy} decided on ${items}`))} of the disagreements, and is one of the coders: say so in the paper.`,
        ]),
    ...(policy === undefined || policy.items === 0
      ? []
      : [
          `${count(policy.items, "disagreement")} settled by the policy ${policyClause(policy.policy)}: none of them has a decision on record.`,
        ]),
    `What counts as one place hangs on the threshold: two excerpts are about one thing where they have at least ${percentOf(overlap, 1)} of the shorter one in common (--overlap).`,
    ...(before.kind === "measured" &&
    before.table.drawn?.optimistic === true &&
    hasIntervals(before.table)
      ? [
          "Fewer than 8 transcripts were compared: the intervals are too narrow, and a lower limit is no guarantee.",
        ]
      : []),
  ];
}
