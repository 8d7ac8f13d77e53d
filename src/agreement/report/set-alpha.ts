import type { Estimate } from "../../model/agreement.ts";
import { alphaOf, alphaSums } from "../alpha.ts";
import { setRatingsOf } from "../compare/unit-ratings.ts";
import type { Comparison } from "../comparison.ts";
import { differenceBy } from "../measures/sets/alpha-sets.ts";
import type { SetDistanceName } from "../set-distances.ts";

/** Krippendorff's alpha of the sets of codes (see `setAlpha`), each unit as many times as it stands for. */
export function setAlphaOf(
  comparison: Comparison,
  distances: readonly SetDistanceName[],
): readonly Estimate[] {
  const { ratings, weights } = setRatingsOf(comparison);
  const { sets, values, unitCount, coders } = ratings;
  const times = weights ?? new Float64Array(unitCount).fill(1);
  const rows = { values, coderCount: coders.length, rowCount: unitCount, times };
  return distances.map((name) => {
    const difference = differenceBy(name, ratings);
    const sums = alphaSums(rows, sets.length, difference);
    return alphaOf(`krippendorff_alpha[${name}]`, sums, difference, true);
  });
}
