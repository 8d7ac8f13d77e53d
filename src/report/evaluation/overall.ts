import type {
  EvaluationReport,
  EvaluationStatistic,
  MacroMean,
  NoEvaluationReason,
} from "../../model/evaluation.ts";
import { thousands } from "../agreement/numbers.ts";
import { capital } from "../agreement/overall.ts";
import { withInterval } from "./numbers.ts";
import { statisticNames, type Two, twoOf, whyNot } from "./wording.ts";

/** The means over codes, and the figures of all units together: sentences. */
export function overallItems(report: EvaluationReport): readonly string[] {
  const { macro, micro } = report;
  const two = twoOf(report);
  const { precision, recall, f1 } = micro.figures;
  const counts = `both ${thousands(micro.both)}, only ${two.person} ${thousands(micro.onlyPerson)}, only ${two.rules} ${thousands(micro.onlyRules)}`;
  return [
    ...(["precision", "recall", "f1"] as const).map((one) => macroItem(one, macro[one], two)),
    `Over the codes' units added up (micro; ${counts}): precision ${withInterval(precision)}, recall ${withInterval(recall)}, F1 ${withInterval(f1)}. Codes that are used much weigh much.`,
  ];
}

function macroItem(statistic: EvaluationStatistic, mean: MacroMean, two: Two): string {
  const name = statisticNames[statistic];
  const { codes, leftOut } = mean;
  const out = groups(leftOut).map(
    ([reason, ids]) => `${ids.length} because ${whyNot(reason, two)} (${ids.join(", ")})`,
  );
  const without = out.length === 0 ? "" : `; left out: ${out.join("; ")}`;
  if (mean.estimate.kind === "undefined") return `No mean ${name}${without}.`;
  return `${capital(`mean ${name}`)} over codes (macro): ${withInterval(mean)} over ${codes - leftOut.length} of ${codes} codes${without}.`;
}

function groups(
  leftOut: MacroMean["leftOut"],
): readonly (readonly [NoEvaluationReason, readonly string[]])[] {
  const found = new Map<NoEvaluationReason, string[]>();
  for (const { code, reason } of leftOut) found.set(reason, [...(found.get(reason) ?? []), code]);
  return [...found];
}
