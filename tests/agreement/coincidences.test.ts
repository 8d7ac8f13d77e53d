import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addCoincidences,
  coincidencesOf,
  noCoincidences,
} from "../../src/agreement/coincidences.ts";
import { ratingsMeasures } from "../../src/agreement/measures/registry.ts";
import type { Ratings } from "../../src/agreement/ratings.ts";
import { rowsOf } from "../../src/agreement/rows.ts";
import { anyRatings, ratingsOf } from "./ratings/random-ratings.ts";

test("two coders' coincidences are their table", () => {
  const tally = coincidencesOf(
    ratingsOf(
      [
        ...[
          [0, 0],
          [0, 1],
          [0, 1],
          [1, 1],
        ],
        ...[
          [0, -1],
          [-1, -1],
        ],
      ],
      2,
    ),
  );
  expect([...(tally.pairs[2] ?? [])]).toEqual([1, 2, 0, 1]);
  expect([...tally.units]).toEqual([1, 1, 4]);
  expect([...tally.byCoder]).toEqual([4, 1, 1, 3]);
});

test("the coincidences of all units are those of the parts added up", () => {
  fc.assert(
    fc.property(anyRatings(), fc.nat(9), fc.nat(3), (ratings, cut, times) => {
      const at = Math.min(cut, ratings.unitCount);
      const sum = noCoincidences(ratings.coders.length, ratings.categories.length);
      addCoincidences(sum, coincidencesOf(ratings, 0, at));
      addCoincidences(sum, coincidencesOf(ratings, at), times);
      const rest = Array.from({ length: times }, () => slice(ratings, at)).flat();
      const values = Int32Array.from([...slice(ratings, 0, at), ...rest]);
      const unitCount = values.length / ratings.coders.length;
      const plain = coincidencesOf({ ...ratings, values, unitCount });
      expect(sum.units).toEqual(plain.units);
      expect(sum.values).toEqual(plain.values);
      expect(sum.byCoder).toEqual(plain.byCoder);
      sum.pairs.forEach((pairs, r) => {
        expect(pairs?.some((count) => count > 0) ? pairs : undefined).toEqual(plain.pairs[r]);
      });
    }),
  );
});

function slice(ratings: Ratings, first: number, last?: number): readonly number[] {
  const m = ratings.coders.length;
  return [...ratings.values.slice(first * m, last === undefined ? undefined : last * m)];
}

test("rows are the units, counted", () => {
  fc.assert(
    fc.property(anyRatings(), fc.integer({ min: 1, max: 500 }), (few, times) => {
      // Enough units that equal ones are put together, and as few as there are.
      for (const repeated of [1, times]) {
        const values = Int32Array.from(
          Array.from({ length: repeated }, () => [...few.values]).flat(),
        );
        const unitCount = few.unitCount * repeated;
        const rows = rowsOf({ ...few, values, unitCount }, few.categories.length);
        const m = few.coders.length;
        const counted = new Map<string, number>();
        for (let row = 0; row < rows.rowCount; row++) {
          const key = rows.values.slice(row * m, (row + 1) * m).join();
          counted.set(key, (counted.get(key) ?? 0) + (rows.times[row] ?? 0));
        }
        const plain = new Map<string, number>();
        for (let unit = 0; unit < unitCount; unit++) {
          const key = values.slice(unit * m, (unit + 1) * m).join();
          plain.set(key, (plain.get(key) ?? 0) + 1);
        }
        expect([...counted].sort()).toEqual([...plain].sort());
      }
    }),
    { numRuns: 50 },
  );
});

test("what coincidences give is what the ratings give, but for standard errors", () => {
  fc.assert(
    fc.property(anyRatings(), (ratings) => {
      for (const { compute, fromCoincidences } of ratingsMeasures) {
        const options = { level: "ordinal" as const };
        const bare = compute(ratings, options).map(
          ({ standardError: _error, interval: _interval, ...estimate }) => estimate,
        );
        const tally = coincidencesOf(ratings);
        if (fromCoincidences !== undefined)
          expect(fromCoincidences(tally, ratings.categories, options)).toEqual(bare);
      }
    }),
    { numRuns: 50 },
  );
});
