import fc from "fast-check";
import { expect, test } from "vitest";
import { ascendingOrder } from "../../../src/agreement/spans/order.ts";
import { labelsOf, unitsByCoder } from "../../../src/agreement/spans/units.ts";
import { continuumOf } from "./written.ts";

test("order is that of a comparator, for whole numbers and others", () => {
  const numbers = fc.oneof(
    fc.array(fc.integer({ min: -20, max: 20 })),
    fc.array(fc.integer({ min: -20, max: 20 }).map((number) => number / 4)),
    fc.array(fc.maxSafeInteger()),
  );
  fc.assert(
    fc.property(numbers, (given) => {
      const tie = (a: number, b: number) => (a % 3) - (b % 3) || b - a;
      const found = ascendingOrder(Float64Array.from(given), tie);
      const compared = [...given.keys()].sort(
        (a, b) => (given[a] ?? 0) - (given[b] ?? 0) || tie(a, b),
      );
      expect([...found]).toEqual(compared);
    }),
  );
});

test("segments without length mark nothing", () => {
  const continuum = continuumOf(9, { a: "x 3-3, x 1-2" });
  const [units] = unitsByCoder(continuum, labelsOf(continuum));
  expect(units?.starts).toEqual(Float64Array.of(1));
});

test("labels are those that could have been used, then others that were", () => {
  const continuum = { ...continuumOf(9, { a: "z 1-2, a 3-4, m 5-6" }), labels: ["z", "never"] };
  expect(labelsOf(continuum)).toEqual(["z", "never", "a", "m"]);
});
