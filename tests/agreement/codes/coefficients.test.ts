import { expect, test } from "vitest";
import { addUnits, emptyCounts } from "../../../src/agreement/code-counts.ts";
import {
  type CodeCoefficientId,
  codeCoefficients,
} from "../../../src/agreement/codes/coefficients.ts";
import { pairCounts } from "../../../src/agreement/codes/pair-counts.ts";
import { crossed } from "./crossed.ts";

const answer = (id: CodeCoefficientId, ...table: Parameters<typeof crossed>) => {
  const quantity = codeCoefficients[id](crossed(...table), 2);
  return quantity.kind === "value" ? quantity.value : quantity.reason;
};

test("a rare disagreement table: 80 both, 10 and 5 one of them, 5 neither", () => {
  expect(answer("percent_agreement", 80, 10, 5, 5)).toBe(0.85);
  expect(answer("positive_agreement", 80, 10, 5, 5)).toBeCloseTo(160 / 175, 12);
  expect(answer("negative_agreement", 80, 10, 5, 5)).toBeCloseTo(10 / 25, 12);
  expect(answer("jaccard", 80, 10, 5, 5)).toBeCloseTo(80 / 95, 12);
  expect(answer("precision", 80, 10, 5, 5)).toBeCloseTo(80 / 85, 12);
  expect(answer("recall", 80, 10, 5, 5)).toBeCloseTo(80 / 90, 12);
  expect(answer("cohen_kappa", 80, 10, 5, 5)).toBeCloseTo((0.85 - 0.78) / (1 - 0.78), 12);
  expect(answer("brennan_prediger", 80, 10, 5, 5)).toBeCloseTo(0.7, 12);
  expect(answer("gwet_ac1", 80, 10, 5, 5)).toBeCloseTo(0.808, 12);
});

test("a code that nobody used", () => {
  for (const id of ["positive_agreement", "jaccard", "precision", "recall"] as const)
    expect(answer(id, 0, 0, 0, 10)).toBe("code-unused");
  for (const id of ["cohen_kappa", "krippendorff_alpha[nominal]", "fleiss_kappa"] as const)
    expect(answer(id, 0, 0, 0, 10)).toBe("code-unused");
  for (const id of ["percent_agreement", "negative_agreement", "gwet_ac1"] as const)
    expect(answer(id, 0, 0, 0, 10)).toBe(1);
});

test("a code that everybody used on every unit", () => {
  for (const id of ["cohen_kappa", "krippendorff_alpha[nominal]", "negative_agreement"] as const)
    expect(answer(id, 10, 0, 0, 0)).toBe("no-variation");
  for (const id of ["percent_agreement", "positive_agreement", "brennan_prediger"] as const)
    expect(answer(id, 10, 0, 0, 0)).toBe(1);
});

test("no units", () => {
  for (const coefficient of Object.values(codeCoefficients))
    expect(coefficient(crossed(0, 0, 0, 0), 2)).toEqual({
      kind: "undefined",
      reason: "no-pairable-units",
    });
});

test("one coder always, the other never: kappa 0, pi -1, alpha between", () => {
  expect(answer("cohen_kappa", 0, 3, 0, 0)).toBe(0);
  expect(answer("scott_pi", 0, 3, 0, 0)).toBe(-1);
  expect(answer("krippendorff_alpha[nominal]", 0, 3, 0, 0)).toBeCloseTo(-2 / 3, 12);
});

test("measures of two coders say so for three", () => {
  const counts = emptyCounts(3);
  addUnits(counts, [true, false, true]);
  for (const id of ["cohen_kappa", "scott_pi", "kappa_max", "precision", "recall"] as const)
    expect(codeCoefficients[id](counts, 3)).toEqual({
      kind: "undefined",
      reason: "not-two-coders",
    });
});

test("two coders of four, on their own", () => {
  const [four, two] = [emptyCounts(4), emptyCounts(2)];
  for (const used of ["1010", "0010", "1111", "0000", "0101", "1000"]) {
    const [a = false, b = false, c = false, d = false] = [...used].map((one) => one === "1");
    addUnits(four, [a, b, c, d], 2);
    addUnits(two, [b, d], 2);
  }
  expect(pairCounts(four, 4, 1, 3)).toEqual(two);
});
