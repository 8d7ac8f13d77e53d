import fc from "fast-check";
import { expect, test } from "vitest";
import { CodePointIndex } from "../../src/text/code-points.ts";

test("an emoji is one code point and two UTF-16 units", () => {
  const text = "a😀b";
  const index = new CodePointIndex(text);
  expect(index.length).toBe(3);
  expect(index.spanToCodePoints({ start: 1, end: 3 })).toEqual({ start: 1, end: 2 });
  expect(index.spanToUtf16({ start: 2, end: 3 })).toEqual({ start: 3, end: 4 });
});

// The oracle is the language's own iteration over code points.
test("both directions agree with iterating the string, lone surrogates too", () => {
  const unit = fc.constantFrom("a", "م", "😀", "\ud83d", "\ude00", "\n");
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const index = new CodePointIndex(text);
      const points = [...text];
      let utf16 = 0;
      points.forEach((point, codePoint) => {
        expect(index.toCodePoint(utf16)).toBe(codePoint);
        expect(index.toUtf16(codePoint)).toBe(utf16);
        utf16 += point.length;
      });
      expect(index.toCodePoint(text.length)).toBe(points.length);
      expect(index.toUtf16(points.length)).toBe(text.length);
    }),
  );
});
