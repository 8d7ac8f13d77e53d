import { expect, test } from "vitest";
import { KnownPeople } from "../../src/cli/known-people.ts";
import { participantId } from "../../src/model/ids.ts";
import type { Transcript } from "../../src/model/transcript.ts";
import { transcriptOf } from "../coding/small-study.ts";

const none = { languages: [], usualLanguages: [] };

/** Two people, of whom the first states a language. */
const people = new KnownPeople({
  attributeNames: ["language"],
  people: [{ id: participantId("P01/Amna"), attributes: { language: "ur" } }],
  speakers: [],
});

const alone: Transcript = {
  ...transcriptOf("I: Yes?\nP: Yes.\n"),
  turns: transcriptOf("I: Yes?\nP: Yes.\n").turns.map((turn) =>
    turn.participant === undefined ? turn : { ...turn, participant: participantId("P01/Amna") },
  ),
};
const group = transcriptOf("Amna: Yes.\nBilal: No.\nAmna: Yes.\nBilal: No.\n");

test("what is stated for all wins, else what the speakers state, else the study's usual", () => {
  expect(people.languagesIn(alone, { languages: ["en"], usualLanguages: ["de"] })).toEqual(["en"]);
  expect(people.languagesIn(alone, { languages: [], usualLanguages: ["de"] })).toEqual(["ur"]);
  expect(people.languagesIn(group, { languages: [], usualLanguages: ["de"] })).toEqual([
    "ur",
    "de",
  ]);
});

test("where one speaker's language is not known, the text has to tell", () => {
  expect(people.languagesIn(alone, none)).toEqual(["ur"]);
  expect(people.languagesIn(group, none)).toEqual([]);
});
