import { expect, test } from "vitest";
import { explainTurns } from "../../src/coding/explain-turns.ts";
import { compileRules } from "../../src/matching/compile-rules.ts";
import { explanationText } from "../../src/report/explanation.ts";
import { plainPaint } from "../../src/report/paint.ts";
import { codebook, codebookText, transcriptOf } from "./small-study.ts";

const talk = `I: Does it crash?
P: It never crashes. The screen was there and then it froze. It crashed.
I: I see.
P: Fine.
`;

function explain(quote: string) {
  const start = talk.indexOf(quote);
  return explainTurns(
    compileRules(codebook),
    transcriptOf(talk),
    { start, end: start + quote.length },
    { languages: ["en"], excerpt: "sentence", codebookText },
  );
}

test("a rule that fired, the word it fired on, and the stem by which it was found", () => {
  expect(explain("It crashed.")[0]?.excerpts).toEqual([
    {
      excerpt: "It crashed.",
      line: 2,
      codes: [
        {
          code: "crash",
          name: "It crashes",
          theme: "technology",
          rules: [
            { rule: "crash", ruleLine: 14, words: [{ word: "crashed", comparedAs: "crash" }] },
          ],
          heldBackBy: [],
        },
      ],
    },
  ]);
});

test("what an unless holds back, what came close, and that interviewers are not coded", () => {
  const [held] = explain("It never crashes.")[0]?.excerpts ?? [];
  expect(held?.codes[0]?.heldBackBy.map(({ rule }) => rule)).toEqual(["never crash"]);
  expect(explain("The screen was")[0]?.close).toEqual([
    {
      code: "crash",
      rule: "near(screen, froze; 3)",
      ruleLine: 14,
      sentence: "The screen was there and then it froze.",
      words: ["screen", "froze"],
      within: 3,
      distance: 6,
    },
  ]);
  expect(explain("Does it")[0]).toMatchObject({ role: "interviewer", isCoded: false });
});

test("the text for people says all of it", () => {
  const text = explanationText(explain(talk), { width: 80, paint: plainPaint });
  const flat = text.replaceAll(/\s+/g, " ");
  for (const part of [
    "not coded unless with --speakers interviewer",
    "not coded: technology > crash (It crashes)",
    'held back by unless never crash (line 15 of the codebook) on "never" "crashes" (by its stem crash)',
    '"screen" and "froze" are 6 words apart, at most 3 are allowed',
    "would be coded: technology > crash",
    "no rule fires",
  ]) {
    expect(flat).toContain(part);
  }
});

test("a word that is written as in the rule needs no stem, and a wildcard has none", () => {
  const words = explain("It crashed.").flatMap(({ excerpts }) =>
    excerpts.flatMap(({ codes }) =>
      codes.flatMap(({ rules }) => rules.flatMap((rule) => rule.words)),
    ),
  );
  expect(words).toEqual([{ word: "crashed", comparedAs: "crash" }]);
  const [same] = explain("Does it crash?")[0]?.excerpts[0]?.codes[0]?.rules[0]?.words ?? [];
  expect(same).toEqual({ word: "crash", comparedAs: undefined });
});
