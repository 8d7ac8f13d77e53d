import { binaryRatings } from "../../binary-ratings.ts";
import { binaryCoincidences } from "../../coincidences.ts";
import type { RatingsMeasure } from "../../measure.ts";
import { ofCategories } from "../../two-coders.ts";
import { fleissKappa } from "./fleiss-kappa.ts";

/**
 * Fleiss's kappa of one category against all others.
 *
 *     k_X = 1 - sum_i n_iX (m - n_iX) / (n m (m - 1) p_X (1 - p_X))
 *
 * which is Fleiss's kappa after recoding to X or not X. The paper's own figures come from rounded
 * intermediate results (.248 for .2448). Missing and standard error: as Fleiss's kappa.
 *
 * Fleiss, J. L. (1971). https://doi.org/10.1037/h0031619
 */
export const fleissCategoryKappa: RatingsMeasure = {
  takes: "ratings",
  coders: "any",
  missing: fleissKappa.missing,
  reference: fleissKappa.reference,
  id: "fleiss_category_kappa",
  name: "Fleiss's kappa of a category",
  parameter: { kind: "category" },
  fromCoincidences: (tally, categories, options) =>
    ofCategories("fleiss_category_kappa")(categories, options).flatMap(
      ({ statistic, name }) =>
        fleissKappa
          .fromCoincidences?.(binaryCoincidences(tally, categories.indexOf(name)), ["0", "1"], {
            level: "nominal",
          })
          .map((estimate) => ({ ...estimate, statistic })) ?? [],
    ),
  compute: (ratings, options) =>
    ofCategories("fleiss_category_kappa")(ratings.categories, options).flatMap(
      ({ statistic, name }) =>
        fleissKappa
          .compute(binaryRatings(ratings, ratings.categories.indexOf(name)), { level: "nominal" })
          .map((estimate) => ({ ...estimate, statistic })),
    ),
};
