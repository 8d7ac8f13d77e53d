import type { Estimate } from "../model/agreement.ts";
import { withError } from "./analytic.ts";
import { undefinedBecause, value } from "./measure.ts";
import { missing } from "./ratings.ts";
import type { Rows } from "./rows.ts";

/** How different two values are, by their indices; 0 for the same value, symmetric. */
export type Difference = (k: number, l: number) => number;

/** What alpha is made of. */
export type AlphaSums = {
  /** How often each value occurs in units with two values or more. */
  readonly values: Float64Array;
  /** Sum over units of the differences of its ordered pairs of values, divided by r - 1. */
  readonly disagreement: number;
};

/**
 * Krippendorff's alpha from its sums.
 *
 *     Do = disagreement / n,   De = sum_kl n_k n_l d(k, l) / (n (n - 1)),   alpha = 1 - Do/De
 *
 * Undefined where no two values that occur differ. `share`: differences are at most 1, so that 1 - Do
 * and 1 - De are shares of agreement.
 */
export function alphaOf(
  statistic: string,
  { values, disagreement }: AlphaSums,
  difference: Difference,
  share: boolean,
): Estimate {
  const n = values.reduce((total, count) => total + count, 0);
  if (n === 0) return { statistic, estimate: undefinedBecause("no-pairable-units") };
  const differences = meanDifferences(values, difference);
  const expected = differences.reduce((all, mean, k) => all + mean * (values[k] ?? 0), 0) / (n - 1);
  const observed = disagreement / n;
  const estimate =
    expected === 0 ? undefinedBecause("no-variation") : value(1 - observed / expected);
  return share
    ? { statistic, estimate, observed: 1 - observed, expected: 1 - expected }
    : { statistic, estimate };
}

/** Mean difference of each value that occurs from all values: sum_l n_l d(k, l) / n. */
function meanDifferences(values: Float64Array, difference: Difference): Float64Array {
  const n = values.reduce((total, count) => total + count, 0);
  const means = new Float64Array(values.length);
  const shares = values.map((count) => count / n);
  // Thousands of sets of codes may occur, so each pair of them is looked at once.
  for (let k = 0; k < values.length; k++) {
    if (values[k] === 0) continue;
    for (let l = k + 1; l < values.length; l++) {
      if (values[l] === 0) continue;
      const apart = difference(k, l);
      means[k] = (means[k] ?? 0) + (shares[l] ?? 0) * apart;
      means[l] = (means[l] ?? 0) + (shares[k] ?? 0) * apart;
    }
  }
  return means;
}

/** The sums of units whose values are of `size` different ones: categories, or sets of them. */
export function alphaSums(rows: Rows, size: number, difference: Difference): AlphaSums {
  const values = new Float64Array(size);
  let disagreement = 0;
  forPairable(rows, (present, r, times) => {
    for (let i = 0; i < r; i++) values[present[i] ?? 0] = (values[present[i] ?? 0] ?? 0) + times;
    disagreement += (times * differencesWithin(present, r, difference)) / (r - 1);
  });
  return { values, disagreement };
}

/**
 * The estimate with Gwet's linearised standard error: over the n pairable units, R the mean of r_i,
 * D and E the disagreement observed and expected without alpha's correction for small samples,
 *
 *     a_i = 1 - d_i/E - 2 (1 - a)(1 - e_i/E),   a = 1 - D/E,   v = 1/(n (n - 1)) sum_i (a_i - a)^2
 *     d_i = (differences of the unit's pairs)/(R (r_i - 1)) - D (r_i - R)/R
 *     e_i = (mean differences of its values from all values)/R - E (r_i - R)/R
 *
 * irrCAC 1.4 has this, written with weights (1.0 and its `.dist` functions give other values); as there, the
 * interval has one degree of freedom less than there are units with a value. An ordinal metric is taken
 * as given, though it comes from the data.
 *
 * Gwet, K. L. (2014). Handbook of inter-rater reliability (4th ed.). Advanced Analytics.
 */
export function withAlphaError(
  estimate: Estimate,
  rows: Rows,
  { values, disagreement }: AlphaSums,
  difference: Difference,
): Estimate {
  const n = values.reduce((total, count) => total + count, 0);
  const units = unitsWith(2, rows);
  if (units < 2) return estimate;
  return withError(estimate, unitsWith(1, rows), () => {
    const differences = meanDifferences(values, difference);
    const observed = disagreement / n;
    const expected = differences.reduce((all, mean, k) => all + mean * (values[k] ?? 0), 0) / n;
    const alpha = 1 - observed / expected;
    const meanR = n / units;
    let squares = 0;
    forPairable(rows, (present, r, times) => {
      let far = 0;
      for (let i = 0; i < r; i++) far += differences[present[i] ?? 0] ?? 0;
      const more = (r - meanR) / meanR;
      const within = differencesWithin(present, r, difference) / (meanR * (r - 1));
      const d = within - observed * more;
      const e = far / meanR - expected * more;
      const linear = 1 - d / expected - 2 * (1 - alpha) * (1 - e / expected);
      squares += times * (linear - alpha) ** 2;
    });
    return squares / (units * (units - 1));
  });
}

function unitsWith(least: number, { values, rowCount, coderCount, times }: Rows): number {
  let units = 0;
  for (let row = 0; row < rowCount; row++) {
    let r = 0;
    for (let coder = 0; coder < coderCount && r < least; coder++)
      if (values[row * coderCount + coder] !== missing) r++;
    if (r >= least) units += times[row] ?? 0;
  }
  return units;
}

/** Calls `visit` with the values of each row that has two or more, and how many units have them. */
function forPairable(
  { values, rowCount, coderCount, times }: Rows,
  visit: (present: Int32Array, r: number, times: number) => void,
): void {
  const present = new Int32Array(coderCount);
  for (let row = 0; row < rowCount; row++) {
    let r = 0;
    for (let coder = 0; coder < coderCount; coder++) {
      const value = values[row * coderCount + coder] ?? missing;
      if (value !== missing) present[r++] = value;
    }
    if (r >= 2) visit(present, r, times[row] ?? 0);
  }
}

function differencesWithin(present: Int32Array, r: number, difference: Difference): number {
  let total = 0;
  for (let i = 0; i < r; i++)
    for (let j = i + 1; j < r; j++) {
      const k = present[i] ?? 0;
      const l = present[j] ?? 0;
      if (k !== l) total += 2 * difference(k, l);
    }
  return total;
}
