import type { UnitKind } from "../../model/unit-kind.ts";
import type { CodeCounts } from "../code-counts.ts";
import { type CodeCoefficientId, codeCoefficients } from "../codes/coefficients.ts";
import { unitsOf } from "../codes/tally.ts";
import { studentQuantile } from "../student-t.ts";
import { codeVariances } from "./code-variance.ts";
import { type IntervalOutcome, noInterval } from "./outcome.ts";

/** Units that may be taken for independent of each other. Characters never: one coding covers many. */
export type IndependentUnit = Exclude<UnitKind, "character">;

/**
 * Interval of a code's coefficient from its variance formula: the estimate -+ t(n - 1) standard errors,
 * n units, cut at 1. Takes the units as independent, which turns of one interview hardly are: it is
 * then too narrow.
 */
export function analyticCodeInterval(
  id: CodeCoefficientId,
  counts: CodeCounts,
  coders: number,
  _unit: IndependentUnit,
  level: number,
): IntervalOutcome {
  const estimate = codeCoefficients[id](counts, coders);
  if (estimate.kind === "undefined") return noInterval("undefined");
  const units = unitsOf(counts, coders);
  if (units < 2) return noInterval("too-few-units");
  const variance = codeVariances[id]?.(counts, coders, estimate.value);
  if (variance === undefined) return noInterval("no-formula");
  // A sum of squares that is 0 but for rounding.
  if (variance < 1e-24) return noInterval("no-spread");
  const reach = studentQuantile((1 + level) / 2, units - 1) * Math.sqrt(variance);
  return {
    kind: "interval",
    interval: {
      method: "analytic",
      level,
      low: estimate.value - reach,
      high: Math.min(1, estimate.value + reach),
    },
  };
}
