import { eachDraw } from "../../agreement/intervals/draws.ts";
import { asNumber, type Replicates } from "../../agreement/intervals/replicates.ts";
import type { RowsStatistics } from "../../agreement/measure.ts";
import type { Quantity } from "../../model/agreement.ts";
import type { EstimateOptions } from "./options.ts";

/**
 * Several statistics of a table's rows in every replicate, each replicate looked at once: units are
 * drawn with replacement, those with the same values as one place. For tables that come without
 * transcripts: it takes the units as independent of each other, which turns of one interview hardly are.
 *
 * In: how many units each row stands for; functions that give `count` statistics, in the same order each
 * time.
 */
export function drawnRows(
  times: Float64Array,
  { replicates, seed }: Pick<EstimateOptions, "replicates" | "seed">,
  count: number,
  { drawn: ofDrawn, without }: RowsStatistics,
): readonly Replicates[] {
  const sizes = Int32Array.from(times);
  const draws = { seed, replicates, sizes };
  const all = Array.from({ length: count }, () => ({
    draws,
    values: new Float64Array(replicates),
    leftOut: new Float64Array(sizes.length),
  }));
  if (count === 0) return all;
  let replicate = 0;
  for (const drawn of eachDraw(Array.from(sizes), replicates, seed)) {
    const found = ofDrawn(drawn);
    for (let which = 0; which < count; which++) put(all[which]?.values, replicate, found[which]);
    replicate += 1;
  }
  for (let row = 0; row < sizes.length; row++) {
    const found = without(row);
    for (let which = 0; which < count; which++) put(all[which]?.leftOut, row, found[which]);
  }
  return all;
}

function put(into: Float64Array | undefined, at: number, quantity: Quantity | undefined): void {
  if (into !== undefined) into[at] = quantity === undefined ? Number.NaN : asNumber(quantity);
}
