import type { Coincidences } from "./coincidences.ts";

/** Units with at least `r` values. */
export function unitsWithAtLeast(tally: Coincidences, r: number): number {
  let units = 0;
  for (let have = r; have < tally.units.length; have++) units += tally.units[have] ?? 0;
  return units;
}

/**
 * Sums over pairs of values, each pair of a unit with r values weighted by `weight(r)`; symmetric,
 * every pair counted in both directions, at [k * q + l].
 */
export function pairSums(tally: Coincidences, weight: (r: number) => number): Float64Array {
  const q = tally.categoryCount;
  const sums = new Float64Array(q * q);
  tally.pairs.forEach((pairs, r) => {
    if (pairs === undefined) return;
    const each = weight(r);
    for (let k = 0; k < q; k++)
      for (let l = 0; l < q; l++) {
        const both = (pairs[k * q + l] ?? 0) + (pairs[l * q + k] ?? 0);
        sums[k * q + l] = (sums[k * q + l] ?? 0) + each * both;
      }
  });
  return sums;
}

/** How often each value occurs in units with two or more values, each of weight `weight(r)`. */
export function pairableValues(
  tally: Coincidences,
  weight: (r: number) => number = () => 1,
): Float64Array {
  return valueSums(tally, 2, weight);
}

/** How often each value occurs. */
export function allValues(tally: Coincidences): Float64Array {
  return valueSums(tally, 1, () => 1);
}

/** Fleiss's marginals: the mean over units with a value of the share of values that are k. */
export function meanShares(tally: Coincidences): Float64Array {
  const units = unitsWithAtLeast(tally, 1);
  return valueSums(tally, 1, (r) => 1 / (r * units));
}

function valueSums(tally: Coincidences, from: number, weight: (r: number) => number): Float64Array {
  const q = tally.categoryCount;
  const sums = new Float64Array(q);
  for (let r = from; r <= tally.coderCount; r++) {
    const each = weight(r);
    for (let k = 0; k < q; k++) sums[k] = (sums[k] ?? 0) + each * (tally.values[r * q + k] ?? 0);
  }
  return sums;
}

/** How many units each coder gave a value. */
export function ratedBy(tally: Coincidences): Float64Array {
  const q = tally.categoryCount;
  return Float64Array.from({ length: tally.coderCount }, (_, coder) =>
    sum(tally.byCoder.subarray(coder * q, (coder + 1) * q)),
  );
}

export function sum(numbers: Float64Array): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
