import type { Difference } from "../../agreement/alpha.ts";
import { undefinedBecause, value } from "../../agreement/measure.ts";
import { differenceBy } from "../../agreement/measures/sets/alpha-sets.ts";
import { missing, type SetRatings } from "../../agreement/ratings.ts";
import type { Rows } from "../../agreement/rows.ts";
import { isSetDistance } from "../../agreement/set-distances.ts";
import type { Quantity } from "../../model/agreement.ts";
import type { EstimateRow } from "../../model/table-agreement.ts";

/**
 * Alphas of sets (the formula of `alphaOf`) for one replicate after another: every distance, and what
 * each distinct row disagrees, is computed once. Undefined where a row is of another measure.
 */
export function setAlphas(
  ratings: SetRatings,
  distinct: Rows,
  rows: readonly EstimateRow[],
): ((times: Int32Array) => readonly Quantity[]) | undefined {
  const alphas = rows.flatMap(({ statistic }) => {
    const name = /^krippendorff_alpha\[(.*)\]$/.exec(statistic)?.[1];
    if (name === undefined || !isSetDistance(name)) return [];
    return [alphaBy(distinct, ratings.sets.length, differenceBy(name, ratings))];
  });
  return alphas.length < rows.length ? undefined : (times) => alphas.map((alpha) => alpha(times));
}

// Typed arrays and plain loops: this runs for every replicate.
function alphaBy(
  { values, coderCount, rowCount }: Rows,
  size: number,
  difference: Difference,
): (times: Int32Array) => Quantity {
  const distances = new Float64Array(size * size);
  for (let k = 0; k < size; k++)
    for (let l = 0; l < size; l++) distances[k * size + l] = difference(k, l);
  const presentIn = Array.from({ length: rowCount }, (_, row) =>
    values.subarray(row * coderCount, (row + 1) * coderCount).filter((set) => set !== missing),
  );
  const within = Float64Array.from(presentIn, (present) => {
    let sum = 0;
    for (const k of present) for (const l of present) sum += distances[k * size + l] ?? 0;
    return present.length < 2 ? 0 : sum / (present.length - 1);
  });
  const counts = new Float64Array(size);
  return (times) => {
    counts.fill(0);
    let disagreement = 0;
    let n = 0;
    for (let row = 0; row < rowCount; row++) {
      const time = times[row] ?? 0;
      const present = presentIn[row];
      if (time === 0 || present === undefined || present.length < 2) continue;
      disagreement += time * (within[row] ?? 0);
      n += time * present.length;
      for (const set of present) counts[set] = (counts[set] ?? 0) + time;
    }
    let expected = 0;
    for (let k = 0; k < size; k++) {
      const count = counts[k] ?? 0;
      if (count === 0) continue;
      for (let l = 0; l < k; l++)
        expected += 2 * count * (counts[l] ?? 0) * (distances[k * size + l] ?? 0);
    }
    if (n === 0) return undefinedBecause("no-pairable-units");
    if (expected === 0) return undefinedBecause("no-variation");
    return value(1 - ((n - 1) * disagreement) / expected);
  };
}
