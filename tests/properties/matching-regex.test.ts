import fc from "fast-check";
import { expect, test } from "vitest";
import { compileRegex } from "../../src/text/regex.ts";

// The engine's answers against those of the one in Node, to which the Unicode meaning of \w and \b is
// spelled out. Node's may take exponential time, so expressions and texts are small.

const word = "[\\p{L}\\p{M}\\p{N}_\\u200c\\u200d]";
const boundary = `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;
const inNode: Readonly<Record<string, string>> = {
  "\\w": word,
  "\\W": `[^${word.slice(1)}`,
  "\\d": "\\p{Nd}",
  "\\b": boundary,
  "\\B": `(?!${boundary})`,
  "[^\\w]": `[^${word.slice(1)}`,
  "[\\d-]": "[\\p{Nd}\\-]",
  "\\z": "$",
};

const atoms = [
  "a",
  "b",
  "é",
  "ک",
  "😀",
  "\\w",
  "\\W",
  "\\d",
  "\\b",
  "\\b",
  "\\B",
  ".",
  "\\s",
  "^",
  "$",
  "[^\\w]",
  "[\\d-]",
  "[aک]",
  " ",
  "3",
];
type Pair = readonly [ours: string, nodes: string];
const atom: fc.Arbitrary<Pair> = fc
  .constantFrom(...atoms)
  .map((each) => [each, inNode[each] ?? each]);
const join = (pairs: readonly Pair[], by = ""): Pair => [
  pairs.map(([ours]) => ours).join(by),
  pairs.map(([, nodes]) => nodes).join(by),
];
const repeat = fc.constantFrom("", "", "", "*", "+", "?", "{2}", "*?", "+?", "{1,2}");
const isPlace = (source: string) => /^(?:\\[bB]|[$^])$/.test(source);
const expression = fc.letrec<{ all: Pair; one: Pair }>((tie) => ({
  one: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(atom, repeat).map(([[ours, nodes], times]): Pair => {
        const by = isPlace(ours) ? "" : times;
        return [ours + by, nodes + by];
      }),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(tie("all"), repeat).map(([[ours, nodes], times]): Pair => {
        // An empty turn of a loop is where engines differ, and nobody writes one on purpose.
        const by = compileRegex(ours).kind === "ok" ? times : "";
        return [`(${ours})${by}`, `(?:${nodes})${by}`];
      }),
    },
  ),
  all: fc
    .array(
      fc.array(tie("one"), { minLength: 1, maxLength: 4 }).map((each) => join(each)),
      { minLength: 1, maxLength: 2 },
    )
    .map((each) => join(each, "|")),
})).all;
const text = fc
  .array(
    fc.constantFrom(
      "a",
      "A",
      "b",
      "é",
      "É",
      "ک",
      "😀",
      " ",
      "\n",
      "3",
      "۳",
      "_",
      "-",
      "’",
      "\u0301",
      "\u200c",
    ),
    { maxLength: 12 },
  )
  .map((characters) => characters.join(""));

test("a regular expression finds what the same one finds in Node", () => {
  let compared = 0;
  let found = 0;
  fc.assert(
    fc.property(expression, text, ([ours, nodes], given) => {
      const regex = compileRegex(ours);
      if (regex.kind === "refused") {
        expect(regex.reason).toMatch(/empty text|two repetitions/);
        return;
      }
      const subject = given.replaceAll(/\s/g, " ").replaceAll("’", "'");
      const expected = Array.from(subject.matchAll(new RegExp(nodes, "giu")), (match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }));
      expect(regex.find(given, { start: 0, end: given.length })).toEqual(expected);
      compared += 1;
      if (expected.length > 0) found += 1;
      const { needs } = regex;
      if (expected.length > 0 && needs !== undefined && !/\u0301/.test(given))
        expect(needs.some((literal) => given.toLowerCase().includes(literal))).toBe(true);
    }),
    { numRuns: 800, seed: 99 },
  );
  expect(compared).toBeGreaterThan(300);
  expect(found).toBeGreaterThan(120);
}, 60_000);
