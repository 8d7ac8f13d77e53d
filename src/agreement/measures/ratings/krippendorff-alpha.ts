import type { Estimate } from "../../../model/agreement.ts";
import { type AlphaSums, alphaOf, type Difference, withAlphaError } from "../../alpha.ts";
import { type Coincidences, coincidencesOfRows } from "../../coincidences.ts";
import { customDistances, isLevel, levelDistances } from "../../distances.ts";
import { pairableValues, pairSums } from "../../marginals.ts";
import { type Matrix, sumOfProducts } from "../../matrix.ts";
import { type RatingsMeasure, type RatingsOptions, undefinedBecause } from "../../measure.ts";
import { rowsOf } from "../../rows.ts";

const about = {
  takes: "ratings",
  coders: "any",
  missing: "A unit counts if two or more coders gave it a value, by its number of values.",
  reference:
    "Hayes, A. F., & Krippendorff, K. (2007). Answering the call for a standard reliability measure for coding data. Communication Methods and Measures, 1(1), 77-89. https://doi.org/10.1080/19312450709336664",
} as const;

/**
 * Krippendorff's alpha: nominal, ordinal, interval, ratio, or by a table of disagreements.
 *
 *     o_kl = sum_i (pairs k-l in unit i)/(r_i - 1),   n_k = sum_l o_kl,   n = sum_k n_k
 *     alpha = 1 - (n - 1) sum_kl o_kl d(k, l) / sum_kl n_k n_l d(k, l)
 *
 * For any number of coders, taken as exchangeable. On complete nominal data it is
 * 1 - (1 - 1/n)(1 - Fleiss's kappa). Metrics: see `levelDistances`; the order is that of the categories.
 *
 * Missing: units with one value are left out, of both observed and expected disagreement. R's `irr` 0.84.1
 * (and DescTools, quallmer) is wrong for more than two coders without missing values; krippendorffsalpha
 * counts unpaired values. Where all values are the same it is undefined (irr, NLTK: 1; ReCal: undefined).
 *
 * Standard error: Gwet's linearisation, see `withAlphaError`.
 *
 * Hayes, A. F., & Krippendorff, K. (2007). https://doi.org/10.1080/19312450709336664
 */
export const krippendorffAlpha: RatingsMeasure = {
  ...about,
  id: "krippendorff_alpha",
  name: "Krippendorff's alpha",
  parameter: {
    kind: "choice",
    choices: ["nominal", "ordinal", "interval", "ratio", "custom"],
  },
  fromCoincidences: (tally, categories, options) => [
    alphaFrom(tally, categories, options).estimate,
  ],
  compute: (ratings, options) => {
    const rows = rowsOf(ratings, ratings.categories.length);
    const tally = coincidencesOfRows(rows, ratings.categories.length);
    const found = alphaFrom(tally, ratings.categories, options);
    if (!("sums" in found)) return [found.estimate];
    const { estimate, sums, difference } = found;
    return [withAlphaError(estimate, rows, sums, difference)];
  },
};

/** Nominal alpha under the name that case collections give it where they mean its standard error. */
export const krippendorffAlphaGwetSe: RatingsMeasure = {
  ...about,
  id: "krippendorff_alpha_gwet_se",
  name: "Krippendorff's nominal alpha with Gwet's standard error",
  parameter: { kind: "none" },
  compute: (ratings) =>
    krippendorffAlpha
      .compute(ratings, { level: "nominal" })
      .map((estimate) => ({ ...estimate, statistic: "krippendorff_alpha_gwet_se" })),
};

type Found =
  | { readonly estimate: Estimate }
  | { readonly estimate: Estimate; readonly sums: AlphaSums; readonly difference: Difference };

function alphaFrom(
  tally: Coincidences,
  categories: readonly string[],
  { parameter, level, disagreement }: RatingsOptions,
): Found {
  const metric = parameter ?? level;
  const statistic = `krippendorff_alpha[${metric}]`;
  const values = pairableValues(tally);
  const distances = isLevel(metric)
    ? levelDistances(metric, categories, values)
    : customDistances(categories, disagreement);
  if (typeof distances === "string")
    return { estimate: { statistic, estimate: undefinedBecause(distances) } };
  const coincidences = pairSums(tally, (r) => 1 / (r - 1));
  const sums = { values, disagreement: sumOfProducts(coincidences, distances.cells) };
  const difference = differenceOf(distances);
  const share = distances.cells.every((cell) => cell <= 1);
  return { estimate: alphaOf(statistic, sums, difference, share), sums, difference };
}

function differenceOf({ size, cells }: Matrix): Difference {
  return (k, l) => cells[k * size + l] ?? 0;
}
