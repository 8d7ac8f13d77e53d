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
    ["participants/unused-transcript", "P9"],
    ["participants/unused-speaker", "Nurs"],
    ["participants/unused-speaker", "Sanna"],
  ]);
  expect(found.map(({ hint }) => hint)).toEqual([
    "did you mean lahore/P01?",
    "there are lahore/P01, lahore/P02",
    "did you mean Nurse?",
    "did you mean Sana?",
  ]);
});

test("rows that are used are not reported", () => {
  const text =
    "participant,transcript,speaker,role\nP01,lahore/P01,P01,\n,,Sana,interviewer\nP2,lahore/P02,,\nNurse,,,\n";
  expect(unusedEntries("participants.csv", text, corpus)).toEqual([]);
});

test("a respondent's id without the occasion is answered with a transcript of that respondent", () => {
  const read = [{ id: "survey/100/baseline_arm_1", speakers: new Set<string>() }];
  const [found] = unusedEntries("p.csv", "participant,transcript\nP1,survey/100\n", read);
  expect(found?.hint).toBe("did you mean survey/100/baseline_arm_1?");
});

test("the two ways to store a letter are one id", () => {
  const read = [{ id: "Zo\u00e9", speakers: new Set(["Rene\u0301"]) }];
  const text = "participant,transcript,speaker\nP1,Zoe\u0301,Ren\u00e9\nZoe\u0301,,\n";
  expect(unusedEntries("p.csv", text, read)).toEqual([]);
});

test("twenty findings of a kind are listed, the others counted", () => {
  const rows = Array.from({ length: 25 }, (_, at) => `P${at},x/wrong${at},\nP${at},,label${at}\n`);
  const text = `participant,transcript,speaker\n${rows.join("")}`;
  const found = unusedEntries("p.csv", text, corpus);
  const shown = (kind: string) =>
    quoted(
      text,
      found.filter(({ code }) => code === `participants/unused-${kind}`),
    ).map(([, cell]) => cell);
  const upTo20 = Array.from({ length: 21 }, (_, at) => at);
  expect(shown("transcript")).toEqual(upTo20.map((at) => `x/wrong${at}`));
  expect(shown("speaker")).toEqual(upTo20.map((at) => `label${at}`));
  expect([found[20]?.message, found[41]?.message]).toEqual([
    "rows from here on that name an unknown transcript, not listed one by one: 5",
    "rows from here on that name an unknown speaker, not listed one by one: 5",
  ]);
});

test("a long table of another study is compared in time that grows with its rows", () => {
  const names = Array.from({ length: 6000 }, (_, at) => `survey/R_${(at * 7919) % 100_003}`);
  const read = names.map((id) => ({ id, speakers: new Set(["Q2", "Q3"]) }));
  const text = `participant,transcript\n${names.map((id) => `P,${id}x`).join("\n")}\n`;
  const start = performance.now();
  expect(unusedEntries("p.csv", text, read)).toHaveLength(21);
  expect(performance.now() - start).toBeLessThan(5000);
});
