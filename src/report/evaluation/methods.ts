import type { EvaluationReport } from "../../model/evaluation.ts";
import { hasIntervals } from "../agreement/figure-notes.ts";
import { count, thousands } from "../agreement/numbers.ts";
import { coverRules, unitNoun } from "../agreement/wording.ts";
import { withInterval } from "./numbers.ts";
import { transcriptsClause } from "./transcripts-clause.ts";
import { twoOf } from "./wording.ts";

/** A paragraph for the methods section: what was done, and nothing that the program cannot know. */
export function evaluationMethods(report: EvaluationReport, toolVersion: string): string {
  const { agreement, macro } = report;
  const { person, rules } = twoOf(report);
  const { codebook, transcripts, tables } = agreement;
  const [table] = tables;
  if (table === undefined) return "";
  const { unit, cover, units } = table;
  const rule =
    cover === undefined ? "" : `; a unit was taken to have a code where ${coverRules[cover]}`;
  const who = rules === "the rules" ? `the rules of the codebook` : `${rules}, with the codebook`;
  const { precision, recall, f1 } = macro;
  const codes = (mean: typeof f1) => `${mean.codes - mean.leftOut.length} of ${mean.codes} codes`;
  return [
    `The codings by ${who} “${codebook.title}” (version ${codebook.version}) were compared with those of ${person} by sixphase ${toolVersion} over ${count(transcripts.length, "transcript")} ${transcriptsClause(report)}, those of ${person} being the reference.`,
    `The unit was the ${unitNoun(unit, 1)} (${thousands(units)} ${unitNoun(unit, units)})${rule}.`,
    `Means over the codes that have a value${intervalClause(report)}: precision ${withInterval(precision)}, ${codes(precision)}; recall ${withInterval(recall)}, ${codes(recall)}; F1 ${withInterval(f1)}, ${codes(f1)}.`,
  ].join(" ");
}

function intervalClause({ agreement: { interval, tables } }: EvaluationReport): string {
  const [table] = tables;
  const drawn = table?.drawn;
  if (table === undefined || drawn === undefined || !hasIntervals(table)) return "";
  const what =
    drawn.kind === "transcript"
      ? `the ${count(drawn.clusters, "transcript")}`
      : `${count(drawn.clusters, "block")} of neighbouring turns, there being too few transcripts to draw from, so that they are too narrow`;
  const method = interval.method === "bca" ? "BCa" : "percentile";
  return ` (${method} intervals from ${thousands(interval.replicates)} bootstrap replicates, seed ${interval.seed}, over ${what})`;
}
