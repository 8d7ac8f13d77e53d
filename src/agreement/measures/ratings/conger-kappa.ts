import { type ChanceModel, kappaMeasure } from "../../chance-corrected.ts";
import { ratedBy, unitsWithAtLeast } from "../../marginals.ts";
import { bilinear, sumOfProducts, timesSymmetric } from "../../matrix.ts";
import type { RatingsMeasure } from "../../measure.ts";
import { missing } from "../../ratings.ts";

/**
 * Each coder draws from a distribution of their own, over the units that they rated. Coders without
 * a value are none.
 */
const congerChance: ChanceModel = (tally, weights) => {
  const q = tally.categoryCount;
  const units = unitsWithAtLeast(tally, 1);
  const rated = ratedBy(tally);
  const shares = Array.from(rated, (n, g) =>
    tally.byCoder.subarray(g * q, (g + 1) * q).map((count) => (n === 0 ? 0 : count / n)),
  );
  const m = rated.filter((n) => n > 0).length;
  const all = new Float64Array(q);
  for (const own of shares) for (let k = 0; k < q; k++) all[k] = (all[k] ?? 0) + (own[k] ?? 0);

  let same = 0;
  for (const own of shares) same += bilinear(own, weights, own);
  const expected = (bilinear(all, weights, all) - same) / (m * (m - 1));

  // What the other coders' draws make of each value of coder g, and of the mean value of g.
  const scores = shares.map((own) =>
    timesSymmetric(
      weights,
      all.map((share, k) => share - (own[k] ?? 0)),
    ),
  );
  const means = scores.map((score, g) => sumOfProducts(score, shares[g] ?? all));
  return {
    expected,
    part: (coder, value) => {
      const n = rated[coder] ?? 0;
      if (n === 0) return 0;
      const mean = means[coder] ?? 0;
      if (value === missing) return mean / (m * (m - 1));
      const score = scores[coder]?.[value] ?? 0;
      return ((units / n) * (score - (1 - n / units) * mean)) / (m * (m - 1));
    },
  };
};

/**
 * Conger's kappa: Cohen's idea for more than two coders.
 *
 *     pe = sum_kl w_kl (pm_k pm_l - s_kl/m)
 *
 * pm the mean of the coders' own shares p_gk, s_kl their covariance (divisor m - 1): the mean over pairs
 * of coders of Cohen's pe. For two coders and complete data it is Cohen's kappa. Known as `exact` Fleiss
 * kappa in R's `irr`, as multi_kappa in NLTK, as Hubert's kappa in DKPro.
 *
 * Missing: a coder's shares are of the units that the coder rated; pa as in percent agreement (irrCAC).
 * Standard error: Gwet's linearisation, pe_i the sum over coders g of
 * 1/(m (m - 1)) sum_k (m pm_k - p_gk) (n/n_g) sum_l w_kl ([g said l] - ([g rated i] - n_g/n) p_gl).
 *
 * Conger, A. J. (1980). https://doi.org/10.1037/0033-2909.88.2.322
 */
export const congerKappa: RatingsMeasure = kappaMeasure(
  {
    id: "conger_kappa",
    name: "Conger's kappa",
    missing:
      "A coder's shares of the categories are of the units that the coder gave a value; agreement is of units with two values or more.",
    reference:
      "Conger, A. J. (1980). Integration and generalization of kappas for multiple raters. Psychological Bulletin, 88(2), 322-328. https://doi.org/10.1037/0033-2909.88.2.322",
  },
  congerChance,
);
