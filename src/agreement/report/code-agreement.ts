import type { Estimate } from "../../model/agreement.ts";
import type { CodeAgreement, FigureInterval } from "../../model/agreement-report.ts";
import type { NodeId } from "../../model/ids.ts";
import { addCounts, type CodeCounts, emptyCounts } from "../code-counts.ts";
import { summariseCode } from "../codes/summary.ts";
import { codeCountsOf } from "../compare/code-counts-of.ts";
import { ratingsOf } from "../compare/unit-ratings.ts";
import type { Comparison } from "../comparison.ts";
import { analyticCodeInterval } from "../intervals/analytic-interval.ts";
import { codeReplicates } from "../intervals/code-replicates.ts";
import { noIntervalBecause } from "../intervals/common-uses.ts";
import type { Replicates } from "../intervals/replicates.ts";
import { undefinedBecause } from "../measure.ts";
import { isDefinedOnCodedText, mainCoefficient, statisticOf } from "./code-columns.ts";
import { coefficientOf, estimateOfRatings } from "./column-coefficient.ts";
import { type Drawing, intervalFrom } from "./draw.ts";
import { figure, withoutInterval } from "./figures.ts";
import type { FurtherCoefficient, TableOptions } from "./report-options.ts";

/** A row of the table of codes, and what a mean over codes needs of it. */
export type ComputedCode = {
  readonly code: CodeAgreement;
  /** By statistic; of coefficients that can be had from counts, where something was drawn. */
  readonly replicates: ReadonlyMap<string, Replicates>;
};

/** How the coders used one code: counts, flags and the coefficients of `columns`. */
export function codeAgreement(
  comparison: Comparison,
  id: NodeId,
  columns: readonly FurtherCoefficient[],
  { clusters, draws }: Drawing,
  options: Pick<TableOptions, "names" | "themeIds" | "interval" | "zeroDivision">,
): ComputedCode {
  const { coders, unit } = comparison;
  const byCluster = codeCountsOf(comparison, id, clusters);
  const counts = sumOf(byCluster, coders.length);
  const replicates = new Map<string, Replicates>();
  const computed = columns.flatMap((column) => {
    const of = coefficientOf(column);
    return of === undefined ? [] : [{ statistic: statisticOf(column), of }];
  });
  if (draws !== undefined) {
    const all = computed.map(({ of }) => of);
    codeReplicates(draws, byCluster, coders.length, all).forEach((one, at) => {
      replicates.set(computed[at]?.statistic ?? "", one);
    });
  }
  const estimates = columns.map((column) => estimateOf(comparison, id, column, counts));
  const computedInterval = (column: FurtherCoefficient, estimate: Estimate): FigureInterval => {
    const { method, level } = options.interval;
    if (estimate.estimate.kind === "undefined" && method !== "none")
      return withoutInterval("undefined");
    if (method !== "analytic")
      return intervalFrom(replicates.get(statisticOf(column)), estimate.estimate, options.interval);
    // Never from characters as if they were independent.
    if (unit === "character") return withoutInterval("no-formula");
    if (column.kind === "counts")
      return analyticCodeInterval(column.id, counts, coders.length, unit, level);
    return formulaInterval(estimate);
  };
  const intervalOf = (column: FurtherCoefficient, estimate: Estimate): FigureInterval => {
    const interval = computedInterval(column, estimate);
    if (interval.kind === "none") return interval;
    const looksAtSilence = !isDefinedOnCodedText(statisticOf(column));
    const because = noIntervalBecause(byCluster, coders.length, looksAtSilence);
    return because === undefined ? interval : withoutInterval(because);
  };
  const { prevalence: _, ...summary } = summariseCode(counts, coders.length);
  const code: CodeAgreement = {
    id,
    name: options.names.get(id) ?? id,
    isTheme: options.themeIds.has(id),
    ...summary,
    figures: columns.flatMap((column, at) => {
      const estimate = estimates[at];
      if (estimate === undefined) return [];
      const interval = intervalOf(column, estimate);
      return figure(statisticOf(column), estimate.estimate, options.zeroDivision, interval);
    }),
  };
  return { code, replicates };
}

function sumOf(clusters: readonly CodeCounts[], coders: number): CodeCounts {
  const sum = emptyCounts(coders);
  for (const counts of clusters) addCounts(sum, counts);
  return sum;
}

/** Worst first by alpha (where there is none by F1); undefined ones last, in the order of the codebook. */
export function worstFirst(codes: readonly CodeAgreement[]): readonly CodeAgreement[] {
  const key = ({ figures }: CodeAgreement): number => {
    const main =
      figures.find(({ statistic }) => statistic === mainCoefficient) ??
      figures.find(({ statistic }) => statistic === "positive_agreement");
    if (main === undefined || main.replaced || main.estimate.kind === "undefined")
      return Number.POSITIVE_INFINITY;
    return main.estimate.value;
  };
  const keys = new Map(codes.map((code) => [code, key(code)]));
  return codes.toSorted((a, b) => {
    const [first = 0, second = 0] = [keys.get(a), keys.get(b)];
    return first === second ? 0 : first - second;
  });
}

function estimateOf(
  comparison: Comparison,
  id: NodeId,
  column: FurtherCoefficient,
  counts: CodeCounts,
): Estimate {
  const { coders, unit } = comparison;
  const statistic = statisticOf(column);
  if (column.kind === "counts" || unit === "character") {
    const of = coefficientOf(column);
    const estimate = of?.(counts, coders.length) ?? undefinedBecause("no-pairable-units");
    return { statistic, estimate };
  }
  return estimateOfRatings(column, ratingsOf(comparison, id).ratings);
}

/** What the formula of a measure of ratings says. */
function formulaInterval({ standardError, interval }: Estimate): FigureInterval {
  if (interval === undefined) return withoutInterval("no-formula");
  // A sum of squares that is 0 but for rounding.
  if (standardError !== undefined && standardError < 1e-12) return withoutInterval("no-spread");
  return { kind: "interval", interval };
}
