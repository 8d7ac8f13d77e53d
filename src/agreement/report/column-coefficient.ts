import type { Estimate, Quantity } from "../../model/agreement.ts";
import { type CodeCoefficient, codeCoefficients } from "../codes/coefficients.ts";
import { coincidencesOfCounts } from "../codes/coincidences-of-counts.ts";
import { usesOf } from "../codes/tally.ts";
import { type RatingsOptions, undefinedBecause } from "../measure.ts";
import { missing, type Ratings } from "../ratings.ts";
import type { FurtherCoefficient } from "./report-options.ts";

/** Whether a coder gave a unit the code. */
const categories = ["0", "1"];

type RatingsColumn = Extract<FurtherCoefficient, { kind: "ratings" }>;

/**
 * A column's coefficient from counts, which is what a bootstrap asks of every replicate and what there is
 * over characters. Undefined for a measure that must see each unit.
 */
export function coefficientOf(column: FurtherCoefficient): CodeCoefficient | undefined {
  if (column.kind === "counts") return codeCoefficients[column.id];
  const { measure, statistic } = column;
  const { fromCoincidences } = measure;
  if (fromCoincidences === undefined) return undefined;
  const options = optionsOf(column);
  return (counts, coders) => {
    const tally = coincidencesOfCounts(counts, coders);
    const all = fromCoincidences(tally, categories, options);
    const { estimate } = found(all, statistic);
    return usesOf(counts, coders) === 0 ? unused(estimate) : estimate;
  };
}

/** The same from the ratings of each unit, with what a formula says of its error. */
export function estimateOfRatings(column: RatingsColumn, ratings: Ratings): Estimate {
  const estimate = found(column.measure.compute(ratings, optionsOf(column)), column.statistic);
  const isUsed = ratings.values.some((value) => value !== 0 && value !== missing);
  return isUsed ? estimate : { ...estimate, estimate: unused(estimate.estimate) };
}

function optionsOf({ parameter }: RatingsColumn): RatingsOptions {
  return { level: "nominal", ...(parameter === undefined ? {} : { parameter }) };
}

function found(estimates: readonly Estimate[], statistic: string): Estimate {
  const estimate = estimates.find((one) => one.statistic === statistic);
  return estimate ?? { statistic, estimate: undefinedBecause("no-pairable-units") };
}

/** Measures of ratings do not know that 0 means that nobody used the code. */
function unused(estimate: Quantity): Quantity {
  if (estimate.kind === "value" || estimate.reason !== "no-variation") return estimate;
  return undefinedBecause("code-unused");
}
