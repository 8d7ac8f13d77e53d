import { chanceCorrected } from "../../chance-corrected.ts";
import { type Coincidences, coincidencesOf } from "../../coincidences.ts";
import { allValues, pairSums, sum } from "../../marginals.ts";
import { sumOfProducts } from "../../matrix.ts";
import { type RatingsMeasure, undefinedBecause } from "../../measure.ts";

const statistic = "gwet_irsq";

/**
 * Van Oest's I_r squared (R's `agreement` calls it irsq).
 *
 *     po = agreeing pairs / pairs, over all units,   pi_k = (1 + n_k)/(q + n),   pe = sum_k pi_k^2
 *
 * n_k of all n values are k: shares under a uniform prior, which keeps chance agreement off 1 in small data.
 * Missing: pairs of values that are there; all values enter the shares. No standard error: use the bootstrap.
 *
 * van Oest, R. (2019). https://doi.org/10.1037/met0000183
 */
export const vanOestIrsq: RatingsMeasure = {
  takes: "ratings",
  id: statistic,
  name: "Van Oest's I_r squared",
  coders: "any",
  parameter: { kind: "none" },
  missing: "Every pair of values counts alike; a value without a partner counts for chance.",
  reference:
    "van Oest, R. (2019). A new coefficient of interrater agreement: The challenge of highly unequal category proportions. Psychological Methods, 24(4), 439-451. https://doi.org/10.1037/met0000183",
  fromCoincidences: (tally) => [irsq(tally)],
  compute: (ratings) => [irsq(coincidencesOf(ratings))],
};

function irsq(tally: Coincidences) {
  const q = tally.categoryCount;
  const pairs = pairSums(tally, () => 1);
  const all = sum(pairs);
  if (all === 0) return { statistic, estimate: undefinedBecause("no-pairable-units") };
  const observed = pairs.filter((_, at) => at % (q + 1) === 0).reduce((a, b) => a + b, 0) / all;
  const counts = allValues(tally);
  const values = sum(counts);
  const prior = counts.map((count) => (1 + count) / (q + values));
  const expected = sumOfProducts(prior, prior);
  return { statistic, estimate: chanceCorrected(observed, expected), observed, expected };
}
