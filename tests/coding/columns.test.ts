import fc from "fast-check";
import { expect, test } from "vitest";
import { joinList, splitList } from "../../src/coding/columns.ts";
import { formatTimestamp } from "../../src/coding/timestamp.ts";

test("a list of rules comes back from its cell, bars and backslashes too", () => {
  const item = fc
    .array(fc.constantFrom("a", "|", "\\", "(b|c)"), { minLength: 1, maxLength: 6 })
    .map((parts) => `x ${parts.join(" ")} y`);
  fc.assert(
    fc.property(fc.array(item), (items) => {
      expect(splitList(joinList(items))).toEqual(items);
    }),
  );
});

test("times of a recording", () => {
  expect(formatTimestamp(0)).toBe("00:00:00.000");
  expect(formatTimestamp(3_723_004)).toBe("01:02:03.004");
  expect(formatTimestamp(-20)).toBe("-00:00:00.020");
  expect(formatTimestamp(360_000_000)).toBe("100:00:00.000");
});
