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
  return talliesOf(rows, categoryCount, false).all;
}

/**
 * Coincidences of rows, and of every two of their coders where that is asked for: all that a bootstrap
 * of ratings computes from. Rows can be taken out again.
 */
export type Tallies = { readonly all: Coincidences; readonly pairs: readonly Coincidences[] };

export function talliesOf(rows: Rows, categoryCount: number, withPairs: boolean): Tallies {
  const { coderCount, rowCount, times } = rows;
  const pairCount = withPairs ? (coderCount * (coderCount - 1)) / 2 : 0;
  const tallies = {
    all: noCoincidences(coderCount, categoryCount),
    pairs: Array.from({ length: pairCount }, () => noCoincidences(2, categoryCount)),
  };
  const present = new Int32Array(coderCount);
  for (let row = 0; row < rowCount; row++) addRow(tallies, rows, row, times[row] ?? 0, present);
  return tallies;
}

/** Adds a row so many times, or takes it out where `times` is negative. `present` is room for its values. */
export function addRow(
  { all, pairs }: Tallies,
  { values }: Pick<Rows, "values">,
  row: number,
  times: number,
  present: Int32Array = new Int32Array(all.coderCount),
): void {
  if (times === 0) return;
  addUnits(all, values, row, times, present);
  if (pairs.length === 0) return;
  const m = all.coderCount;
  let at = 0;
  for (let g = 0; g < m; g++)
    for (let h = g + 1; h < m; h++) {
      const tally = pairs[at++];
      const [first = missing, second = missing] = [values[row * m + g], values[row * m + h]];
      if (tally !== undefined) addUnits(tally, Int32Array.of(first, second), 0, times, present);
    }
}

/** The coincidences of one question: is it category k (1) or another (0)? */
export function binaryCoincidences(tally: Coincidences, k: number): Coincidences {
  const q = tally.categoryCount;
  const binary = noCoincidences(tally.coderCount, 2);
  binary.units.set(tally.units);
  tally.values.forEach((count, at) => {
    increase(binary.values, 2 * Math.floor(at / q) + Number(at % q === k), count);
  });
  tally.byCoder.forEach((count, at) => {
    increase(binary.byCoder, 2 * Math.floor(at / q) + Number(at % q === k), count);
  });
  tally.pairs.forEach((pairs, r) => {
    if (pairs === undefined) return;
    const both = pairsWith(binary, r);
    pairs.forEach((count, at) => {
      increase(both, 2 * Number(Math.floor(at / q) === k) + Number(at % q === k), count);
    });
  });
  return binary;
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
