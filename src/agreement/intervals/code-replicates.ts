import { type CodeCounts, countsLength, emptyCounts } from "../code-counts.ts";
import type { CodeCoefficient } from "../codes/coefficients.ts";
import { unitsOf } from "../codes/tally.ts";
import type { Draws } from "./draws.ts";
import { asNumber, type Replicates } from "./replicates.ts";

/**
 * Several coefficients of one code in every replicate.
 *
 * In: the counts of each cluster, in the order of the draws' places; one cluster's, where a place
 * stands for several equal ones. Out: one for each coefficient, in their order.
 */
export function codeReplicates(
  draws: Draws,
  clusters: readonly CodeCounts[],
  coders: number,
  coefficients: readonly CodeCoefficient[],
): readonly Replicates[] {
  const { replicates, sizes, times } = draws;
  if (clusters.length !== sizes.length) throw new Error("Counts of other clusters than were drawn");
  const values = evaluate(weightedSums(clusters, coders, times, replicates), coders, coefficients);
  // Units of a matrix share their counts, and what is left without one of them.
  const kinds = new Map([...new Set(clusters)].map((counts, kind) => [counts, kind]));
  const all = [...kinds.keys()];
  const without = evaluate(sumsWithoutOne(all, clusters, coders, sizes), coders, coefficients);
  return coefficients.map((_, which) => ({
    draws,
    values: values[which] ?? new Float64Array(0),
    leftOut: Float64Array.from(
      clusters,
      (counts) => without[which]?.[kinds.get(counts) ?? 0] ?? Number.NaN,
    ),
  }));
}

/** A column for each number of the counts, in it one a row (a replicate, a cluster left out). */
type Sums = readonly Float64Array[];

/** Plain loops over replicates, and only for what is not 0: the cost follows where a code was used. */
function weightedSums(
  clusters: readonly CodeCounts[],
  coders: number,
  times: Int32Array,
  rows: number,
): Sums {
  const columns = Array.from({ length: countsLength(coders) }, () => new Float64Array(rows));
  const [neither = new Float64Array(rows)] = columns;
  for (const [place, counts] of clusters.entries()) {
    const weights = times.subarray(place * rows, (place + 1) * rows);
    addTimes(neither, weights, unitsOf(counts, coders));
    for (const [at, column] of columns.entries()) {
      const count = counts[at] ?? 0;
      if (at > 0 && count > 0) addTimes(column, weights, count);
    }
  }
  for (const used of columns.slice(1, coders + 1))
    for (let row = 0; row < rows; row++) neither[row] = (neither[row] ?? 0) - (used[row] ?? 0);
  return columns;
}

function addTimes(column: Float64Array, weights: Int32Array, count: number): void {
  for (let row = 0; row < column.length; row++)
    column[row] = (column[row] ?? 0) + (weights[row] ?? 0) * count;
}

function sumsWithoutOne(
  kinds: readonly CodeCounts[],
  clusters: readonly CodeCounts[],
  coders: number,
  sizes: Int32Array,
): Sums {
  return Array.from({ length: countsLength(coders) }, (_, at) => {
    const all = clusters.reduce(
      (sum, counts, place) => sum + (sizes[place] ?? 0) * (counts[at] ?? 0),
      0,
    );
    return Float64Array.from(kinds, (counts) => all - (counts[at] ?? 0));
  });
}

function evaluate(
  sums: Sums,
  coders: number,
  coefficients: readonly CodeCoefficient[],
): readonly Float64Array[] {
  const rows = sums[0]?.length ?? 0;
  const results = coefficients.map(() => new Float64Array(rows));
  const counts = emptyCounts(coders);
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < counts.length; at++) counts[at] = sums[at]?.[row] ?? 0;
    for (let which = 0; which < coefficients.length; which++) {
      const [result, coefficient] = [results[which], coefficients[which]];
      if (result !== undefined && coefficient !== undefined)
        result[row] = asNumber(coefficient(counts, coders));
    }
  }
  return results;
}
