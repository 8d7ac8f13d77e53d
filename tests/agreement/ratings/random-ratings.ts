import fc from "fast-check";
import type { Ratings } from "../../../src/agreement/ratings.ts";

/** Small tables of ratings; categories are the numbers 1, 2, ... */
export function anyRatings({
  coders = [2, 5],
  missing = true,
}: {
  readonly coders?: readonly [number, number];
  readonly missing?: boolean;
} = {}): fc.Arbitrary<Ratings> {
  return fc
    .tuple(fc.integer({ min: coders[0], max: coders[1] }), fc.integer({ min: 2, max: 4 }))
    .chain(([m, q]) =>
      fc
        .array(
          fc.array(fc.integer({ min: missing ? -1 : 0, max: q - 1 }), {
            minLength: m,
            maxLength: m,
          }),
          { minLength: 1, maxLength: 9 },
        )
        .map((rows) => ratingsOf(rows, q)),
    );
}

export function ratingsOf(rows: readonly (readonly number[])[], q: number): Ratings {
  return {
    coders: (rows[0] ?? []).map((_, coder) => `coder ${coder}`),
    categories: Array.from({ length: q }, (_, k) => String(k + 1)),
    unitCount: rows.length,
    values: Int32Array.from(rows.flat()),
  };
}

export function rowsOf({ coders, values, unitCount }: Ratings): readonly (readonly number[])[] {
  const m = coders.length;
  return Array.from({ length: unitCount }, (_, unit) => [
    ...values.slice(unit * m, (unit + 1) * m),
  ]);
}
