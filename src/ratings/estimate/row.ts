import type { Estimate } from "../../model/agreement.ts";
import type { EstimateRow } from "../../model/table-agreement.ts";

export function rowOf({ statistic, estimate, ...others }: Estimate): EstimateRow {
  return estimate.kind === "value"
    ? { statistic, value: estimate.value, ...others }
    : { statistic, value: undefined, reason: estimate.reason, ...others };
}

/** What a program puts in the place of an undefined number; undefined: nothing. */
export type Substitute = (row: EstimateRow) => number | undefined;

/** The row with a number in the place of none; the reason stays beside it. */
export function withSubstitute(row: EstimateRow, substitute: Substitute): EstimateRow {
  if (row.value !== undefined) return row;
  const value = substitute(row);
  return value === undefined ? row : { ...row, value };
}
