import { expect, test } from "vitest";
import { alphaU1995 } from "../../src/agreement/measures/spans/alpha-u-1995.ts";
import { charAlphaBinary } from "../../src/agreement/measures/spans/char-alpha-binary.ts";
import { charKappa } from "../../src/agreement/measures/spans/char-kappa.ts";
import { computed, continuumOf } from "../agreement/spans/written.ts";

// Krippendorff, K. (1995). On the reliability of unitizing contiguous data. Sociological Methodology, 25,
// 47-76. https://doi.org/10.2307/271061. Four continua of length 24, p. 57, here as four labels; values as
// DKPro Statistics asserts them (Krippendorff1995Test).
const marked = {
  i: `A 2-10, A 14-20, B 0-18, C 2-8, C 10-12, C 14-18, C 20-22,
    D 0-2, D 2-10, D 10-14, D 14-20, D 20-24`,
  j: `A 4-8, A 15-17, B 0-2, B 2-3, B 3-4, B 4-5, B 5-6, B 6-9, B 9-10, C 0-2, C 4-8, C 10-14, C 16-18,
    C 20-22, D 0-4, D 4-8, D 8-15, D 15-17, D 17-24`,
};
const continuum = continuumOf(24, marked);

// Printed to five decimals.
test.each([
  ["A", 0.03125],
  ["B", 2.26736],
  ["C", 0.02777],
  ["D", 0.38715],
])("observed disagreement of continuum %s", (label, printed) => {
  const found = computed(alphaU1995, continuum)[`alpha_u1995_Do[${label}]`];
  expect(Math.abs(Number(found) - printed)).toBeLessThanOrEqual(0.00001);
});

// The paper gives limits for ever finer divisions, with a slip of sign in the expected disagreement; DKPro
// compares at 50,000 parts, within .02.
test.each([
  ["A", 0.553],
  ["B", -0.926],
  ["C", 0.679],
  ["D", 0.066],
])("alpha of continuum %s, divided finely", (label, printed) => {
  const fine = 50_000;
  const found = computed(alphaU1995, {
    ...continuum,
    length: continuum.length * fine,
    segments: continuum.segments.map((segment) => ({
      ...segment,
      start: segment.start * fine,
      end: segment.end * fine,
    })),
  });
  expect(Math.abs(Number(found[`alpha_u1995[${label}]`]) - printed)).toBeLessThanOrEqual(0.02);
});

// The same data, every character a unit, by fast-krippendorff and scikit-learn.
test.each([
  ["A", 0.328571428571, 0.384615384615],
  ["B", 0.328571428571, 0.384615384615],
  ["C", 0.328571428571, 0.314285714286],
])("alpha and kappa of the characters of continuum %s", (label, alpha, kappa) => {
  expect(computed(charAlphaBinary, continuum)[`char_alpha_binary[${label}]`]).toBeCloseTo(alpha, 9);
  expect(computed(charKappa, continuum)[`char_kappa[${label}]`]).toBeCloseTo(kappa, 9);
});

test("a label that covers everything for both coders has no variation on characters", () => {
  expect(computed(charAlphaBinary, continuum)["char_alpha_binary[D]"]).toBe("no-variation");
  expect(computed(charKappa, continuum)["char_kappa[D]"]).toBe("no-variation");
});
