import type { Estimate, Quantity } from "../model/agreement.ts";
import { linearisedVariance, withError } from "./analytic.ts";
import type { Chance } from "./chance.ts";
import { type Coincidences, coincidencesOfRows } from "./coincidences.ts";
import { pairSums, unitsWithAtLeast } from "./marginals.ts";
import { type Matrix, sumOfProducts } from "./matrix.ts";
import { type RatingsMeasure, type RatingsOptions, undefinedBecause, value } from "./measure.ts";
import { rowsOf } from "./rows.ts";
import { weightNames, weightsFor } from "./weights.ts";

export type ChanceModel = (tally: Coincidences, weights: Matrix) => Chance;

/**
 * The general form of all kappas: (observed - expected) / (1 - expected). Undefined where chance
 * alone would agree always. The smallest true 1 - pe is about 1/n; below 1e-12 it is rounding.
 */
export function chanceCorrected(observed: number, expected: number): Quantity {
  const room = 1 - expected;
  return room < 1e-12 ? undefinedBecause("no-variation") : value((observed - expected) / room);
}

/**
 * A coefficient of the kappa family for any number of coders and with values missing.
 *
 *     pa = 1/n' sum over units i with r_i >= 2 of the mean weight of its pairs of values
 *     k  = (pa - pe)/(1 - pe)
 *
 * `bare`: the weights that an id without brackets stands for; unweighted ones keep the bare name.
 */
export function kappaMeasure(
  info: Omit<RatingsMeasure, "takes" | "coders" | "parameter" | "compute" | "fromCoincidences">,
  chance: ChanceModel,
  bare: readonly string[] = ["identity"],
  parameter: RatingsMeasure["parameter"] = { kind: "choice", choices: weightNames },
): RatingsMeasure {
  const variants = (tally: Coincidences, categories: readonly string[], options: RatingsOptions) =>
    (options.parameter === undefined ? bare : [options.parameter]).map((name) => {
      const plain = options.parameter === undefined && name === "identity";
      const statistic = plain ? info.id : `${info.id}[${name}]`;
      const weights = weightsFor(name, categories, options);
      if (typeof weights === "string")
        return { estimate: { statistic, estimate: undefinedBecause(weights) } };
      return { weights, ...kappaLike(statistic, tally, weights, chance) };
    });
  return {
    ...info,
    takes: "ratings",
    coders: "any",
    parameter,
    fromCoincidences: (tally, categories, options) =>
      variants(tally, categories, options).map(({ estimate }) => estimate),
    compute: (ratings, options) => {
      const rows = rowsOf(ratings, ratings.categories.length);
      const tally = coincidencesOfRows(rows, ratings.categories.length);
      const units = unitsWithAtLeast(tally, 1);
      const pairedUnits = unitsWithAtLeast(tally, 2);
      return variants(tally, ratings.categories, options).map((variant) => {
        if (!("model" in variant)) return variant.estimate;
        const { weights, model, estimate } = variant;
        return withError(estimate, units, (value) =>
          linearisedVariance(rows, weights, model, { value, units, pairedUnits }),
        );
      });
    },
  };
}

function kappaLike(
  statistic: string,
  tally: Coincidences,
  weights: Matrix,
  chance: ChanceModel,
): { estimate: Estimate } | { estimate: Estimate; model: Chance } {
  const observed = observedAgreement(tally, weights);
  if (observed === undefined)
    return { estimate: { statistic, estimate: undefinedBecause("no-pairable-units") } };
  const model = chance(tally, weights);
  const { expected } = model;
  const estimate = chanceCorrected(observed, expected);
  return { estimate: { statistic, estimate, observed, expected }, model };
}

/** Gwet's weighted percent agreement: units with two values or more count alike. */
function observedAgreement(tally: Coincidences, weights: Matrix): number | undefined {
  const units = unitsWithAtLeast(tally, 2);
  if (units === 0) return undefined;
  const pairs = pairSums(tally, (r) => 1 / (r * (r - 1)));
  return sumOfProducts(pairs, weights.cells) / units;
}
