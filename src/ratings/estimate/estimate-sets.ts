import type { SetsMeasure } from "../../agreement/measure.ts";
import type { Ratings, SetRatings } from "../../agreement/ratings.ts";
import { rowsOf } from "../../agreement/rows.ts";
import type { EstimateRow } from "../../model/table-agreement.ts";
import { drawnRows } from "./drawn-rows.ts";
import type { Wanted } from "./estimate-ratings.ts";
import { isBootstrap, withBootstrap, withFormula, withoutBootstrap } from "./intervals.ts";
import type { EstimateOptions } from "./options.ts";
import { rowOf } from "./row.ts";

/** Pairs of sets that may be looked at for intervals: some seconds. Above it sets are free text. */
const mostSteps = 2e9;

/** What the measures say of a table of sets, each with its interval. */
export function estimateSets(
  ratings: SetRatings,
  wanted: readonly Wanted<SetsMeasure>[],
  options: EstimateOptions,
): readonly (readonly EstimateRow[])[] {
  const jobs = wanted.map(({ measure, parameter }) => {
    const own = parameter === undefined ? {} : { parameter };
    return { measure, own, rows: measure.compute(ratings, own).map(rowOf) };
  });
  const { interval: method } = options;
  if (!isBootstrap(method))
    return jobs.map(({ rows }) => rows.map((row) => withFormula(row, method)));
  const distinct = rowsOf(ratings, ratings.sets.length);
  const steps = options.replicates * ratings.sets.length ** 2 + distinct.rowCount ** 2;
  if (steps > mostSteps) return jobs.map(({ rows }) => rows.map(withoutBootstrap));
  const statistics = jobs.map(({ measure, own }) => measure.repeated?.(ratings, distinct, own));
  const count = jobs.reduce((sum, { rows }, at) => sum + (statistics[at] ? rows.length : 0), 0);
  const replicates = drawnRows(distinct.times, options, count, {
    drawn: (times) => statistics.flatMap((of) => of?.drawn(times) ?? []),
    without: (row) => statistics.flatMap((of) => of?.without(row) ?? []),
  });
  let at = 0;
  return jobs.map(({ rows }, job) =>
    rows.map((row) => {
      const drawn = statistics[job] === undefined ? undefined : replicates[at];
      if (drawn !== undefined) at += 1;
      return drawn === undefined ? withFormula(row, method) : withBootstrap(row, drawn, method);
    }),
  );
}

/** Single values as sets of one label, for the measures that take sets. */
export function asSets({ coders, categories, unitCount, values }: Ratings): SetRatings {
  return { coders, categories, unitCount, values, sets: categories.map((_, index) => [index]) };
}
