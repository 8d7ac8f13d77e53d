import {
  type Coincidences,
  coincidencesOf,
  coincidencesOfRows,
} from "../../agreement/coincidences.ts";
import { isLevel } from "../../agreement/distances.ts";
import { krippendorffBootstrap } from "../../agreement/intervals/krippendorff-bootstrap.ts";
import { drawUnits } from "../../agreement/intervals/ratings-replicates.ts";
import type { RatingsMeasure, RatingsOptions } from "../../agreement/measure.ts";
import type { Ratings } from "../../agreement/ratings.ts";
import { rowsOf } from "../../agreement/rows.ts";
import type { Quantity } from "../../model/agreement.ts";
import type { EstimateRow } from "../../model/table-agreement.ts";
import { expand } from "./expand.ts";
import { isBootstrap, jointReplicates, withBootstrap, withFormula } from "./intervals.ts";
import { confidence, type EstimateOptions } from "./options.ts";
import { rowOf } from "./row.ts";

/** A measure, and what its id has in brackets. */
export type Wanted<M> = { readonly measure: M; readonly parameter: string | undefined };

/** Of these nobody asks for an interval, or they are there for their standard error; drawing is slow. */
const notRepeated: ReadonlySet<string> = new Set([
  ...["expected_agreement", "krippendorff_alpha_gwet_se"],
]);

/** What the measures say of a table of single values, each with its interval. */
export function estimateRatings(
  ratings: Ratings,
  wanted: readonly Wanted<RatingsMeasure>[],
  options: EstimateOptions,
): readonly (readonly EstimateRow[])[] {
  const jobs = wanted.map(({ measure, parameter }) => ({
    measure,
    options: optionsOf(options, parameter),
  }));
  const rows = jobs.map((job) => job.measure.compute(ratings, job.options).map(rowOf));
  if (options.interval === "krippendorff")
    return rows.map((some) => some.map((row) => withKrippendorff(row, ratings, options)));
  if (!isBootstrap(options.interval))
    return rows.map((some) => some.map((row) => withFormula(row, options.interval)));
  const method = options.interval;
  const q = ratings.categories.length;
  const distinct = rowsOf(ratings, q);
  const draws = drawUnits(distinct, options.replicates, options.seed);
  const evaluate = (times: Int32Array): readonly Quantity[] => {
    let tally: Coincidences | undefined;
    return jobs.flatMap(({ measure, options: own }) => {
      if (notRepeated.has(measure.id)) return [];
      if (measure.fromCoincidences === undefined)
        return measure
          .compute(expand(ratings, distinct, times), own)
          .map(({ estimate }) => estimate);
      tally ??= coincidencesOfRows({ ...distinct, times: Float64Array.from(times) }, q);
      return measure
        .fromCoincidences(tally, ratings.categories, own)
        .map(({ estimate }) => estimate);
    });
  };
  const isRepeated = (job: number) => !notRepeated.has(jobs[job]?.measure.id ?? "");
  const count = rows.reduce((sum, some, job) => sum + (isRepeated(job) ? some.length : 0), 0);
  const replicates = jointReplicates(draws, count, evaluate);
  let at = 0;
  return rows.map((some, job) =>
    some.map((row): EstimateRow => {
      if (!isRepeated(job)) {
        const { interval: _, ...bare } = row;
        return { ...bare, noInterval: "not-computed" };
      }
      const own = replicates[at];
      at += 1;
      return own === undefined ? row : withBootstrap(row, own, method);
    }),
  );
}

function optionsOf(
  { level, disagreement }: EstimateOptions,
  parameter: string | undefined,
): RatingsOptions {
  return {
    level,
    ...(parameter === undefined ? {} : { parameter }),
    ...(disagreement === undefined ? {} : { disagreement }),
  };
}

/** Krippendorff's own bootstrap, which there is for alpha alone. */
function withKrippendorff(
  row: EstimateRow,
  ratings: Ratings,
  { replicates, seed }: EstimateOptions,
): EstimateRow {
  const level = /^krippendorff_alpha\[(.*)\]$/.exec(row.statistic)?.[1];
  const { interval: _, ...bare } = row;
  if (row.value === undefined) return { ...bare, noInterval: "undefined" };
  if (level === undefined || !isLevel(level)) return { ...bare, noInterval: "no-formula" };
  const about = { replicates, seed, level: confidence };
  const outcome = krippendorffBootstrap(coincidencesOf(ratings), ratings.categories, level, about);
  return outcome.kind === "interval"
    ? { ...bare, interval: outcome.interval }
    : { ...bare, noInterval: outcome.reason };
}
