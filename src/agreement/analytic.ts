import type { Estimate, Interval } from "../model/agreement.ts";
import type { Chance } from "./chance.ts";
import type { Matrix } from "./matrix.ts";
import { missing } from "./ratings.ts";
import type { Rows } from "./rows.ts";
import { studentQuantile } from "./student-t.ts";

const level = 0.95;

/**
 * Gwet's interval: the estimate -+ t(n - 1) standard errors, cut at 1, n units. Takes the units as
 * independent, which units of one transcript are not: it is then too narrow.
 */
function analyticInterval(value: number, standardError: number, units: number): Interval {
  const reach = studentQuantile((1 + level) / 2, units - 1) * standardError;
  return { method: "analytic", level, low: value - reach, high: Math.min(1, value + reach) };
}

/** The estimate with its standard error and interval; as it is where there is no value or one unit. */
export function withError(
  estimate: Estimate,
  units: number,
  variance: (value: number) => number,
): Estimate {
  if (estimate.estimate.kind === "undefined" || units < 2) return estimate;
  const { value } = estimate.estimate;
  const standardError = Math.sqrt(variance(value));
  return { ...estimate, standardError, interval: analyticInterval(value, standardError, units) };
}

/**
 * Gwet's linearised variance of (pa - pe)/(1 - pe), the units being the sample (of infinitely many):
 *
 *     v      = 1/(n(n - 1)) sum_i (k_i - k)^2
 *     k_i    = (n/n') (pa_i - pe [r_i >= 2])/(1 - pe) - 2 (1 - k) (pe_i - pe)/(1 - pe)
 *     pa_i   = mean weight of the pairs of values of unit i
 *     pe_i   = the unit's part in chance agreement: see each coefficient
 *
 * n units have a value, n' of them two or more. As in irrCAC 1.4 (`*.raw`); its `*.table` functions
 * and other programs for two coders divide by n instead of n - 1.
 *
 * Gwet, K. L. (2008). Computing inter-rater reliability and its variance in the presence of high
 * agreement. British Journal of Mathematical and Statistical Psychology, 61(1), 29-48.
 * https://doi.org/10.1348/000711006X126600
 */
export function linearisedVariance(
  { values, rowCount, coderCount, times }: Rows,
  weights: Matrix,
  { expected, part }: Chance,
  { value, units, pairedUnits }: { value: number; units: number; pairedUnits: number },
): number {
  const { size, cells } = weights;
  const scale = units / pairedUnits;
  let squares = 0;
  for (let row = 0; row < rowCount; row++) {
    const start = row * coderCount;
    let r = 0;
    let agreed = 0;
    for (let i = 0; i < coderCount; i++) {
      const k = values[start + i] ?? missing;
      if (k === missing) continue;
      r++;
      for (let j = i + 1; j < coderCount; j++) {
        const l = values[start + j] ?? missing;
        if (l !== missing) agreed += (cells[k * size + l] ?? 0) + (cells[l * size + k] ?? 0);
      }
    }
    if (r === 0) continue;
    let chance = 0;
    for (let i = 0; i < coderCount; i++) chance += part(i, values[start + i] ?? missing, r);
    const observed = r < 2 ? 0 : scale * (agreed / (r * (r - 1)) - expected);
    const linear = (observed - 2 * (1 - value) * (chance - expected)) / (1 - expected);
    squares += (times[row] ?? 0) * (linear - value) ** 2;
  }
  return squares / (units * (units - 1));
}
