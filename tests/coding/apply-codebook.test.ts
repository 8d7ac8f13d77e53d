import { expect, test } from "vitest";
import { codingsOf } from "./small-study.ts";

const talk = `I: Does it crash?

P: The screen just froze. It crashed, and it is slow. Then it was fine.

I: And the budget?

P: It never crashed on me. It is slow 😀 and slow.
`;

const brief = (text: string, options = {}) =>
  codingsOf(text, options).map(({ code, excerpt }) => [code, excerpt]);

test("participants' sentences are coded, each code once, with its theme and place", () => {
  expect(brief(talk)).toEqual([
    ["crash", "The screen just froze."],
    ["crash", "It crashed, and it is slow."],
    ["slow", "It crashed, and it is slow."],
    ["slow", "It is slow 😀 and slow."],
  ]);
  expect(codingsOf(talk)[0]).toMatchObject({
    coder: "rules",
    theme: "technology",
    participant: "P01",
    speaker: "P",
    turn: 2,
    line: 3,
    rules: ["near(screen, froze; 3)"],
    evidence: ["screen … froze"],
  });
});

test("all the words of a rule in one excerpt are its evidence", () => {
  expect(codingsOf(talk).at(-1)?.evidence).toEqual(["slow … slow"]);
});

test("an excerpt is what its offsets cut", () => {
  const codings = codingsOf(talk, { speakers: "all", excerpt: "turn" });
  expect(codings.map(({ span }) => talk.slice(span.start, span.end))).toEqual(
    codings.map(({ excerpt }) => excerpt),
  );
  expect(codings.length).toBeGreaterThan(3);
});

test("interviewers are coded only when asked for", () => {
  expect(brief(talk, { speakers: "interviewer" })).toEqual([
    ["crash", "Does it crash?"],
    ["money", "And the budget?"],
  ]);
});

test("an unless in the excerpt holds the code back, so a larger excerpt may lose it", () => {
  const turn = "P: It crashed. It never crashed before.\nP: Yes.\n";
  expect(brief(turn)).toEqual([["crash", "It crashed."]]);
  expect(brief(turn, { excerpt: "turn" })).toEqual([]);
});

test("rules of a language that is not chosen do not fire", () => {
  const urdu = "P: نظام بند ہو گیا۔\nP: crash\n";
  expect(brief(urdu, { languages: ["ur"] })).toEqual([["crash", "نظام بند ہو گیا۔"]]);
  expect(brief(urdu, { languages: [] })).toEqual([]);
});

test("merging joins neighbours of one code in one turn, and nothing else", () => {
  const merged = codingsOf("P: It crashed. A crash again. Fine. A crash.\nI: Oh.\nP: Crash.\n", {
    mergeAdjacent: true,
  });
  expect(merged.map(({ excerpt, evidence }) => [excerpt, ...evidence])).toEqual([
    ["It crashed. A crash again.", "crashed", "crash"],
    ["A crash.", "crash"],
    ["Crash.", "Crash"],
  ]);
});

test("two turns are never joined, though only a blank line is between them", () => {
  const unlabelled = "It crashed.\n\nA crash again.\n";
  expect(brief(unlabelled)).toHaveLength(2);
  expect(brief(unlabelled, { mergeAdjacent: true })).toHaveLength(2);
});
