import fc from "fast-check";
import { missing, type SetRatings } from "../../../src/agreement/ratings.ts";

/** Each cell a set of codes as ascending indices, or null for none. */
export type SetRows = readonly (readonly (readonly number[] | null)[])[];

export function setsOf(rows: SetRows, codes: number): SetRatings {
  const distinct = new Map<string, readonly number[]>();
  for (const set of rows.flat()) if (set !== null) distinct.set(set.join(), set);
  const keys = [...distinct.keys()];
  const indexOf = (set: readonly number[] | null) =>
    set === null ? missing : keys.indexOf(set.join());
  return {
    coders: (rows[0] ?? []).map((_, coder) => `coder ${coder}`),
    categories: Array.from({ length: codes }, (_, code) => `code ${code}`),
    unitCount: rows.length,
    sets: [...distinct.values()],
    values: Int32Array.from(rows.flat(), indexOf),
  };
}

/** Small tables of sets of four codes, some missing. */
export const anySetRows: fc.Arbitrary<SetRows> = fc.integer({ min: 2, max: 4 }).chain((coders) => {
  const set = fc
    .uniqueArray(fc.nat(3), { maxLength: 3 })
    .map((codes) => [...codes].sort((a, b) => a - b));
  const cell = fc.oneof({ weight: 4, arbitrary: set }, { weight: 1, arbitrary: fc.constant(null) });
  const row = fc.array(cell, { minLength: coders, maxLength: coders });
  return fc.array(row, { minLength: 1, maxLength: 7 });
});
