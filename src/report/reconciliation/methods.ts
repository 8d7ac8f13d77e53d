import { disagreementKinds } from "../../model/reconciliation.ts";
import type { ReconciliationReport } from "../../model/reconciliation-report.ts";
import { count, listed } from "../agreement/numbers.ts";
import { meanSentence } from "../agreement/overall.ts";
import { coverRules } from "../agreement/wording.ts";
import { percentOf } from "./numbers.ts";
import { policyClause } from "./policy-words.ts";

/** A paragraph for the methods section: what was done, and nothing that the program cannot know. */
export function reconciliationMethods(report: ReconciliationReport, toolVersion: string): string {
  const { codebook, coders, transcripts, counts, settled, overlap } = report;
  const names = listed(coders.map(({ coder }) => coder));
  const { agreed } = counts.kinds;
  const all = settled.items;
  const kinds = disagreementKinds.flatMap((kind) =>
    counts.kinds[kind] === 0 ? [] : [`${kind} ${counts.kinds[kind]}`],
  );
  const more =
    coders.length > 2
      ? " This was done for each two coders; their pairs were then put together, those with the greatest overlap first."
      : "";
  return [
    `The codings of ${count(transcripts.length, "transcript")} by ${coders.length} coders (${names}) with the codebook “${codebook.title}” (version ${codebook.version}) were put together with sixphase ${toolVersion}; each of these transcripts was for two of the coders or more to code.`,
    `Codings were taken to be about one place where they have at least ${percentOf(overlap, 1)} of the shorter excerpt in common: first those of the same code, one to one, by the assignment with the greatest overlap; then excerpts of that code that were left over, beside the one that they overlap most, so that several excerpts of one coder may stand against one of another; then, where a coder was still lacking, those of different codes, again one to one.${more}`,
    `Of ${count(all, "place")} that somebody had coded, ${agreed} (${percentOf(agreed, all)}) had the same codes on the same words from all coders; ${count(all - agreed, "disagreement")} remained${kinds.length === 0 ? "" : ` (${kinds.join(", ")})`}.`,
    ...settlingSentences(report),
    beforeSentence(report),
    ...(report.after === undefined
      ? []
      : [
          "The consensus was made from the codings that it would be compared with; its agreement with them is therefore not an estimate of reliability, and none is reported as such.",
        ]),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function settlingSentences({ settled, after }: ReconciliationReport): readonly string[] {
  if (after === undefined) return ["They have not been settled yet."];
  const decided = settled.decisions.reduce((sum, { items }) => sum + items, 0);
  const who = settled.decisions.map(
    ({ decidedBy, items }) => `${decidedBy === "" ? "somebody unnamed" : decidedBy} ${items}`,
  );
  const { policy, open } = settled;
  return [
    ...(decided === 0
      ? []
      : [
          `${count(decided, "disagreement")} ${decided === 1 ? "was" : "were"} decided one by one (${who.join(", ")}), each decision being on record.`,
        ]),
    ...(policy === undefined || policy.items === 0
      ? []
      : [
          `${policy.items} ${policy.items === 1 ? "was" : "were"} settled by a fixed rule, without a decision on record: ${policyClause(policy.policy)}.`,
        ]),
    ...(open === 0 ? [] : [`${open} ${open === 1 ? "is" : "are"} still open, and in no coding.`]),
  ];
}

function beforeSentence({ before }: ReconciliationReport): string {
  if (before.kind === "none") {
    return before.reason === "reflexive"
      ? ""
      : "No transcript was coded by all of them, so no agreement of all coders can be given.";
  }
  const { table, transcripts } = before;
  const mean = table.means.find(({ statistic }) => statistic === "krippendorff_alpha[nominal]");
  if (mean === undefined) return "";
  return `Agreement was computed before consensus, from the codings as each coder had made them, over participants' turns of the ${count(transcripts.length, "transcript")} that all of them were to code (${count(table.units, "turn")}; a turn was taken to have a code where ${coverRules.half}): ${meanSentence(mean)}.`;
}
