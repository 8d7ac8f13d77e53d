import { expect, test } from "vitest";
import { wilsonInterval } from "../../src/tables/wilson.ts";

test("nobody at all has no interval", () => {
  expect(wilsonInterval(0, 0)).toBeUndefined();
});

test("none and all reach exactly 0 and 1, for every size of study", () => {
  for (let n = 1; n <= 500; n += 1) {
    expect(wilsonInterval(0, n)?.low).toBe(0);
    expect(wilsonInterval(n, n)?.high).toBe(1);
  }
});

test("who has not is the mirror image of who has, and the share is inside", () => {
  for (let n = 1; n <= 40; n += 1) {
    for (let x = 0; x <= n; x += 1) {
      const has = wilsonInterval(x, n) ?? { low: 2, high: 2 };
      const lacks = wilsonInterval(n - x, n) ?? { low: 2, high: 2 };
      expect(has.low).toBeCloseTo(1 - lacks.high, 12);
      expect(has.low).toBeLessThanOrEqual(x / n);
      expect(has.high).toBeGreaterThanOrEqual(x / n);
    }
  }
});
