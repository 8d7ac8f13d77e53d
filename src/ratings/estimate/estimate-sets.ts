import { drawUnits } from "../../agreement/intervals/ratings-replicates.ts";
import type { SetsMeasure } from "../../agreement/measure.ts";
import type { Ratings, SetRatings } from "../../agreement/ratings.ts";
import { rowsOf } from "../../agreement/rows.ts";
import type { EstimateRow } from "../../model/table-agreement.ts";
import type { Wanted } from "./estimate-ratings.ts";
import { expand } from "./expand.ts";
import { isBootstrap, jointReplicates, withBootstrap, withFormula } from "./intervals.ts";
import type { EstimateOptions } from "./options.ts";
import { rowOf } from "./row.ts";
import { setAlphas } from "./set-alpha-replicates.ts";

/** Takes seconds a time with many labels, so it is not drawn again and again. */
const tooSlowToRepeat: ReadonlySet<string> = new Set(["mv_alpha"]);

/** Distances that may be looked up for an interval: some seconds. Above it sets are free text. */
const mostDistances = 2e9;

/** What the measures say of a table of sets, each with its interval. */
export function estimateSets(
  ratings: SetRatings,
  wanted: readonly Wanted<SetsMeasure>[],
  options: EstimateOptions,
): readonly (readonly EstimateRow[])[] {
  return wanted.map(({ measure, parameter }) => {
    const own = parameter === undefined ? {} : { parameter };
    const rows = measure.compute(ratings, own).map(rowOf);
    const { interval, replicates: count } = options;
    if (isBootstrap(interval) && count * ratings.sets.length ** 2 > mostDistances)
      return rows.map(({ interval: _, ...row }) => ({ ...row, noInterval: "not-computed" }));
    if (!isBootstrap(interval) || tooSlowToRepeat.has(measure.id))
      return rows.map((row) => withFormula(row, interval));
    const method = interval;
    const distinct = rowsOf(ratings, ratings.sets.length);
    const draws = drawUnits(distinct, options.replicates, options.seed);
    const alphas = setAlphas(ratings, distinct, rows);
    const replicates = jointReplicates(draws, rows.length, (times) =>
      alphas === undefined
        ? measure.compute(expand(ratings, distinct, times), own).map(({ estimate }) => estimate)
        : alphas(times),
    );
    return rows.map((row, at) => {
      const drawn = replicates[at];
      return drawn === undefined ? row : withBootstrap(row, drawn, method);
    });
  });
}

/** Single values as sets of one label, for the measures that take sets. */
export function asSets({ coders, categories, unitCount, values }: Ratings): SetRatings {
  return { coders, categories, unitCount, values, sets: categories.map((_, index) => [index]) };
}
