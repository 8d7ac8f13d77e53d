import { kappaMeasure } from "../../chance-corrected.ts";
import type { RatingsMeasure } from "../../measure.ts";

/**
 * Percent agreement (here a share, from 0 to 1), with weights for partial agreement.
 *
 *     pa = 1/n' sum over units i with r_i >= 2 of sum_k n_ik (n_ik - 1) / (r_i (r_i - 1))
 *
 * Says nothing of chance: with one frequent category it is high of itself. Units with two values or more
 * count alike, however many values they have (Gwet); Krippendorff's observed agreement and DKPro weight a
 * unit by its number of values or pairs (.800 instead of .818 on Krippendorff's example with missing
 * values). `irr` (R) counts only units on which all coders agree. A standard error as irrCAC's.
 *
 * Gwet, K. L. (2014). Handbook of inter-rater reliability (4th ed.). Advanced Analytics.
 */
export const percentAgreement: RatingsMeasure = kappaMeasure(
  {
    id: "percent_agreement",
    name: "Percent agreement",
    missing: "A unit counts if two or more coders gave it a value.",
    reference:
      "Gwet, K. L. (2014). Handbook of inter-rater reliability (4th ed.). Advanced Analytics.",
  },
  () => ({ expected: 0, part: () => 0 }),
);
