import { expect, test } from "vitest";
import { alphaU1995 } from "../../src/agreement/measures/spans/alpha-u-1995.ts";
import { charAlphaBinary } from "../../src/agreement/measures/spans/char-alpha-binary.ts";
import { charKappa } from "../../src/agreement/measures/spans/char-kappa.ts";
import { uAlpha } from "../../src/agreement/measures/spans/u-alpha.ts";
import { computed, continuumOf } from "../agreement/spans/written.ts";

// Krippendorff, K. (2004). Content analysis: An introduction to its methodology (2nd ed.), pp. 251-256; the
// same example in Quality & Quantity, 38(6), 787-800, fig. 2. https://doi.org/10.1007/s11135-004-8107-7.
// Two observers, a continuum from 150 to 450.
const continuum = continuumOf(
  300,
  {
    i: "c 225-295, c 370-400, k 180-240, k 300-350",
    j: "c 220-300, c 355-375, c 400-420, k 180-240, k 300-350",
  },
  150,
);

test.each([
  { statistic: "alpha_u1995_Do[c]", printed: 0.0144, within: 0.0001 },
  { statistic: "alpha_u1995_De[c]", printed: 0.0532, within: 0.0001 },
  { statistic: "alpha_u1995[c]", printed: 0.7286, within: 0.0001 },
  { statistic: "alpha_u1995_Do[k]", printed: 0, within: 0 },
  { statistic: "alpha_u1995_De[k]", printed: 0.049, within: 0.0001 },
  { statistic: "alpha_u1995[k]", printed: 1, within: 0 },
  // Printed from rounded disagreements.
  { statistic: "alpha_u1995[overall]", printed: 0.8591, within: 0.0005 },
])("$statistic is $printed", ({ statistic, printed, within }) => {
  expect(
    Math.abs(Number(computed(alphaU1995, continuum)[statistic]) - printed),
  ).toBeLessThanOrEqual(within);
});

// The same data, every character a unit, by fast-krippendorff and scikit-learn.
test("alpha and kappa of the characters", () => {
  const alphas = computed(charAlphaBinary, continuum);
  const kappas = computed(charKappa, continuum);
  expect(alphas["char_alpha_binary[c]"]).toBeCloseTo(0.498444976077, 9);
  expect(alphas["char_alpha_binary[k]"]).toBe(1);
  expect(kappas["char_kappa[c]"]).toBeCloseTo(0.5, 9);
  expect(kappas["char_kappa[k]"]).toBe(1);
});

test("u-alpha does not exist here, since units of observer i overlap", () => {
  expect(computed(uAlpha, continuum)).toEqual({ u_alpha: "overlapping-units" });
});
