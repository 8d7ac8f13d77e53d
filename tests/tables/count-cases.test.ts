import { expect, test } from "vitest";
import type { Coding } from "../../src/model/coding.ts";
import { participantId, themeId } from "../../src/model/ids.ts";
import type { Transcript } from "../../src/model/transcript.ts";
import { countCases, nodeLineages } from "../../src/tables/count-cases.ts";
import { coding, codingAt, group, interview, nodes, study, transcript, uncoded } from "./study.ts";

const lineages = nodeLineages(nodes);

/** `[participant, words, {node: [codings, excerpts, words]}]` for each case. */
function count(of: Transcript, codings: readonly Coding[]) {
  return countCases(lineages, of, codings).map((one) => [
    one.participant,
    one.words,
    Object.fromEntries(
      [...one.nodes].map(([id, { codings: all, excerpts, words }]) => [id, [all, excerpts, words]]),
    ),
  ]);
}

test("a theme counts an excerpt and a word once, however many of its codes are on them", () => {
  expect(count(interview, study[0]?.codings ?? [])).toEqual([
    [
      "P1",
      11,
      {
        slow: [1, 1, 4],
        // "system crashes" is in both excerpts: 4 + 5 - 2 words, and 3 of the theme's own coding.
        tech: [4, 3, 10],
        access: [2, 1, 5],
        power: [1, 1, 5],
        cost: [1, 1, 5],
      },
    ],
  ]);
});

test("in a focus group each participant is a case", () => {
  expect(count(group, study[1]?.codings ?? [])).toEqual([
    ["P2", 9, { tech: [2, 2, 9], access: [2, 2, 9], power: [1, 1, 4], cost: [1, 1, 5] }],
    ["P3", 6, { trust: [1, 1, 6], privacy: [1, 1, 6] }],
  ]);
});

test("a transcript without a coding is a case with its words", () => {
  expect(count(uncoded, [])).toEqual([["P4", 4, {}]]);
});

test("a transcript in which no participant speaks is still a transcript", () => {
  expect(count(transcript("t", [["I", "Is it on?"]]), [])).toEqual([[undefined, 3, {}]]);
  expect(count(transcript("empty", []), [])).toEqual([[undefined, 0, {}]]);
});

test("a question coded with its answer: the coding is the answerer's, each word its speaker's", () => {
  const talk = transcript("t", [
    ["I", "Does it cost much?"],
    ["P1", "Far too much."],
  ]);
  const whole = { start: talk.text.indexOf("Does"), end: talk.text.indexOf("much.") + 5 };
  const both = { ...codingAt(talk, "cost", whole), participant: participantId("P1") };
  expect(count(talk, [both])).toEqual([
    [undefined, 4, { cost: [0, 0, 4], access: [0, 0, 4], tech: [0, 0, 4] }],
    ["P1", 3, { cost: [1, 1, 3], access: [1, 1, 3], tech: [1, 1, 3] }],
  ]);
});

test("the interviewer's speech, where it was coded, is a case of no participant", () => {
  const codings = [coding(interview, "slow", "What stops you using it?")];
  expect(count(interview, codings)).toEqual([
    [undefined, 5, { slow: [1, 1, 5], tech: [1, 1, 5] }],
    ["P1", 11, {}],
  ]);
});

test("a word cut by two excerpts is one word", () => {
  const text = interview.text.indexOf("crashes");
  const halves = [
    codingAt(interview, "slow", { start: text, end: text + 3 }),
    codingAt(interview, "slow", { start: text + 4, end: text + 7 }),
  ];
  expect(count(interview, halves)).toEqual([["P1", 11, { slow: [2, 2, 1], tech: [2, 2, 1] }]]);
});

test("two coders on one excerpt are two codings of one excerpt", () => {
  const one = coding(interview, "slow", "The slow system crashes");
  expect(count(interview, [one, one])).toEqual([["P1", 11, { slow: [2, 1, 4], tech: [2, 1, 4] }]]);
});

test("a participant known from a coding only is part of N", () => {
  const guest = {
    ...coding(uncoded, "mood", "works for me"),
    participant: participantId("guest"),
  };
  expect(count(uncoded, [guest])).toEqual([
    ["P4", 4, { mood: [0, 0, 3] }],
    ["guest", 0, { mood: [1, 1, 0] }],
  ]);
});

test("an id that was not resolved is a bug, not a zero", () => {
  const stray = { ...coding(uncoded, "mood", "works"), code: themeId("nowhere") };
  expect(() => countCases(lineages, uncoded, [stray])).toThrow("nowhere");
});
