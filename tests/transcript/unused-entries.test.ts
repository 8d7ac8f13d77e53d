import { expect, test } from "vitest";
import { unusedEntries } from "../../src/transcript/people/unused-entries.ts";
import { fixture, quoted } from "./spoken.ts";

const corpus = [
  { id: "lahore/P01", speakers: new Set(["INT", "P01"]) },
  { id: "lahore/P02", speakers: new Set(["Sana", "Nurse"]) },
];

test("rows about transcripts and speakers that are not there, with the nearest that are", () => {
  const text = fixture("participants/unused.csv");
  const found = unusedEntries("participants.csv", text, corpus);
  expect(quoted(text, found)).toEqual([
    ["participants/unused-transcript", "P01"],
    ["participants/unused-speaker", "Nurs"],
    ["participants/unused-speaker", "Sanna"],
    ["participants/unused-transcript", "P9"],
  ]);
  expect(found.map(({ hint }) => hint)).toEqual([
    "did you mean lahore/P01?",
    "did you mean Nurse?",
    "did you mean Sana?",
    "there are lahore/P01, lahore/P02",
  ]);
});

test("rows that are used are not reported", () => {
  const text =
    "participant,transcript,speaker,role\nP01,lahore/P01,P01,\n,,Sana,interviewer\nP2,lahore/P02,,\nNurse,,,\n";
  expect(unusedEntries("participants.csv", text, corpus)).toEqual([]);
});
