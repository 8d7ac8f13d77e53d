import { expect, test } from "vitest";
import { normalQuantile, studentQuantile } from "../../src/agreement/student-t.ts";

// R 4.2.2: qt(c(.975, .995), df) and qnorm(p), 15 digits.
test.each([
  [1, 12.7062047361747, 63.6567411628715],
  [2, 4.30265272974946, 9.92484320091829],
  [3, 3.18244630528371, 5.84090930973335],
  [4, 2.77644510519779, 4.60409487134999],
  [10, 2.22813885198627, 3.16927267261695],
  [18, 2.10092204024104, 2.87844047273861],
  [99, 1.98421695158642, 2.62640545728083],
  [1000, 1.96233908082641, 2.58075469806595],
  [1001, 1.96233670528088, 2.58074976875052],
  [5000, 1.96043855170651, 2.57681296655628],
  [1e6, 1.95996635681411, 2.57583422010533],
])("Student's t with %s degrees of freedom", (df, at975, at995) => {
  expect(studentQuantile(0.975, df)).toBeCloseTo(at975, 10);
  expect(studentQuantile(0.995, df)).toBeCloseTo(at995, 10);
  expect(studentQuantile(0.025, df)).toBeCloseTo(-at975, 10);
});

test.each([
  [0.5, 0],
  [0.75, 0.6744897501960817],
  [0.9, 1.2815515655446008],
  [0.975, 1.9599639845400536],
  [0.995, 2.5758293035488999],
  [0.9999, 3.7190164854557084],
])("the normal distribution at %s", (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 11);
  expect(normalQuantile(1 - p)).toBeCloseTo(-z, 9);
});
