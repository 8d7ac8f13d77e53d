import { kappaMeasure } from "../../chance-corrected.ts";
import { sum } from "../../marginals.ts";
import type { RatingsMeasure } from "../../measure.ts";
import { missing } from "../../ratings.ts";

/**
 * Brennan and Prediger's coefficient: S of Bennett, Alpert & Goldstein (1954), Randolph's free-marginal
 * kappa, and for two categories PABAK.
 *
 *     pe = sum_kl w_kl / q^2
 *
 * Chance is the same for all q categories of the codebook, used or not: one more unused category raises
 * the coefficient. irrCAC counts the observed categories unless told.
 *
 * Missing: as in percent agreement. Standard error: Gwet's linearisation with pe fixed.
 *
 * Brennan, R. L., & Prediger, D. J. (1981). https://doi.org/10.1177/001316448104100307
 */
export const brennanPrediger: RatingsMeasure = kappaMeasure(
  {
    id: "brennan_prediger",
    name: "Brennan-Prediger coefficient (PABAK)",
    missing: "A unit counts if two or more coders gave it a value.",
    reference:
      "Brennan, R. L., & Prediger, D. J. (1981). Coefficient kappa: Some uses, misuses, and alternatives. Educational and Psychological Measurement, 41(3), 687-699. https://doi.org/10.1177/001316448104100307",
  },
  (tally, weights) => {
    const expected = sum(weights.cells) / tally.categoryCount ** 2;
    return {
      expected,
      part: (_coder, value, r) => (value === missing ? 0 : expected / r),
    };
  },
);
