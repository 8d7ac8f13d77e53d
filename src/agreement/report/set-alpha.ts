import type { Estimate, Quantity } from "../../model/agreement.ts";
import type { AgreementFigure, FigureInterval } from "../../model/agreement-report.ts";
import { alphaOf, alphaSums } from "../alpha.ts";
import { setRatingsOf } from "../compare/unit-ratings.ts";
import type { Comparison } from "../comparison.ts";
import { replicatesOf } from "../intervals/replicates.ts";
import { isOverlapDistance, setAlphaStatistic } from "../intervals/set-alpha-statistic.ts";
import { undefinedBecause } from "../measure.ts";
import { differenceBy, setAlpha } from "../measures/sets/alpha-sets.ts";
import type { SetDistanceName } from "../set-distances.ts";
import { type Drawing, intervalFrom } from "./draw.ts";
import { figure, withoutInterval } from "./figures.ts";
import type { FurtherSetFigure, TableOptions } from "./report-options.ts";

type RatedSets = ReturnType<typeof setRatingsOf>;

/** Krippendorff's alpha of the sets of codes (see `setAlpha`), each unit as many times as it stands for. */
export function setAlphaOf(comparison: Comparison, distance: SetDistanceName): Quantity {
  return alphaBy(setRatingsOf(comparison), distance).estimate;
}

const usual: readonly FurtherSetFigure[] = [
  { kind: "alpha", distance: "jaccard" },
  { kind: "alpha", distance: "masi" },
];

/** Alpha of the sets of codes by Jaccard's distance and by MASI, and what else was asked, with intervals. */
export function setFigures(
  comparison: Comparison,
  drawing: Drawing,
  options: Pick<TableOptions, "furtherSets" | "interval" | "zeroDivision">,
): readonly AgreementFigure[] {
  const rated = setRatingsOf(comparison);
  const wanted = new Map(
    [...usual, ...(options.furtherSets ?? [])].map((one) => [statisticOf(one), one]),
  );
  return [...wanted].map(([statistic, one]) => {
    const estimate = one.kind === "alpha" ? alphaBy(rated, one.distance) : measured(rated, one);
    const interval = intervalOf(rated, one, estimate, drawing, options);
    return figure(statistic, estimate.estimate, options.zeroDivision, interval);
  });
}

function statisticOf(wanted: FurtherSetFigure): string {
  return wanted.kind === "alpha" ? `krippendorff_alpha[${wanted.distance}]` : wanted.statistic;
}

function alphaBy({ ratings, weights }: RatedSets, name: SetDistanceName): Estimate {
  const { sets, values, unitCount, coders } = ratings;
  const times = weights ?? new Float64Array(unitCount).fill(1);
  const rows = { values, coderCount: coders.length, rowCount: unitCount, times };
  const difference = differenceBy(name, ratings);
  const sums = alphaSums(rows, sets.length, difference);
  return alphaOf(`krippendorff_alpha[${name}]`, sums, difference, true);
}

/** Of units that count alike. */
function measured(
  { ratings }: RatedSets,
  { statistic, measure, parameter }: Extract<FurtherSetFigure, { kind: "measure" }>,
): Estimate {
  const all = measure.compute(ratings, parameter === undefined ? {} : { parameter });
  const found = all.find((one) => one.statistic === statistic);
  return found ?? { statistic, estimate: undefinedBecause("no-pairable-units") };
}

function intervalOf(
  { ratings, weights }: RatedSets,
  wanted: FurtherSetFigure,
  { estimate }: Estimate,
  { clusters, draws }: Drawing,
  { interval: settings }: Pick<TableOptions, "interval">,
): FigureInterval {
  if (settings.method === "none" || wanted.kind === "measure")
    return withoutInterval("not-computed");
  if (estimate.kind === "undefined") return withoutInterval("undefined");
  const { distance } = wanted;
  if (settings.method === "analytic") {
    // Never from characters as if they were independent.
    if (weights !== undefined) return withoutInterval("no-formula");
    const [own] = setAlpha.compute(ratings, { parameter: distance });
    return own?.interval === undefined
      ? withoutInterval("no-formula")
      : { kind: "interval", interval: own.interval };
  }
  if (draws === undefined || !isOverlapDistance(distance)) return withoutInterval("not-computed");
  const statistic = setAlphaStatistic(ratings, weights, clusters, distance);
  if (statistic === undefined) return withoutInterval("not-computed");
  return intervalFrom(replicatesOf(draws, statistic), estimate, settings);
}
