import { bootstrapInterval } from "../../agreement/intervals/bootstrap-interval.ts";
import type { Replicates } from "../../agreement/intervals/replicates.ts";
import type { EstimateRow } from "../../model/table-agreement.ts";
import { confidence, type IntervalChoice } from "./options.ts";

/** The row with the bootstrap interval of its replicates. */
export function withBootstrap(
  row: EstimateRow,
  replicates: Replicates,
  method: "percentile" | "bca",
): EstimateRow {
  const { interval: _, ...bare } = row;
  if (row.value === undefined) return { ...bare, noInterval: "undefined" };
  const outcome = bootstrapInterval(replicates, row.value, { method, level: confidence });
  return outcome.kind === "interval"
    ? { ...bare, interval: outcome.interval }
    : { ...bare, noInterval: outcome.reason };
}

/** The row where a bootstrap was asked for and not made. */
export function withoutBootstrap({ interval: _, ...row }: EstimateRow): EstimateRow {
  return { ...row, noInterval: row.value === undefined ? "undefined" : "not-computed" };
}

/** The row as it is where intervals come from formulas, and without one where none were asked for. */
export function withFormula(row: EstimateRow, choice: IntervalChoice): EstimateRow {
  if (choice === "analytic") {
    if (row.interval !== undefined) return row;
    return { ...row, noInterval: row.value === undefined ? "undefined" : "no-formula" };
  }
  const { interval: _, ...bare } = row;
  return choice === "none" ? bare : { ...bare, noInterval: "no-formula" };
}

export function isBootstrap(choice: IntervalChoice): choice is "percentile" | "bca" {
  return choice === "percentile" || choice === "bca";
}
