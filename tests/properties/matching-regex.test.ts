import fc from "fast-check";
import { expect, test } from "vitest";
import { compileRules } from "../../src/matching/compile-rules.ts";
import { matchTurns } from "../../src/matching/match-turns.ts";
import { compileRegex } from "../../src/text/regex.ts";
import { codebookOf, codeOf, ruleOf, transcriptOf } from "../matching/build.ts";

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
  "آ",
  "á",
  "한",
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
      "\u0327",
      "آ",
      "한",
      "\u0958",
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
      const composed = given.normalize("NFC");
      const subject = composed.replaceAll(/\s/g, " ").replaceAll("’", "'");
      const expected = Array.from(subject.matchAll(new RegExp(nodes, "giu")), (match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }));
      expect(regex.find(composed, { start: 0, end: composed.length })).toEqual(expected);
      for (const written of [given, given.normalize("NFD")]) {
        const spans = regex.find(written, { start: 0, end: written.length });
        expect(spans).toHaveLength(expected.length);
        for (const [index, { start, end }] of spans.entries()) {
          // Cut at whole characters: the pieces, each composed by itself, are the whole, composed.
          const pieces = [written.slice(0, start), written.slice(start, end), written.slice(end)];
          expect(pieces.map((piece) => piece.normalize("NFC")).join("")).toBe(composed);
          const match = expected[index];
          expect(pieces[1]?.normalize("NFC")).toContain(composed.slice(match?.start, match?.end));
        }
      }
      compared += 1;
      if (expected.length > 0) found += 1;
      const { needs } = regex;
      if (expected.length > 0 && needs !== undefined && !/\p{M}/u.test(given))
        expect(needs.some((literal) => given.toLowerCase().includes(literal))).toBe(true);
    }),
    { numRuns: 1200, seed: 99 },
  );
  expect(compared).toBeGreaterThan(300);
  expect(found).toBeGreaterThan(120);
}, 60_000);

test("a rule fires on a decomposed text where it fires on the composed one", () => {
  const pieces = [
    "désolé",
    "آپ",
    "کیا",
    "l’été",
    "하늘",
    "がく",
    "कोड़",
    "أَب",
    "cost",
    " ",
    " ",
    ". ",
  ];
  const patterns = [
    "désol",
    "آپ",
    "\\bété\\b",
    "하늘",
    "が",
    "ड़",
    "أ",
    "cos\\w",
    "\\bآ\\w+",
    "é\\b",
  ];
  let fired = 0;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }),
      fc.constantFrom(...patterns),
      (words, pattern) => {
        const matcher = compileRules(codebookOf(codeOf("c", [ruleOf({ regex: pattern })])));
        const spansIn = (text: string) =>
          [
            ...matchTurns(matcher, transcriptOf(text), { languages: ["en"], excerpt: "turn" }),
          ].flatMap(({ evidence }) => evidence.flatMap(({ spans }) => spans));
        const text = words.join("");
        const spans = spansIn(text.normalize("NFC"));
        expect(spansIn(text.normalize("NFD"))).toHaveLength(spans.length);
        if (spans.length > 0) fired += 1;
      },
    ),
    { numRuns: 500, seed: 7 },
  );
  expect(fired).toBeGreaterThan(100);
});
