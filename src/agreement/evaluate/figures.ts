import type { Quantity } from "../../model/agreement.ts";
import type { FigureInterval } from "../../model/agreement-report.ts";
import type {
  EvaluationCounts,
  EvaluationFigure,
  EvaluationStatistic,
  NoEvaluationReason,
} from "../../model/evaluation.ts";
import type { CodeCoefficientId } from "../codes/coefficients.ts";

/**
 * The coefficient of two coders that each figure is, the person being the reference:
 *
 *     precision = both / (both + only the rules)
 *     recall    = both / (both + only the person)
 *     F1        = 2 both / (2 both + only the rules + only the person)
 *
 * Precision does not exist where the rules never gave the code, recall where the person never did, F1
 * where neither did. None allows for chance, so that units which nobody coded do not come into them.
 *
 * Van Rijsbergen, C. J. (1979). Information retrieval (2nd ed.). Butterworths.
 */
export const coefficientOf: Readonly<Record<EvaluationStatistic, CodeCoefficientId>> = {
  precision: "precision",
  recall: "recall",
  f1: "positive_agreement",
};

export const evaluationStatistics: readonly EvaluationStatistic[] = ["precision", "recall", "f1"];

/** A coefficient of two coders as a figure of the evaluation: why there is none is said of the two. */
export function evaluationFigure(
  estimate: Quantity,
  interval: FigureInterval,
  counts: EvaluationCounts,
): EvaluationFigure {
  if (estimate.kind === "value") return { estimate, interval };
  const reason = estimate.reason === "no-pairable-units" ? "no-units" : whyUnused(counts);
  return { estimate: { kind: "undefined", reason }, interval };
}

function whyUnused({ both, onlyPerson, onlyRules }: EvaluationCounts): NoEvaluationReason {
  if (both + onlyPerson + onlyRules === 0) return "by-nobody";
  return both + onlyRules === 0 ? "not-by-rules" : "not-by-person";
}
