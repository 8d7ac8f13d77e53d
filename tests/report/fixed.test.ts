import fc from "fast-check";
import { expect, test } from "vitest";
import { fixed } from "../../src/report/fixed.ts";

test("rounds half up as on paper", () => {
  expect(fixed(1.005, 2)).toBe("1.01");
  expect(fixed(14.05, 1)).toBe("14.1");
  expect(fixed(0.05, 1)).toBe("0.1");
  expect(fixed(99.95, 1)).toBe("100.0");
  expect(fixed(200 / 3, 4)).toBe("66.6667");
  expect(fixed(0, 4)).toBe("0.0000");
  expect(fixed(5e-7, 4)).toBe("0.0000");
  expect(fixed(1e21, 0)).toBe("1e+21");
});

test("every share of whole numbers is rounded exactly, compared with whole-number arithmetic", () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), fc.nat(4), (x, n, decimals) => {
      // Half up: floor(100x / n * 10^d + 1/2), all in whole numbers.
      const scale = 10n ** BigInt(decimals);
      const units = (200n * BigInt(x) * scale + BigInt(n)) / (2n * BigInt(n));
      const digits = units.toString().padStart(decimals + 1, "0");
      const point = digits.length - decimals;
      const exact = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
      expect(fixed((100 * x) / n, decimals)).toBe(exact);
    }),
    { numRuns: 1000 },
  );
});
