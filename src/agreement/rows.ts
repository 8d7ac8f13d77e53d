import { missing, type Ratings } from "./ratings.ts";

/**
 * The units of a table, those with the same values of the same coders as one row: coefficients do not
 * tell them apart, and a million units have few hundred different rows.
 */
export type Rows = {
  /** Value of row i by coder c at [i * coderCount + c], or `missing`. */
  readonly values: Int32Array;
  readonly coderCount: number;
  readonly rowCount: number;
  /** How many units have the values of row i. */
  readonly times: Float64Array;
};

/** Units from `first` up to `last` (not included) as rows; `valueCount` different values could occur. */
export function rowsOf(
  table: Pick<Ratings, "coders" | "values" | "unitCount">,
  valueCount: number,
  first = 0,
  last: number = table.unitCount,
): Rows {
  const coderCount = table.coders.length;
  const values = table.values.subarray(first * coderCount, last * coderCount);
  const unitCount = last - first;
  const base = valueCount + 1;
  const possible = base ** coderCount;
  // Counting takes room for each possible row; where they are many, few units would share one.
  if (possible > 4 * unitCount)
    return { values, coderCount, rowCount: unitCount, times: new Float64Array(unitCount).fill(1) };
  return distinctRows(countRows(values, coderCount, base), coderCount, base);
}

/** How many units have each possible row, by its number to `base`: `missing` is 0, value k is k + 1. */
function countRows(values: Int32Array, coderCount: number, base: number): Float64Array {
  const counts = new Float64Array(base ** coderCount);
  // Plain loops over a million units.
  for (let start = 0; start < values.length; start += coderCount) {
    let row = 0;
    for (let coder = 0; coder < coderCount; coder++)
      row = row * base + (values[start + coder] ?? missing) + 1;
    counts[row] = (counts[row] ?? 0) + 1;
  }
  return counts;
}

function distinctRows(counts: Float64Array, coderCount: number, base: number): Rows {
  const rowCount = counts.reduce((total, count) => total + Number(count > 0), 0);
  const values = new Int32Array(rowCount * coderCount);
  const times = new Float64Array(rowCount);
  let at = 0;
  for (let row = 0; row < counts.length; row++) {
    if (counts[row] === 0) continue;
    times[at] = counts[row] ?? 0;
    let rest = row;
    for (let coder = coderCount - 1; coder >= 0; coder--) {
      values[at * coderCount + coder] = (rest % base) - 1;
      rest = Math.floor(rest / base);
    }
    at++;
  }
  return { values, coderCount, rowCount, times };
}
