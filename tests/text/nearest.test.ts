import { expect, test } from "vitest";
import { nearest } from "../../src/text/nearest.ts";

const keys = ["near_misses", "name", "when", "when_not", "rules", "near"];

const cases: readonly (readonly [written: string, meant: string | undefined])[] = [
  ["near-misses", "near_misses"],
  ["whenNot", "when_not"],
  ["RULES", "rules"],
  ["ruels", "rules"],
  ["neer", "near"],
  ["nam", "name"],
  ["description", undefined],
  ["xy", undefined],
  ["", undefined],
];

test.each(cases)("%s was meant as %s", (written, meant) => {
  expect(nearest(written, keys)).toBe(meant);
});

test("of equally near names the first wins", () => {
  expect(nearest("cost", ["cosy", "host"])).toBe("cosy");
  expect(nearest("cost", ["host", "cosy"])).toBe("host");
});
