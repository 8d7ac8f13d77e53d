import { expect, test } from "vitest";
import { wilsonInterval } from "../../src/tables/wilson.ts";

// Newcombe, R. G. (1998). Two-sided confidence intervals for the single proportion: comparison of
// seven methods. Statistics in Medicine, 17(8), 857-872. Table I, method 3: Wilson's score interval
// without continuity correction, 95 %. Printed to four decimals, hence within 0.00005.
const published = [
  { x: 81, n: 263, low: 0.2553, high: 0.3662 },
  { x: 15, n: 148, low: 0.0624, high: 0.1605 },
  { x: 0, n: 20, low: 0, high: 0.1611 },
  { x: 1, n: 29, low: 0.0061, high: 0.1718 },
];

test.each(published)("$x of $n", ({ x, n, low, high }) => {
  const interval = wilsonInterval(x, n);
  expect(Math.abs((interval?.low ?? Number.NaN) - low)).toBeLessThanOrEqual(0.00005);
  expect(Math.abs((interval?.high ?? Number.NaN) - high)).toBeLessThanOrEqual(0.00005);
});
