import { expect, test } from "vitest";
import { addUnits, emptyCounts } from "../../../src/agreement/code-counts.ts";
import { summariseCode } from "../../../src/agreement/codes/summary.ts";
import { crossed } from "./crossed.ts";

test("two coders: the table and what follows from it", () => {
  expect(summariseCode(crossed(40, 9, 6, 45), 2)).toEqual({
    units: 100,
    uses: [49, 46],
    byPositives: [45, 15, 40],
    crossed: { both: 40, onlyFirst: 9, onlySecond: 6, neither: 45 },
    disagreements: 15,
    prevalence: { kind: "value", value: 0.475 },
    flags: [],
  });
});

test("three coders: units by how many used it", () => {
  const counts = emptyCounts(3);
  addUnits(counts, [true, false, true], 4);
  addUnits(counts, [true, true, true], 5);
  addUnits(counts, [false, true, false], 6);
  addUnits(counts, [false, false, false], 7);
  const summary = summariseCode(counts, 3);
  expect(summary.uses).toEqual([9, 11, 9]);
  expect(summary.byPositives).toEqual([7, 6, 4, 5]);
  expect(summary.disagreements).toBe(10);
  expect(summary.crossed).toBeUndefined();
});

test.each([
  ["nine units used", crossed(9, 0, 0, 20), ["rare"]],
  ["ten units used", crossed(10, 0, 0, 20), []],
  ["4.9 % of units", crossed(49, 0, 0, 951), ["rare"]],
  ["5 % of units", crossed(50, 0, 0, 950), []],
  ["twice as often", crossed(20, 20, 0, 60), []],
  ["more than twice as often", crossed(20, 21, 0, 60), ["bias"]],
  ["only one used it", crossed(0, 30, 0, 60), ["bias"]],
  ["nobody used it", crossed(0, 0, 0, 60), ["no-variation"]],
  ["always used", crossed(60, 0, 0, 0), ["no-variation"]],
  ["no units", crossed(0, 0, 0, 0), []],
])("flags: %s", (_, counts, flags) => {
  expect(summariseCode(counts, 2).flags).toEqual(flags);
});
