import type { Ratings, SetRatings } from "../../src/agreement/ratings.ts";
import type { Rows } from "../../src/agreement/rows.ts";

/** The table that a replicate stands for: each row as often as `times` says. */
export function expand<R extends Ratings | SetRatings>(
  table: R,
  { values, coderCount }: Rows,
  times: readonly number[],
): R {
  const cells = times.flatMap((count, row) =>
    Array.from({ length: count }, () => [
      ...values.subarray(row * coderCount, (row + 1) * coderCount),
    ]).flat(),
  );
  return { ...table, unitCount: cells.length / coderCount, values: Int32Array.from(cells) };
}
