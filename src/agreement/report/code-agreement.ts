import type { Quantity } from "../../model/agreement.ts";
import type { CodeAgreement, FigureInterval } from "../../model/agreement-report.ts";
import type { NodeId } from "../../model/ids.ts";
import { addCounts, type CodeCounts, emptyCounts } from "../code-counts.ts";
import { codeCoefficients } from "../codes/coefficients.ts";
import { summariseCode } from "../codes/summary.ts";
import { codeCountsOf } from "../compare/code-counts-of.ts";
import { ratingsOf } from "../compare/unit-ratings.ts";
import type { Comparison } from "../comparison.ts";
import { analyticCodeInterval } from "../intervals/analytic-interval.ts";
import { codeReplicates } from "../intervals/code-replicates.ts";
import type { Replicates } from "../intervals/replicates.ts";
import { undefinedBecause } from "../measure.ts";
import { mainCoefficient, statisticOf } from "./code-columns.ts";
import { type Drawing, intervalFrom } from "./draw.ts";
import { figure, withoutInterval } from "./figures.ts";
import type { FurtherCoefficient, TableOptions } from "./report-options.ts";

/** A row of the table of codes, and what a mean over codes needs of it. */
export type ComputedCode = {
  readonly code: CodeAgreement;
  /** By statistic; of coefficients that come from counts, where something was drawn. */
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
  const ids = columns.flatMap((column) => (column.kind === "counts" ? [column.id] : []));
  const drawn =
    draws &&
    codeReplicates(
      draws,
      byCluster,
      coders.length,
      ids.map((one) => codeCoefficients[one]),
    );
  const replicates = new Map<string, Replicates>();
  drawn?.forEach((one, at) => {
    replicates.set(ids[at] ?? "", one);
  });
  const intervalOf = (column: FurtherCoefficient, estimate: Quantity): FigureInterval => {
    const { method, level } = options.interval;
    if (column.kind === "ratings") return withoutInterval("not-computed");
    if (method !== "analytic")
      return intervalFrom(replicates.get(column.id), estimate, options.interval);
    // Never from characters as if they were independent.
    if (unit === "character") return withoutInterval("no-formula");
    return analyticCodeInterval(column.id, counts, coders.length, unit, level);
  };
  const { prevalence: _, ...summary } = summariseCode(counts, coders.length);
  const code: CodeAgreement = {
    id,
    name: options.names.get(id) ?? id,
    isTheme: options.themeIds.has(id),
    ...summary,
    figures: columns.map((column) => {
      const estimate = estimateOf(comparison, id, column, counts);
      const interval = intervalOf(column, estimate);
      return figure(statisticOf(column), estimate, options.zeroDivision, interval);
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
): Quantity {
  const { coders } = comparison;
  if (column.kind === "counts") return codeCoefficients[column.id](counts, coders.length);
  const { measure, parameter, statistic } = column;
  const { ratings } = ratingsOf(comparison, id);
  const options = { level: "nominal", ...(parameter === undefined ? {} : { parameter }) } as const;
  const found = measure.compute(ratings, options).find((one) => one.statistic === statistic);
  return found?.estimate ?? undefinedBecause("no-pairable-units");
}
