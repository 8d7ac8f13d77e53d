import { missing, type Ratings } from "./ratings.ts";
import { type Rows, rowsOf } from "./rows.ts";

/**
 * Which values met on the same units, by how many values a unit has: all that the coefficients for
 * single values need to know. Whole counts, so sums are exact and do not depend on the order of the
 * units, and those of one transcript can be added to those of another (which a bootstrap over
 * transcripts lives on). The arrays grow in place; q is the number of categories.
 */
export type Coincidences = {
  readonly coderCount: number;
  readonly categoryCount: number;
  /** Units with r values, at [r]. */
  readonly units: Float64Array;
  /** How often units with r values have value k, at [r * q + k]. */
  readonly values: Float64Array;
  /**
   * Pairs of values in units with r values, at [r][k * q + l]: k of the earlier coder, l of the later
   * one. Of two coders [2] is their contingency table. Absent where no unit has r values.
   */
  readonly pairs: (Float64Array | undefined)[];
  /** How often coder g gave value k, at [g * q + k]. */
  readonly byCoder: Float64Array;
};

export function noCoincidences(coderCount: number, categoryCount: number): Coincidences {
  return {
    coderCount,
    categoryCount,
    units: new Float64Array(coderCount + 1),
    values: new Float64Array((coderCount + 1) * categoryCount),
    pairs: new Array<Float64Array | undefined>(coderCount + 1).fill(undefined),
    byCoder: new Float64Array(coderCount * categoryCount),
  };
}

/** The coincidences of units `first` to `last` (not included); all units where they are not given. */
export function coincidencesOf(
  ratings: Ratings,
  first = 0,
  last: number = ratings.unitCount,
): Coincidences {
  const q = ratings.categories.length;
  return coincidencesOfRows(rowsOf(ratings, q, first, last), q);
}

export function coincidencesOfRows(rows: Rows, categoryCount: number): Coincidences {
  const tally = noCoincidences(rows.coderCount, categoryCount);
  const present = new Int32Array(rows.coderCount);
  for (let row = 0; row < rows.rowCount; row++)
    addUnits(tally, rows.values, row, rows.times[row] ?? 0, present);
  return tally;
}

/**
 * Adds `times` units with the values of a row. `present` is room for the values that are there, one
 * place a coder. Plain loops: this runs for every unit of every code.
 */
function addUnits(
  tally: Coincidences,
  values: Int32Array,
  row: number,
  times: number,
  present: Int32Array,
): void {
  const { coderCount, categoryCount: q, byCoder } = tally;
  let r = 0;
  for (let coder = 0; coder < coderCount; coder++) {
    const value = values[row * coderCount + coder] ?? missing;
    if (value === missing) continue;
    increase(byCoder, coder * q + value, times);
    present[r++] = value;
  }
  increase(tally.units, r, times);
  for (let i = 0; i < r; i++) increase(tally.values, r * q + (present[i] ?? 0), times);
  if (r < 2) return;
  const pairs = pairsWith(tally, r);
  for (let i = 0; i < r; i++) {
    const start = (present[i] ?? 0) * q;
    for (let j = i + 1; j < r; j++) increase(pairs, start + (present[j] ?? 0), times);
  }
}

/** Adds all units of `other`, `times` times: those of a transcript that was drawn again. */
export function addCoincidences(tally: Coincidences, other: Coincidences, times = 1): void {
  addAll(tally.units, other.units, times);
  addAll(tally.values, other.values, times);
  addAll(tally.byCoder, other.byCoder, times);
  other.pairs.forEach((pairs, r) => {
    if (pairs !== undefined) addAll(pairsWith(tally, r), pairs, times);
  });
}

function pairsWith(tally: Coincidences, r: number): Float64Array {
  const known = tally.pairs[r];
  if (known !== undefined) return known;
  const fresh = new Float64Array(tally.categoryCount ** 2);
  tally.pairs[r] = fresh;
  return fresh;
}

function addAll(into: Float64Array, from: Float64Array, times: number): void {
  for (let i = 0; i < from.length; i++) increase(into, i, times * (from[i] ?? 0));
}

function increase(counts: Float64Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by;
}
