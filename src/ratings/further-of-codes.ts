import type { RatingsMeasure } from "../agreement/measure.ts";
import { missing, type Ratings } from "../agreement/ratings.ts";
import type { CodeUseRow, EstimateRow } from "../model/table-agreement.ts";
import type { CodeUse } from "./code-matrix.ts";
import { estimateRatings, type Wanted } from "./estimate/estimate-ratings.ts";
import type { EstimateOptions } from "./estimate/options.ts";

/** Whether a coder used a code on a unit: the categories of the ratings of one code. */
export const usedOrNot: readonly string[] = ["0", "1"];

/**
 * What measures of ratings say of each code by itself, under `per_code_ID[CODE]`: the codes as they were
 * with these rows after the ones that they had.
 */
export function withFurther(
  codes: readonly CodeUseRow[],
  use: CodeUse,
  wanted: readonly Wanted<RatingsMeasure>[],
  options: EstimateOptions,
): readonly CodeUseRow[] {
  if (wanted.length === 0) return codes;
  return codes.map((row) => {
    const ratings = ratingsOfCode(use, use.codes.indexOf(row.code));
    const isUsed = ratings.values.some((value) => value !== 0 && value !== missing);
    const rows = estimateRatings(ratings, wanted, { ...options, level: "nominal" }).flat();
    const named = rows.map((one) => ({
      ...(isUsed ? one : unused(one)),
      statistic: `per_code_${one.statistic}[${row.code}]`,
    }));
    return { ...row, estimates: [...row.estimates, ...named] };
  });
}

function ratingsOfCode({ coders, units, used }: CodeUse, code: number): Ratings {
  const values = used[code] ?? new Int32Array(0);
  return { coders, categories: usedOrNot, unitCount: units.length, values };
}

/** Of a code that nobody used nothing is known, though some measures of ratings call two blanks agreement. */
function unused({ statistic, reason }: EstimateRow): EstimateRow {
  return {
    statistic,
    value: undefined,
    reason: reason === undefined || reason === "no-variation" ? "code-unused" : reason,
    noInterval: "undefined",
  };
}

/**
 * Unweighted means over codes of the rows from place `from` on; undefined ones are left out and counted.
 * Without intervals: the codes were not drawn together.
 */
export function meansOfFurther(
  codes: readonly CodeUseRow[],
  from: number,
  { interval }: Pick<EstimateOptions, "interval">,
): readonly EstimateRow[] {
  const ids = (codes[0]?.estimates ?? []).slice(from).map((row) => idOfCodeRow(row, codes[0]));
  return ids.map((id, at): EstimateRow => {
    const rows = codes.flatMap(({ estimates }) => estimates[from + at] ?? []);
    const values = rows.flatMap(({ value }) => value ?? []);
    const total = values.reduce((sum, value) => sum + value, 0);
    const undefinedCodes = codes.length - values.length;
    const mean = {
      ...{ counted: values.length, undefined: undefinedCodes },
      withZeros: total / codes.length,
    };
    const about = { statistic: `mean_${id}`, mean };
    if (values.length === 0)
      return { ...about, value: undefined, reason: rows[0]?.reason ?? "no-pairable-units" };
    const row = { ...about, value: total / values.length };
    if (interval === "none") return row;
    return { ...row, noInterval: interval === "analytic" ? "no-formula" : "not-computed" };
  });
}

/** `per_code_scott_pi` of `per_code_scott_pi[trust]`. */
function idOfCodeRow({ statistic }: EstimateRow, row: CodeUseRow | undefined): string {
  return statistic.slice(0, -`[${row?.code ?? ""}]`.length);
}
