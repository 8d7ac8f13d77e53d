import type { Estimate } from "../../../model/agreement.ts";
import { type Coincidences, coincidencesOf } from "../../coincidences.ts";
import { pairableValues, pairSums } from "../../marginals.ts";
import {
  type RatingsMeasure,
  type RatingsOptions,
  undefinedBecause,
  value,
} from "../../measure.ts";
import { ofCategories } from "../../two-coders.ts";

const about = {
  takes: "ratings",
  coders: "any",
  parameter: { kind: "category" },
  missing: "A unit counts if two or more coders gave it a value, by its number of pairs of values.",
  reference:
    "Cicchetti, D. V., & Feinstein, A. R. (1990). High agreement but low kappa: II. Resolving the paradoxes. Journal of Clinical Epidemiology, 43(6), 551-558. https://doi.org/10.1016/0895-4356(90)90159-M",
} as const;

/**
 * Specific agreement on category X: of the pairs with an X, weighted by how many, the share that is X
 * twice.
 *
 *     sum_i n_iX (n_iX - 1) / sum_i n_iX (r_i - 1)
 *
 * For two coders it is 2a/(2a + b + c): positive agreement, Dice's coefficient, F1. Not corrected for
 * chance; does not depend on the units that nobody put into X. Undefined where nobody says X.
 * Missing: pairs of values that are there. No standard error: use the bootstrap.
 *
 * Cicchetti, D. V., & Feinstein, A. R. (1990). https://doi.org/10.1016/0895-4356(90)90159-M
 */
export const specificAgreement: RatingsMeasure = shareOfPairs(
  "specific_agreement",
  "Specific agreement",
  (tally, k) => ofCategory(tally, k),
);

/** Specific agreement on X under the name that it has for two coders and a code. */
export const positiveAgreement: RatingsMeasure = shareOfPairs(
  "positive_agreement",
  "Positive agreement",
  (tally, k) => ofCategory(tally, k),
);

/** Agreement that a unit is not X: 2d/(2d + b + c) for two coders. */
export const negativeAgreement: RatingsMeasure = shareOfPairs(
  "negative_agreement",
  "Negative agreement",
  (tally, k) => {
    const q = tally.categoryCount;
    let pairs = 0;
    let values = 0;
    const sums = pairSums(tally, () => 1);
    sums.forEach((sum, at) => {
      const [row, column] = [Math.floor(at / q), at % q];
      if (row !== k) values += sum;
      if (row !== k && column !== k) pairs += sum;
    });
    return [pairs, values];
  },
);

/** Ordered pairs that are X twice, and ordered pairs whose first value is X. */
function ofCategory(tally: Coincidences, k: number): readonly [number, number] {
  const both = tally.pairs.reduce(
    (total, pairs) => total + 2 * (pairs?.[k * tally.categoryCount + k] ?? 0),
    0,
  );
  return [both, pairableValues(tally, (r) => r - 1)[k] ?? 0];
}

function shareOfPairs(
  id: string,
  name: string,
  count: (tally: Coincidences, k: number) => readonly [number, number],
): RatingsMeasure {
  const fromCoincidences = (
    tally: Coincidences,
    categories: readonly string[],
    options: RatingsOptions,
  ): readonly Estimate[] =>
    ofCategories(id)(categories, options).map(({ statistic, name: category }) => {
      const [both, all] = count(tally, categories.indexOf(category));
      return {
        statistic,
        estimate: all === 0 ? undefinedBecause("code-unused") : value(both / all),
      };
    });
  return {
    ...about,
    id,
    name,
    fromCoincidences,
    compute: (ratings, options) =>
      fromCoincidences(coincidencesOf(ratings), ratings.categories, options),
  };
}
