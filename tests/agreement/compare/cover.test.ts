import { expect, test } from "vitest";
import { coversUnit } from "../../../src/agreement/compare/cover.ts";
import type { Cover } from "../../../src/model/unit-kind.ts";

const rules: readonly Cover[] = ["any", "half", "half-unit", "starts-in"];

function covering(coding: readonly [number, number], unit: readonly [number, number]): Cover[] {
  const [one, other] = [coding, unit].map(([start, end]) => ({ start, end }));
  return rules.filter((rule) => one && other && coversUnit(rule, one, other));
}

test.each([
  ["a quotation in a long turn", [40, 50], [0, 100], ["any", "half", "starts-in"]],
  ["a coding of a whole turn and more", [0, 300], [100, 120], ["any", "half", "half-unit"]],
  [
    "exactly half of the unit, a third of the coding",
    [5, 20],
    [0, 10],
    ["any", "half", "half-unit", "starts-in"],
  ],
  [
    "exactly half of the coding, a tenth of the unit",
    [95, 105],
    [0, 100],
    ["any", "half", "starts-in"],
  ],
  ["less than half of either", [96, 110], [0, 100], ["any", "starts-in"]],
  ["less than half of either, from before", [90, 104], [100, 200], ["any"]],
  ["side by side", [0, 10], [10, 20], []],
] as const)("%s", (_, coding, unit, expected) => {
  expect(covering(coding, unit)).toEqual(expected);
});
