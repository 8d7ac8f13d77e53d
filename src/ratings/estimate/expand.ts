import type { Ratings, SetRatings } from "../../agreement/ratings.ts";
import type { Rows } from "../../agreement/rows.ts";

/** A table in which each distinct row occurs as often as `times` says. */
export function expand<R extends Ratings | SetRatings>(
  table: R,
  { values, coderCount, rowCount }: Rows,
  times: Int32Array,
): R {
  const unitCount = times.reduce((sum, count) => sum + count, 0);
  const drawn = new Int32Array(unitCount * coderCount);
  let at = 0;
  for (let row = 0; row < rowCount; row++) {
    const cells = values.subarray(row * coderCount, (row + 1) * coderCount);
    for (let time = 0; time < (times[row] ?? 0); time++) {
      drawn.set(cells, at);
      at += coderCount;
    }
  }
  return { ...table, unitCount, values: drawn };
}
