import fc from "fast-check";
import { expect, test } from "vitest";
import { compareNatural } from "../../src/model/natural-order.ts";

test("people's order: digits count as numbers, whatever is around them", () => {
  const inOrder = ["10a", "P", "P2", "P02b", "P10", "a/T2", "a/T10", "b/T1"];
  expect(inOrder.toReversed().sort(compareNatural)).toEqual(["10a", ...inOrder.slice(1)]);
  const long = ["T99999999999999999998", "T99999999999999999999"];
  expect(long.toReversed().sort(compareNatural)).toEqual(long);
});

test("an order: no two different names are equal, and it goes on from one to the next", () => {
  const name = fc.stringMatching(/^[0-9a]{0,5}$/);
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(compareNatural(a, b))).toBe(0 - Math.sign(compareNatural(b, a)) + 0);
      expect(compareNatural(a, b) === 0).toBe(a === b);
      if (compareNatural(a, b) < 0 && compareNatural(b, c) < 0)
        expect(compareNatural(a, c)).toBeLessThan(0);
    }),
  );
});
