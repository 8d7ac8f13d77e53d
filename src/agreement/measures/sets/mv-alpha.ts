import { alphaSums } from "../../alpha.ts";
import { type SetsMeasure, undefinedBecause, value } from "../../measure.ts";
import type { SetRatings } from "../../ratings.ts";
import { rowsOf } from "../../rows.ts";
import { diceDistance } from "../../set-distances.ts";
import { differenceBy } from "./alpha-sets.ts";

/**
 * Alpha for multi-valued data, nominal codes (Krippendorff & Craggs 2016).
 *
 *     Do = Krippendorff's observed disagreement with Dice's distance between sets
 *     De = sum_ab P_a P_b sum_{|C| = a, |K| = b} w(C, K) d(C, K) / sum_{|C| = a, |K| = b} w(C, K)
 *     w(C, K) = prod_{c in C} n_c prod_{k in K} (n_k - [k in C])
 *
 * P_a: share of the pairable sets that have a codes; n_c: how often code c is in one. So chance draws codes
 * and makes sets of them, where alpha with Dice's distance draws the sets that coders made (.287 and .344 on
 * the paper's Table 3). R's mvalpha lists all sets, at most some 15 codes. But d depends only on a, b and
 * what C and K share, so that the sums are coefficients of the polynomial
 * prod_c (1 + n_c x + n_c y + n_c (n_c - 1) x y z); its cost is codes times largest set cubed.
 *
 * Missing: units with one set are left out. No standard error: use the bootstrap.
 *
 * Krippendorff, K., & Craggs, R. (2016). https://doi.org/10.1080/19312458.2016.1228863
 */
export const mvAlpha: SetsMeasure = {
  takes: "sets",
  id: "mv_alpha",
  name: "Alpha for multi-valued data",
  coders: "any",
  parameter: { kind: "choice", choices: ["nominal"] },
  missing: "A unit counts if two or more coders coded it, by the number of those coders.",
  reference:
    "Krippendorff, K., & Craggs, R. (2016). The reliability of multi-valued coding of data. Communication Methods and Measures, 10(4), 181-198. https://doi.org/10.1080/19312458.2016.1228863",
  compute: (ratings) => [{ statistic: "mv_alpha[nominal]", estimate: mvAlphaOf(ratings) }],
};

/** Beyond this many codes in one set the products leave the range of floating point. */
const largestSet = 60;

function mvAlphaOf(ratings: SetRatings) {
  const { values, disagreement } = alphaSums(
    rowsOf(ratings, ratings.sets.length),
    ratings.sets.length,
    differenceBy("dice", ratings),
  );
  const n = values.reduce((total, count) => total + count, 0);
  if (n === 0) return undefinedBecause("no-pairable-units");
  const codes = new Float64Array(ratings.categories.length);
  const sizes = new Map<number, number>();
  values.forEach((count, at) => {
    if (count === 0) return;
    const set = ratings.sets[at] ?? [];
    for (const code of set) codes[code] = (codes[code] ?? 0) + count;
    sizes.set(set.length, (sizes.get(set.length) ?? 0) + count / n);
  });
  const largest = Math.max(...sizes.keys());
  if (largest > largestSet) return undefinedBecause("too-large");
  const expected = expectedDisagreement(codes, sizes, largest);
  return expected === 0 ? undefinedBecause("no-variation") : value(1 - disagreement / n / expected);
}

function expectedDisagreement(
  codes: Float64Array,
  sizes: ReadonlyMap<number, number>,
  largest: number,
): number {
  const at = drawnTogether(codes, largest);
  let expected = 0;
  for (const [a, shareA] of sizes)
    for (const [b, shareB] of sizes) {
      let weight = 0;
      let distance = 0;
      for (let both = 0; both <= Math.min(a, b); both++) {
        weight += at(a, b, both);
        distance += at(a, b, both) * diceDistance(a, b, both);
      }
      // Two draws of this many codes that the data cannot give.
      if (weight > 0) expected += shareA * shareB * (distance / weight);
    }
  return expected;
}

/** Sum of the weights of all pairs of sets of a and of b codes that share `both`, up to a factor for a, b. */
function drawnTogether(
  codes: Float64Array,
  largest: number,
): (a: number, b: number, both: number) => number {
  const side = largest + 1;
  const place = (a: number, b: number, both: number) => (a * side + b) * side + both;
  const sums = new Float64Array(side ** 3);
  sums[0] = 1;
  const all = codes.reduce((total, count) => total + count, 0);
  for (const count of codes) {
    if (count === 0) continue;
    // Counts as shares of all: the factor falls out of each quotient and keeps the products small.
    const one = count / all;
    const twice = one * ((count - 1) / all);
    // From the largest sets down, so that each code enters once.
    for (let a = largest; a >= 0; a--)
      for (let b = largest; b >= 0; b--)
        for (let both = Math.min(a, b); both >= 0; both--) {
          let sum = sums[place(a, b, both)] ?? 0;
          if (a > 0) sum += one * (sums[place(a - 1, b, both)] ?? 0);
          if (b > 0) sum += one * (sums[place(a, b - 1, both)] ?? 0);
          if (both > 0) sum += twice * (sums[place(a - 1, b - 1, both - 1)] ?? 0);
          sums[place(a, b, both)] = sum;
        }
  }
  return (a, b, both) => sums[place(a, b, both)] ?? 0;
}
