import type { EvaluationReport } from "../../model/evaluation.ts";
import { comparedItems } from "../agreement/compared.ts";
import { hasIntervals } from "../agreement/figure-notes.ts";
import { listed } from "../agreement/numbers.ts";
import { transcriptsClause } from "./transcripts-clause.ts";
import { twoOf } from "./wording.ts";

/** What a reader must know before they quote a figure. */
export function evaluationCautions(report: EvaluationReport): readonly string[] {
  const { person, rules } = twoOf(report);
  const [table] = report.agreement.tables;
  const optimistic = table?.drawn?.optimistic === true && hasIntervals(table);
  return [
    "Rules look better on the transcripts that they were written and mended on. Keep some transcripts apart, and report the figures of those.",
    `What ${person} coded is taken as right. Where ${person} overlooked something that ${rules} found, it counts as a false positive: read the lists before mending a rule.`,
    ...(optimistic
      ? [
          "Fewer than 8 transcripts: the intervals are drawn from blocks of neighbouring turns, and turns of one transcript are alike, so the intervals are too narrow. Do not read a lower limit as a guarantee.",
        ]
      : []),
  ];
}

/** What was compared and what was not, with the reasons: sentences. */
export function evaluatedItems(report: EvaluationReport): readonly string[] {
  const { agreement, appliedTo } = report;
  const { codebook, transcripts } = agreement;
  // Their first sentence takes it that the same is known of every coder.
  const [, ...others] = comparedItems(agreement);
  return [
    `Transcripts compared, those ${transcriptsClause(report)}: ${listed(transcripts)} (${transcripts.length}).`,
    ...(appliedTo === undefined
      ? []
      : [
          `The rules of ${codebook.id} ${codebook.version} were applied for this report, as they are in the file now, one ${appliedTo} at a time (--excerpt).`,
        ]),
    ...others,
  ];
}
