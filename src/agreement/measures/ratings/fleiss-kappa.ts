import type { Chance } from "../../chance.ts";
import { type ChanceModel, kappaMeasure } from "../../chance-corrected.ts";
import { meanShares } from "../../marginals.ts";
import { bilinear, timesSymmetric } from "../../matrix.ts";
import type { RatingsMeasure } from "../../measure.ts";
import { missing } from "../../ratings.ts";

const reference =
  "Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin, 76(5), 378-382. https://doi.org/10.1037/h0031619";

/** Chance as Fleiss and Scott have it: everyone draws from one distribution, that of all values. */
const fleissChance: ChanceModel = (tally, weights) => {
  const shares = meanShares(tally);
  return {
    expected: bilinear(shares, weights, shares),
    part: partOfValues(timesSymmetric(weights, shares)),
  };
};

/** A unit's part in chance as the mean of its values' scores. */
export function partOfValues(scores: Float64Array): Chance["part"] {
  return (_coder, value, r) => (value === missing ? 0 : (scores[value] ?? 0) / r);
}

/**
 * Fleiss's kappa.
 *
 *     pi_k = 1/n sum_i n_ik/r_i,   pe = sum_kl w_kl pi_k pi_l,   k = (pa - pe)/(1 - pe)
 *
 * For any number of coders, who need not be the same for all units; takes them as exchangeable, so
 * that a difference in how often they use a category is disagreement. For two coders and complete data it
 * is Scott's pi. Standard error: Gwet's linearisation, pe_i = sum_k pi_k n_ik/r_i.
 *
 * Missing: units with a value enter pi, with two or more enter pa (Gwet 2014). R's `irr` drops every unit
 * with a missing value (.641 instead of .761 on Krippendorff's example).
 *
 * Fleiss, J. L. (1971). https://doi.org/10.1037/h0031619
 */
export const fleissKappa: RatingsMeasure = kappaMeasure(
  {
    id: "fleiss_kappa",
    name: "Fleiss's kappa",
    missing:
      "A unit with one value counts for how common the categories are, a unit with two or more also for agreement.",
    reference,
  },
  fleissChance,
);
