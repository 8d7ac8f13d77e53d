import { chanceCorrected } from "../../chance-corrected.ts";
import type { Contingency } from "../../contingency.ts";
import { bilinear, type Matrix, matrixOf, sumOfProducts } from "../../matrix.ts";
import type { RatingsMeasure } from "../../measure.ts";
import {
  itself,
  noEstimate,
  oneOf,
  type TableEstimate,
  twoCoderMeasure,
} from "../../two-coders.ts";
import { weightNames, weightsFor } from "../../weights.ts";

/**
 * Cohen's kappa.
 *
 *     po = sum_k p_kk,   pe = sum_k p_k+ p_+k,   k = (po - pe)/(1 - pe)
 *
 * For two coders, each with their own shares of the categories: a bias of one of them lowers chance
 * agreement and so raises kappa. Low for rare categories, whatever the percent agreement (Feinstein &
 * Cicchetti 1990). Standard error: Fleiss, Cohen & Everitt (1969), not the one under kappa = 0 that R's
 * `irr` prints. Missing: units that both rated (as psych; irrCAC's conger.kappa.raw also uses the others).
 *
 * Where both coders use one and the same category only, it is undefined (scikit-learn NaN, irrCAC 1). Where
 * each uses one category only and not the same, it is 0.
 *
 * Cohen, J. (1960). https://doi.org/10.1177/001316446002000104
 */
export const cohenKappa: RatingsMeasure = twoCoderMeasure(
  {
    id: "cohen_kappa",
    name: "Cohen's kappa",
    parameter: { kind: "none" },
    reference:
      "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement, 20(1), 37-46. https://doi.org/10.1177/001316446002000104",
  },
  itself("cohen_kappa"),
  (table, { statistic }) => kappaOf(statistic, table, identity(table.categoryCount)),
);

/**
 * Cohen's weighted kappa: partial agreement between categories that are close.
 *
 *     po = sum_kl w_kl p_kl,   pe = sum_kl w_kl p_k+ p_+l
 *
 * Weights are of agreement, 1 on the diagonal, on the categories as numbers, else on their ranks
 * (R's `irr` and scikit-learn always take ranks). Where Cohen (1968) gives weights of disagreement, they are
 * `custom`. Standard error: Fleiss, Cohen & Everitt (1969). Missing: units that both rated.
 *
 * Cohen, J. (1968). https://doi.org/10.1037/h0026256
 */
export const weightedKappa: RatingsMeasure = twoCoderMeasure(
  {
    id: "weighted_kappa",
    name: "Weighted kappa",
    parameter: { kind: "choice", choices: weightNames },
    reference:
      "Cohen, J. (1968). Weighted kappa: Nominal scale agreement provision for scaled disagreement or partial credit. Psychological Bulletin, 70(4), 213-220. https://doi.org/10.1037/h0026256",
  },
  oneOf("weighted_kappa", ["linear", "quadratic"]),
  (table, { statistic, name }, categories, options) => {
    const weights = weightsFor(name, categories, options);
    return typeof weights === "string"
      ? noEstimate(statistic, weights)
      : kappaOf(statistic, table, weights);
  },
);

function kappaOf(statistic: string, table: Contingency, weights: Matrix): TableEstimate {
  const observed = sumOfProducts(table.cells, weights.cells);
  const expected = bilinear(table.first, weights, table.second);
  return {
    estimate: { statistic, estimate: chanceCorrected(observed, expected), observed, expected },
    variance: (kappa) => fleissCohenEveritt(table, weights, { kappa, observed, expected }),
  };
}

/**
 * Large-sample variance of (weighted) kappa:
 *
 *     1/(n (1 - pe)^2) { sum_kl p_kl [w_kl - (1 - k)(wr_k + wc_l)]^2 - [po - 2 (1 - k) pe]^2 }
 *
 * wr_k = sum_l p_+l w_kl, wc_l = sum_k p_k+ w_kl.
 *
 * Fleiss, J. L., Cohen, J., & Everitt, B. S. (1969). Large sample standard errors of kappa and weighted
 * kappa. Psychological Bulletin, 72(5), 323-327. https://doi.org/10.1037/h0028106
 */
function fleissCohenEveritt(
  { units, categoryCount: q, cells, first, second }: Contingency,
  weights: Matrix,
  { kappa, observed, expected }: { kappa: number; observed: number; expected: number },
): number {
  const rows = new Float64Array(q);
  const columns = new Float64Array(q);
  for (let k = 0; k < q; k++)
    for (let l = 0; l < q; l++) {
      const weight = weights.cells[k * q + l] ?? 0;
      rows[k] = (rows[k] ?? 0) + weight * (second[l] ?? 0);
      columns[l] = (columns[l] ?? 0) + weight * (first[k] ?? 0);
    }
  // About the mean, not as a difference of squares, which rounding can make negative.
  const mean = observed - 2 * (1 - kappa) * expected;
  let squares = 0;
  for (let k = 0; k < q; k++)
    for (let l = 0; l < q; l++) {
      const marginal = (rows[k] ?? 0) + (columns[l] ?? 0);
      const part = (weights.cells[k * q + l] ?? 0) - (1 - kappa) * marginal;
      squares += (cells[k * q + l] ?? 0) * (part - mean) ** 2;
    }
  return squares / (units * (1 - expected) ** 2);
}

function identity(size: number): Matrix {
  return matrixOf(size, (k, l) => (k === l ? 1 : 0));
}
