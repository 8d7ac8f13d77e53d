import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { quotedText } from "../../src/yaml/quoted-text.ts";

test.each([
  ["plain words", '"plain words"'],
  ['say "no": {x} # [y]', String.raw`"say \"no\": {x} # [y]"`],
  ["two\nlines", String.raw`"two\nlines"`],
  ["a\u202Eb", String.raw`"a\u202eb"`],
  ["a\u2028b\u0085c", String.raw`"a\u2028b\u0085c"`],
  ["\ud800", String.raw`"\ud800"`],
  ["🙂", '"🙂"'],
  ["\u{E0041}", String.raw`"\U000e0041"`],
  ["a\u200Cb", '"a\u200Cb"'],
])("%j", (text, yaml) => {
  expect(quotedText(text)).toBe(yaml);
  expect(parse(yaml)).toBe(text);
});

test("any text is one line, and reads back as it was", () => {
  const anything = fc.string({ unit: "binary", maxLength: 40 });
  fc.assert(
    fc.property(anything, (text) => {
      const yaml = quotedText(text);
      expect(yaml).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
      expect(parse(`key:\n  - text: ${yaml}\n`)).toEqual({ key: [{ text }] });
    }),
    { numRuns: Number(process.env["SIXPHASE_RUNS"] ?? 200) },
  );
});
