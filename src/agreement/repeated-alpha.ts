import type { Quantity } from "../model/agreement.ts";
import type { Difference } from "./alpha.ts";
import { undefinedBecause, value } from "./measure.ts";
import { missing } from "./ratings.ts";
import type { Rows } from "./rows.ts";

/** Alpha of the rows as many times as given, and of all units but one of a row. */
export type RepeatedAlpha = {
  readonly drawn: (times: ArrayLike<number>) => Quantity;
  readonly without: (row: number) => Quantity;
};

/**
 * Alpha (the formula of `alphaOf`) for one replicate after another: every difference of the `size`
 * values, and what each row disagrees, is computed once. Values that are not the same differ by more
 * than 0.
 *
 *     alpha = 1 - (n - 1) D/E,   E = sum_kl n_k n_l d(k, l)
 *     without a row that has value k e_k times: E - 2 sum_k e_k sum_l n_l d(k, l) + sum_kl e_k e_l d(k, l)
 */
export function repeatedAlpha(rows: Rows, size: number, difference: Difference): RepeatedAlpha {
  const distances = new Float64Array(size * size);
  for (let k = 0; k < size; k++)
    for (let l = 0; l < size; l++) distances[k * size + l] = difference(k, l);
  const present = pairableValues(rows);
  const within = Float64Array.from(present, (values) => sumWithin(values, distances, size));
  const counts = new Float64Array(size);
  const used = new Int32Array(size);

  // Typed arrays and plain loops: this runs for every replicate.
  const sumsOf = (times: ArrayLike<number>) => {
    counts.fill(0);
    let disagreement = 0;
    let n = 0;
    for (let row = 0; row < present.length; row++) {
      const time = times[row] ?? 0;
      const values = present[row];
      if (time === 0 || values === undefined || values.length === 0) continue;
      disagreement += (time * (within[row] ?? 0)) / (values.length - 1);
      n += time * values.length;
      for (const k of values) counts[k] = (counts[k] ?? 0) + time;
    }
    // A replicate has a good third of the values not at all.
    let usedCount = 0;
    for (let k = 0; k < size; k++) if (counts[k] !== 0) used[usedCount++] = k;
    let expected = 0;
    for (let i = 0; i < usedCount; i++) {
      const k = used[i] ?? 0;
      const twice = 2 * (counts[k] ?? 0);
      for (let j = 0; j < i; j++) {
        const l = used[j] ?? 0;
        expected += twice * (counts[l] ?? 0) * (distances[k * size + l] ?? 0);
      }
    }
    return { n, disagreement, expected, different: usedCount };
  };

  const all = sumsOf(rows.times);
  const allCounts = counts.slice();
  const far = counts.map((_, k) => {
    let sum = 0;
    for (let l = 0; l < size; l++) sum += (allCounts[l] ?? 0) * (distances[k * size + l] ?? 0);
    return sum;
  });
  const without = (row: number): Quantity => {
    const values = present[row] ?? new Int32Array(0);
    let { n, disagreement, expected, different } = all;
    if (values.length > 0) disagreement -= (within[row] ?? 0) / (values.length - 1);
    n -= values.length;
    expected += within[row] ?? 0;
    for (const k of values) {
      expected -= 2 * (far[k] ?? 0);
      const left = (allCounts[k] ?? 0) - 1;
      allCounts[k] = left;
      if (left === 0) different -= 1;
    }
    for (const k of values) allCounts[k] = (allCounts[k] ?? 0) + 1;
    return alphaFrom({ n, disagreement, expected, different });
  };
  return { drawn: (times) => alphaFrom(sumsOf(times)), without };
}

type Sums = {
  readonly n: number;
  readonly disagreement: number;
  readonly expected: number;
  /** How many different values there are. */
  readonly different: number;
};

function alphaFrom({ n, disagreement, expected, different }: Sums): Quantity {
  if (n === 0) return undefinedBecause("no-pairable-units");
  if (different < 2) return undefinedBecause("no-variation");
  return value(1 - ((n - 1) * disagreement) / expected);
}

/** The values of each row; none where it has fewer than two. */
function pairableValues({ values, coderCount, rowCount }: Rows): readonly Int32Array[] {
  return Array.from({ length: rowCount }, (_, row) => {
    const own = values
      .subarray(row * coderCount, (row + 1) * coderCount)
      .filter((k) => k !== missing);
    return own.length < 2 ? own.subarray(0, 0) : own;
  });
}

/** Differences of all ordered pairs of values of a row. */
function sumWithin(values: Int32Array, distances: Float64Array, size: number): number {
  let sum = 0;
  for (const k of values) for (const l of values) sum += distances[k * size + l] ?? 0;
  return sum;
}
