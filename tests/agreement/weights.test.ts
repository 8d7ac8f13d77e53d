import { expect, test } from "vitest";
import type { WeightName } from "../../src/agreement/measure.ts";
import { agreementWeights, weightsFor } from "../../src/agreement/weights.ts";

/** The first row: how much the first category agrees with each. */
function firstRow(name: WeightName, categories: readonly string[]): readonly number[] {
  const weights = agreementWeights(name, categories);
  return typeof weights === "string" ? [] : [...weights.cells.subarray(0, weights.size)];
}

// By hand, from the formulas on 1, 2, 3, 4.
test.each<readonly [WeightName, readonly number[]]>([
  ["identity", [1, 0, 0, 0]],
  ["linear", [1, 2 / 3, 1 / 3, 0]],
  ["quadratic", [1, 8 / 9, 5 / 9, 0]],
  ["ordinal", [1, 5 / 6, 3 / 6, 0]],
  ["radical", [1, 1 - Math.sqrt(1 / 3), 1 - Math.sqrt(2 / 3), 0]],
  ["ratio", [1, 1 - 1 / 9 / (9 / 25), 1 - 1 / 4 / (9 / 25), 0]],
  ["circular", [1, 0.5, 0, 0.5]],
  ["bipolar", [1, 1 - 1 / 5, 1 - 4 / 8, 0]],
])("%s weights of four categories", (name, expected) => {
  const row = firstRow(name, ["1", "2", "3", "4"]);
  expect(row).toHaveLength(4);
  row.forEach((weight, k) => {
    expect(weight).toBeCloseTo(expected[k] ?? Number.NaN, 12);
  });
});

test("numbers are taken as they are, words by their rank", () => {
  expect(firstRow("linear", ["1", "2", "11"])).toEqual([1, 0.9, 0]);
  expect(firstRow("linear", ["low", "medium", "high"])).toEqual([1, 0.5, 0]);
  expect(firstRow("linear", ["1", "2", "many"])).toEqual([1, 0.5, 0]);
  expect(firstRow("ordinal", ["1", "2", "11"])).toEqual([1, 1 - 1 / 3, 0]);
});

test("one category agrees with itself", () => {
  expect(firstRow("quadratic", ["x"])).toEqual([1]);
});

test("ratios of numbers below 0 mean nothing", () => {
  expect(agreementWeights("ratio", ["-1", "0", "1"])).toBe("not-numeric");
});

test("custom weights come from a table of disagreements for these categories", () => {
  const categories = ["a", "b", "c"];
  const disagreement = [
    [0, 1, 3],
    [1, 0, 6],
    [3, 6, 0],
  ];
  const weights = weightsFor("custom", categories, { disagreement });
  expect(typeof weights === "string" ? [] : [...weights.cells.subarray(0, 3)]).toEqual([
    ...[1, 1 - 1 / 6, 0.5],
  ]);
  expect(weightsFor("custom", categories, {})).toBe("not-numeric");
  expect(weightsFor("custom", ["a", "b"], { disagreement })).toBe("not-numeric");
});
