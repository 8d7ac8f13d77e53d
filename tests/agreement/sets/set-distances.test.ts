import fc from "fast-check";
import { expect, test } from "vitest";
import { type SetDistanceName, setDistances } from "../../../src/agreement/set-distances.ts";

type Sets = readonly [readonly number[], readonly number[]];

const pairs: Readonly<Record<string, Sets>> = {
  same: [
    [1, 2],
    [1, 2],
  ],
  within: [[1], [1, 2]],
  overlap: [
    [1, 2],
    [2, 3],
  ],
  apart: [[1], [2]],
  "both empty": [[], []],
  "one empty": [[], [1, 2]],
};

// By hand, in the order of `pairs`.
test.each<readonly [SetDistanceName, readonly number[]]>([
  ["nominal", [0, 1, 1, 1, 0, 1]],
  ["jaccard", [0, 1 / 2, 2 / 3, 1, 0, 1]],
  ["dice", [0, 1 / 3, 1 / 2, 1, 0, 1]],
  ["masi", [0, 2 / 3, 8 / 9, 1, 0, 1]],
  ["masi_nltk", [0, 1 - 0.67 / 2, 1 - 0.33 / 3, 1, 0, 1]],
  ["dkpro_set", [0, 1 / 3, 2 / 3, 1, 0, 1 / 3]],
  ["dkpro_masi", [0, 1 / 6, 4 / 9, 1, 0, 1 / 3]],
])("%s", (name, expected) => {
  Object.values(pairs).forEach(([a, b], index) => {
    expect(setDistances[name](a, b)).toBeCloseTo(expected[index] ?? Number.NaN, 12);
  });
});

const anySet = fc
  .uniqueArray(fc.nat(6), { maxLength: 6 })
  .map((set) => [...set].sort((a, b) => a - b));

test("every distance is symmetric, from 0 to 1, and 0 for the same set alone", () => {
  fc.assert(
    fc.property(anySet, anySet, (a, b) => {
      for (const distance of Object.values(setDistances)) {
        const between = distance(a, b);
        expect(distance(b, a)).toBe(between);
        expect(between).toBeGreaterThanOrEqual(0);
        expect(between).toBeLessThanOrEqual(1);
        expect(between === 0).toBe(a.join() === b.join());
      }
    }),
  );
});
