import fc from "fast-check";
import { expect, test } from "vitest";
import { displayWidth, padEnd, padStart, wrap } from "../../src/report/width.ts";

test("CJK and emoji take two columns, Urdu letters one, vowel signs and joiners none", () => {
  expect(
    ["abc", "電源", "😀", "👨‍👩‍👧", "بجلی", "بِ", "e\u0301", "می\u200cخواہم"].map(displayWidth),
  ).toEqual([3, 4, 2, 2, 4, 1, 1, 7]);
});

test("padding counts columns, not characters", () => {
  expect(padEnd("電源", 6)).toBe("電源  ");
  expect(padStart("7", 3)).toBe("  7");
  expect(padStart("too long", 3)).toBe("too long");
});

test("right-to-left text is isolated from the numbers after it, its indent outside", () => {
  expect(padEnd("  بجلی", 8)).toBe("  \u2068بجلی\u2069  ");
});

test("lines break at spaces, then at hyphens, then between characters", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("hard-to-use", 8)).toEqual(["hard-to-", "use"]);
  expect(wrap("unbreakable", 4)).toEqual(["unbr", "eaka", "ble"]);
  expect(wrap("電源問題", 4)).toEqual(["電源", "問題"]);
  expect(wrap("", 4)).toEqual([""]);
});

test("wrapping loses nothing but spaces, and every line fits", () => {
  const text = fc
    .array(
      fc.string({
        unit: fc.constantFrom("a", "-", "電", "😀", "ب", "é"),
        minLength: 1,
        maxLength: 30,
      }),
      { maxLength: 6 },
    )
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 20 }), (original, width) => {
      const lines = wrap(original, width);
      expect(lines.join("").replaceAll(" ", "")).toBe(original.replaceAll(" ", ""));
      expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
    }),
  );
});
