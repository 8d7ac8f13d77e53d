import type { AgreementTable, IntervalSettings } from "../../model/agreement-report.ts";
import type {
  EvaluatedCode,
  EvaluationCounts,
  EvaluationFigures,
  EvaluationStatistic,
  MacroMean,
} from "../../model/evaluation.ts";
import { addCounts, type CodeCounts, emptyCounts } from "../code-counts.ts";
import { codeCoefficients } from "../codes/coefficients.ts";
import { codeCountsOf } from "../compare/code-counts-of.ts";
import type { Comparison } from "../comparison.ts";
import { codeReplicates } from "../intervals/code-replicates.ts";
import { drawFrom, intervalFrom } from "../report/draw.ts";
import { withoutInterval } from "../report/figures.ts";
import { coefficientOf, evaluationFigure, evaluationStatistics } from "./figures.ts";

/** The mean of a figure over the codes that have it (macro), with those that have not, and why. */
export function macroMean(
  statistic: EvaluationStatistic,
  codes: readonly EvaluatedCode[],
  { means }: AgreementTable,
): MacroMean {
  const leftOut = codes.flatMap(({ id, figures }) => {
    const { estimate } = figures[statistic];
    return estimate.kind === "undefined" ? [{ code: id, reason: estimate.reason }] : [];
  });
  const found = means.find((one) => one.statistic === coefficientOf[statistic])?.mean;
  const interval = found?.interval ?? withoutInterval("not-computed");
  const counts = { codes: codes.length, leftOut };
  if (found?.estimate.kind === "value") return { estimate: found.estimate, interval, ...counts };
  return { estimate: { kind: "undefined", reason: "no-code" }, interval, ...counts };
}

/** The figures of all codes' units added up (micro): codes that are used much weigh much. */
export function microMeans(
  comparison: Comparison,
  settings: IntervalSettings,
): EvaluationCounts & { readonly figures: EvaluationFigures } {
  const { clusters, draws } = drawFrom(comparison, settings);
  const byCluster = clusters.map(() => emptyCounts(2));
  for (const code of comparison.codes) {
    const own = codeCountsOf(comparison, code, clusters);
    byCluster.forEach((sum, at) => {
      const counts = own[at];
      if (counts !== undefined) addCounts(sum, counts);
    });
  }
  const all = emptyCounts(2);
  for (const counts of byCluster) addCounts(all, counts);
  const coefficients = evaluationStatistics.map((one) => codeCoefficients[coefficientOf[one]]);
  const replicates = draws && codeReplicates(draws, byCluster, 2, coefficients);
  const counts = crossed(all);
  const figure = (statistic: EvaluationStatistic) => {
    const estimate = codeCoefficients[coefficientOf[statistic]](all, 2);
    const own = replicates?.[evaluationStatistics.indexOf(statistic)];
    return evaluationFigure(estimate, intervalFrom(own, estimate, settings), counts);
  };
  return {
    ...counts,
    figures: { precision: figure("precision"), recall: figure("recall"), f1: figure("f1") },
  };
}

function crossed(counts: CodeCounts): EvaluationCounts {
  const [, , , both = 0, onlyPerson = 0, onlyRules = 0] = counts;
  return { both, onlyPerson, onlyRules };
}
