import fc from "fast-check";
import { expect, test } from "vitest";
import { setAlpha } from "../../src/agreement/measures/sets/alpha-sets.ts";
import type { SetRatings } from "../../src/agreement/ratings.ts";
import { rowsOf } from "../../src/agreement/rows.ts";
import { expand } from "../../src/ratings/estimate/expand.ts";
import { setAlphas } from "../../src/ratings/estimate/set-alpha-replicates.ts";

test("a replicate's alpha is that of the table with the drawn units", () => {
  const cell = fc.integer({ min: -1, max: 3 });
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
  const drawn = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(table, drawn, (units, counts) => {
      const ratings: SetRatings = {
        coders: ["a", "b", "c"],
        categories: ["x", "y"],
        unitCount: units.length,
        sets: [[], [0], [1], [0, 1]],
        values: Int32Array.from(units.flat()),
      };
      const distinct = rowsOf(ratings, 4);
      const times = Int32Array.from(counts.slice(0, distinct.rowCount));
      const rows = [{ statistic: "krippendorff_alpha[masi]", value: undefined }];
      const [fast] = setAlphas(ratings, distinct, rows)?.(times) ?? [];
      const [slow] = setAlpha.compute(expand(ratings, distinct, times), { parameter: "masi" });
      if (fast?.kind === "value" && slow?.estimate.kind === "value")
        expect(fast.value).toBeCloseTo(slow.estimate.value, 10);
      else expect(fast).toEqual(slow?.estimate);
    }),
  );
});

test("rows of other measures are not its business", () => {
  const ratings = { coders: [], categories: [], unitCount: 0, sets: [], values: new Int32Array(0) };
  const rows = [{ statistic: "mean_dice", value: undefined }];
  expect(setAlphas(ratings, rowsOf(ratings, 0), rows)).toBeUndefined();
});
