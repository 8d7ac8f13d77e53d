import { expect, test } from "vitest";
import { charAlphaBinary } from "../../src/agreement/measures/spans/char-alpha-binary.ts";
import { cuAlpha } from "../../src/agreement/measures/spans/cu-alpha.ts";
import { kUAlpha } from "../../src/agreement/measures/spans/k-u-alpha.ts";
import { uAlpha } from "../../src/agreement/measures/spans/u-alpha.ts";
import { uAlphaBinary } from "../../src/agreement/measures/spans/u-alpha-binary.ts";
import { computed, continuumOf } from "../agreement/spans/written.ts";

// Krippendorff, K., Mathet, Y., Bouvry, S., & Widloecher, A. (2016). On the reliability of unitizing textual
// continua: Further developments. Quality & Quantity, 50(6), 2347-2364.
// https://doi.org/10.1007/s11135-015-0266-1. The example of three observers on a continuum of 60 (fig. 12.11
// of Krippendorff 2019).
const continuum = continuumOf(60, {
  Alex: "1 0-7, 2 7-13, 5 30-32, 6 32-37, 6 37-44, 7 44-60",
  Paul: "1 0-7, 3 7-13, 5 13-21, 6 32-44",
  Suzan: "1 0-7, 4 7-13, 5 13-21, 6 32-37, 6 37-41, 6 41-44",
});

// Printed to three decimals; |u-alpha is printed .413, and is .4136.
test.each([
  { measure: uAlpha, statistic: "u_alpha", printed: 0.51, within: 0.0005, exact: 0.509981907792 },
  {
    measure: uAlphaBinary,
    statistic: "u_alpha_binary",
    printed: 0.413,
    within: 0.001,
    exact: 0.413599230449,
  },
  {
    measure: cuAlpha,
    statistic: "cu_alpha",
    printed: 0.724,
    within: 0.0005,
    exact: 0.724168965017,
  },
])("$statistic is $printed", ({ measure, statistic, printed, within, exact }) => {
  const found = Number(computed(measure, continuum)[statistic]);
  expect(Math.abs(found - printed)).toBeLessThanOrEqual(within);
  // What other programs return for the first two (quallmer 0.4.0), and an independent one for the third.
  expect(found).toBeCloseTo(exact, 9);
});

test("of the continuum, .461 is labelled by two observers", () => {
  expect(computed(cuAlpha, continuum)["cu_coverage"]).toBeCloseTo(83 / 180, 12);
});

test.each([
  ["1", 1, 1],
  ["2", 0, 1],
  ["3", 0, 1],
  ["4", 0, 1],
  ["5", 1, 4 / 9],
  ["6", 1, 1],
])("(k)u-alpha of value %s is %d, with coverage %d", (label, alpha, coverage) => {
  const found = computed(kUAlpha, continuum);
  expect(found[`k_u_alpha[${label}]`]).toBeCloseTo(alpha, 9);
  expect(found[`k_coverage[${label}]`]).toBeCloseTo(coverage, 9);
});

test("value 7 meets no other observer's value, so its coefficient does not exist", () => {
  const found = computed(kUAlpha, continuum);
  expect(found["k_u_alpha[7]"]).toBe("no-pairable-units");
  expect(found["k_coverage[7]"]).toBe(0);
});

// The same data, every character a unit, by fast-krippendorff.
test.each([
  ["1", 1],
  ["2", -0.028735632184],
  ["3", -0.028735632184],
  ["4", -0.028735632184],
  ["5", 0.386145404664],
  ["6", 1],
  ["7", -0.091463414634],
])("alpha of the characters of value %s", (label, alpha) => {
  expect(computed(charAlphaBinary, continuum)[`char_alpha_binary[${label}]`]).toBeCloseTo(alpha, 9);
});
