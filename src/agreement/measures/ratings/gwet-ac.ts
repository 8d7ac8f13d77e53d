import { type ChanceModel, kappaMeasure } from "../../chance-corrected.ts";
import { meanShares, sum } from "../../marginals.ts";
import type { RatingsMeasure } from "../../measure.ts";
import { partOfValues } from "./fleiss-kappa.ts";

const about = {
  missing:
    "A unit with one value counts for how common the categories are, a unit with two or more also for agreement.",
  reference:
    "Gwet, K. L. (2008). Computing inter-rater reliability and its variance in the presence of high agreement. British Journal of Mathematical and Statistical Psychology, 61(1), 29-48. https://doi.org/10.1348/000711006X126600",
};

const acChance: ChanceModel = (tally, weights) => {
  const q = tally.categoryCount;
  // One category leaves no room for chance, nor for disagreement.
  if (q < 2) return { expected: 1, part: () => 0 };
  const shares = meanShares(tally);
  const each = sum(weights.cells) / (q * (q - 1));
  const scores = shares.map((share) => each * (1 - share));
  const expected = shares.reduce((total, share, k) => total + share * (scores[k] ?? 0), 0);
  return { expected, part: partOfValues(scores) };
};

/**
 * Gwet's AC1, and with weights AC2.
 *
 *     pe = (sum_kl w_kl)/(q (q - 1)) sum_k pi_k (1 - pi_k),   pi_k = 1/n sum_i n_ik/r_i
 *
 * Chance agreement is small where one category dominates, so that AC1 does not fall with rare codes as
 * kappa does, and flatters them. q counts every category of the codebook, unused ones too: irrCAC counts
 * the observed ones unless told. DKPro has no AC1 with missing values.
 *
 * Missing: as in Fleiss's kappa. Standard error: Gwet's linearisation,
 * pe_i = (sum_kl w_kl)/(q (q - 1)) sum_k (1 - pi_k) n_ik/r_i.
 *
 * Gwet, K. L. (2008). https://doi.org/10.1348/000711006X126600
 * Gwet, K. L. (2014). Handbook of inter-rater reliability (4th ed.). Advanced Analytics.
 */
export const gwetAc1: RatingsMeasure = kappaMeasure(
  { id: "gwet_ac1", name: "Gwet's AC1", ...about },
  acChance,
  ["identity"],
  { kind: "none" },
);

/** AC1 with weights. */
export const gwetAc2: RatingsMeasure = kappaMeasure(
  { id: "gwet_ac2", name: "Gwet's AC2", ...about },
  acChance,
  ["linear", "quadratic"],
);
