import type { Estimate, Quantity } from "../../../model/agreement.ts";
import { type Coincidences, talliesOf } from "../../coincidences.ts";
import { type RatingsMeasure, undefinedBecause, value } from "../../measure.ts";
import { rowsOf } from "../../rows.ts";
import { cohenKappa } from "./cohen-kappa.ts";

const statistic = "light_kappa";

/**
 * Light's kappa: the mean of Cohen's kappa over all pairs of coders.
 *
 *     k = 2/(m (m - 1)) sum over pairs of k_gh
 *
 * Undefined as soon as one pair's kappa is (ReCal the same; PRAM and others take such a pair as 0 or
 * leave it out). Missing: a pair's kappa is of the units that both rated; R's `irr` drops every unit with
 * a missing value. No standard error: use the bootstrap.
 *
 * Light, R. J. (1971). https://doi.org/10.1037/h0031643
 */
export const lightKappa: RatingsMeasure = {
  takes: "ratings",
  id: statistic,
  name: "Light's kappa",
  coders: "any",
  parameter: { kind: "none" },
  missing: "For each pair of coders, units that only one of them gave a value are left out.",
  reference:
    "Light, R. J. (1971). Measures of response agreement for qualitative data: Some generalizations and alternatives. Psychological Bulletin, 76(5), 365-377. https://doi.org/10.1037/h0031643",
  fromPairs: (pairs, categories) => [meanKappa(pairs, categories)],
  compute: (ratings) => {
    const { categories } = ratings;
    const rows = rowsOf(ratings, categories.length);
    return [meanKappa(talliesOf(rows, categories.length, true).pairs, categories)];
  },
};

function meanKappa(pairs: readonly Coincidences[], categories: readonly string[]): Estimate {
  const kappas = pairs.map((pair) => kappaOf(pair, categories));
  const reasons = kappas.flatMap((kappa) => (kappa.kind === "undefined" ? [kappa.reason] : []));
  const lacking = reasons.find((reason) => reason === "no-pairable-units") ?? reasons[0];
  if (lacking !== undefined || kappas.length === 0)
    return { statistic, estimate: undefinedBecause(lacking ?? "no-pairable-units") };
  const total = kappas.reduce((sum, kappa) => sum + (kappa.kind === "value" ? kappa.value : 0), 0);
  return { statistic, estimate: value(total / kappas.length) };
}

function kappaOf(pair: Coincidences, categories: readonly string[]): Quantity {
  const [estimate] = cohenKappa.fromCoincidences?.(pair, categories, { level: "nominal" }) ?? [];
  return estimate?.estimate ?? undefinedBecause("no-pairable-units");
}
