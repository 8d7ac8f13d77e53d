import { chanceCorrected } from "../../chance-corrected.ts";
import { sumOfProducts } from "../../matrix.ts";
import type { RatingsMeasure } from "../../measure.ts";
import { itself, twoCoderMeasure } from "../../two-coders.ts";

/**
 * The largest Cohen's kappa that the coders' marginals allow.
 *
 *     po_max = sum_k min(p_k+, p_+k),   (po_max - pe)/(1 - pe)
 *
 * Below 1 where the coders use categories differently often; it says how much of what kappa lacks is
 * due to that. Missing: units that both rated. No standard error.
 *
 * Cohen, J. (1960), p. 42. https://doi.org/10.1177/001316446002000104
 */
export const kappaMax: RatingsMeasure = twoCoderMeasure(
  {
    id: "kappa_max",
    name: "Largest possible Cohen's kappa",
    parameter: { kind: "none" },
    reference:
      "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement, 20(1), 37-46. https://doi.org/10.1177/001316446002000104",
  },
  itself("kappa_max"),
  ({ first, second }, { statistic }) => {
    const observed = first.reduce((total, share, k) => total + Math.min(share, second[k] ?? 0), 0);
    const expected = sumOfProducts(first, second);
    return {
      estimate: { statistic, estimate: chanceCorrected(observed, expected), observed, expected },
    };
  },
);
