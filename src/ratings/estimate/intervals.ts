import { bootstrapInterval } from "../../agreement/intervals/bootstrap-interval.ts";
import type { Draws } from "../../agreement/intervals/draws.ts";
import { type Replicates, replicatesOf } from "../../agreement/intervals/replicates.ts";
import type { Quantity } from "../../model/agreement.ts";
import type { EstimateRow } from "../../model/table-agreement.ts";
import { confidence, type IntervalChoice } from "./options.ts";

/**
 * Several statistics of the same draws, each draw looked at once. `evaluate` gives all of them, in
 * the same order each time.
 */
export function jointReplicates(
  draws: Draws,
  count: number,
  evaluate: (times: Int32Array) => readonly Quantity[],
): readonly Replicates[] {
  const answers: (readonly Quantity[])[] = [];
  return Array.from({ length: count }, (_, which) => {
    let call = 0;
    return replicatesOf(draws, (times) => {
      const known = answers[call] ?? evaluate(times);
      answers[call] = known;
      call += 1;
      return known[which] ?? { kind: "undefined", reason: "no-pairable-units" };
    });
  });
}

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
