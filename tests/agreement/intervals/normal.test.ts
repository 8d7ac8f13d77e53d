import { expect, test } from "vitest";
import { normalProbability } from "../../../src/agreement/intervals/normal.ts";
import { orderQuantile } from "../../../src/agreement/intervals/order-quantile.ts";

// R 4.2.2: pnorm.
test.each([
  [-3.1, 0.000967603213218],
  [0.4, 0.655421741610324],
  [2, 0.977249868051821],
  [0, 0.5],
  [9, 1],
  [-9, 0],
])("P(Z <= %d)", (z, probability) => {
  expect(normalProbability(z)).toBeCloseTo(probability, 14);
});

test("order statistics: at whole places themselves, beyond the ends the ends", () => {
  const ascending = Float64Array.from({ length: 39 }, (_, at) => at + 1);
  expect(orderQuantile(ascending, 0.025)).toBe(1);
  expect(orderQuantile(ascending, 0.975)).toBe(39);
  expect(orderQuantile(ascending, 0.5)).toBe(20);
  expect(orderQuantile(ascending, 0.001)).toBe(1);
  expect(orderQuantile(ascending, 0.999)).toBe(39);
});
