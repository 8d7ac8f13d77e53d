import { addRow, coincidencesOf, type Tallies, talliesOf } from "../../agreement/coincidences.ts";
import { isLevel } from "../../agreement/distances.ts";
import { krippendorffBootstrap } from "../../agreement/intervals/krippendorff-bootstrap.ts";
import type { RatingsMeasure, RatingsOptions } from "../../agreement/measure.ts";
import type { Ratings } from "../../agreement/ratings.ts";
import { rowsOf } from "../../agreement/rows.ts";
import type { Quantity } from "../../model/agreement.ts";
import type { EstimateRow } from "../../model/table-agreement.ts";
import { drawnRows } from "./drawn-rows.ts";
import { isBootstrap, withBootstrap, withFormula, withoutBootstrap } from "./intervals.ts";
import { confidence, type EstimateOptions } from "./options.ts";
import { rowOf } from "./row.ts";

/** A measure, and what its id has in brackets. */
export type Wanted<M> = { readonly measure: M; readonly parameter: string | undefined };

/** Cells of coincidences that may be looked at for an interval: some seconds. */
const mostCells = 5e8;

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
  const { categories } = ratings;
  const q = categories.length;
  const isSmall = q * q * options.replicates <= mostCells;
  const distinct = rowsOf(ratings, q);
  // What has no value needs no interval; of free text, no table of coincidences fits into memory.
  const repeats = jobs.map(({ measure, options: own }, job) =>
    isSmall && rows[job]?.some((row) => row.value !== undefined)
      ? repeatOf(measure, categories, own)
      : undefined,
  );
  const count = repeats.reduce((sum, of, job) => sum + (of ? (rows[job]?.length ?? 0) : 0), 0);
  if (count === 0) return rows.map((some) => some.map(withoutBootstrap));
  const withPairs = jobs.some((job, at) => repeats[at] && job.measure.fromPairs);
  const quantities = (tallies: Tallies) => repeats.flatMap((repeat) => repeat?.(tallies) ?? []);
  const everything = talliesOf(distinct, q, withPairs);
  const replicates = drawnRows(distinct.times, options, count, {
    drawn: (times) =>
      quantities(talliesOf({ ...distinct, times: Float64Array.from(times) }, q, withPairs)),
    // Not counted anew: there may be as many rows as units.
    without: (row) => {
      addRow(everything, distinct, row, -1);
      const found = quantities(everything);
      addRow(everything, distinct, row, 1);
      return found;
    },
  });
  let at = 0;
  return rows.map((some, job) =>
    some.map((row): EstimateRow => {
      const own = repeats[job] === undefined ? undefined : replicates[at];
      if (own !== undefined) at += 1;
      return own === undefined ? withoutBootstrap(row) : withBootstrap(row, own, method);
    }),
  );
}

type Repeat = (tallies: Tallies) => readonly Quantity[];

/** What a replicate asks of a measure; undefined where nobody asks for its interval. */
function repeatOf(
  { fromCoincidences, fromPairs }: RatingsMeasure,
  categories: readonly string[],
  options: RatingsOptions,
): Repeat | undefined {
  if (fromCoincidences !== undefined)
    return ({ all }) => fromCoincidences(all, categories, options).map(({ estimate }) => estimate);
  if (fromPairs !== undefined)
    return ({ pairs }) => fromPairs(pairs, categories, options).map(({ estimate }) => estimate);
  return undefined;
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
