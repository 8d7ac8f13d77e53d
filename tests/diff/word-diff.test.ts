import fc from "fast-check";
import { expect, test } from "vitest";
import { diffWords } from "../../src/text/word-diff.ts";

function shown(old: string, now: string): string {
  return diffWords(old, now)
    .map(({ kind, text }) =>
      kind === "same" ? text : kind === "old" ? `[-${text}-]` : `{+${text}+}`,
    )
    .join("");
}

test.each([
  ["the same text", "the same text", "the same text"],
  ["the  same\ntext", "the same text", "the same text"],
  ["", "all new", "{+all new+}"],
  ["all gone", "", "[-all gone-]"],
  ["what it costs now", "what care costs now", "what[- it-]{+ care+} costs now"],
  ["care costs", "the care costs", "{+the+} care costs"],
  ["one two three", "one three", "one[- two-] three"],
  // A word that both happen to have is no anchor where all around it was rewritten.
  ["a b the c d", "x y the z w", "[-a b the c d-]{+x y the z w+}"],
  ["数据费用", "数据价格", "数据[-费用-]{+价格+}"],
])("%j, then %j", (old, now, expected) => {
  expect(shown(old, now)).toBe(expected);
});

const text = fc
  .array(fc.constantFrom("a", "b", "c", "the", "費", "ک"), { maxLength: 30 })
  .map((words) => words.join(" "));
const side = (old: string, now: string, kind: "old" | "new") =>
  diffWords(old, now)
    .filter((segment) => segment.kind === "same" || segment.kind === kind)
    .map((segment) => segment.text)
    .join("")
    .replaceAll(/\s/g, "");

test("both texts are in the segments, word for word", () => {
  fc.assert(
    fc.property(text, text, (old, now) => {
      expect(side(old, now, "old")).toBe(old.replaceAll(" ", ""));
      expect(side(old, now, "new")).toBe(now.replaceAll(" ", ""));
    }),
  );
});

test("two long texts take no long time", () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`);
  const segments = diffWords(long("a").join(" "), long("b").join(" "));
  expect(segments.map(({ kind }) => kind)).toEqual(["old", "new"]);
});
