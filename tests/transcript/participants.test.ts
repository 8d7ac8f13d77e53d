import { expect, test } from "vitest";
import { readParticipants } from "../../src/transcript/people/participants.ts";
import { fixture, quoted } from "./spoken.ts";

function readTable(name: string) {
  const text = fixture(`participants/${name}.csv`);
  const { value, diagnostics } = readParticipants(`${name}.csv`, text);
  return { value, diagnostics, quoted: quoted(text, diagnostics) };
}

test("people, their attributes, and who speaks where", () => {
  const { value, quoted: found } = readTable("complete");
  expect(found).toEqual([]);
  expect(value?.attributeNames).toEqual(["profession", "city"]);
  expect(value?.people).toEqual([
    { id: "P01", attributes: { profession: "nurse", city: "Lahore" } },
    { id: "P02", attributes: { profession: "general practitioner, rural", city: "Multan" } },
    { id: "P03", attributes: { profession: "nurse" } },
  ]);
  expect(value?.speakers).toEqual([
    { participant: "P01", transcript: "lahore/P01", speaker: "P01", role: "participant" },
    { participant: "P01", transcript: "lahore/P01b", speaker: undefined, role: "participant" },
    {
      participant: undefined,
      transcript: "lahore/P01",
      speaker: "Sana Malik",
      role: "interviewer",
    },
    { participant: "P02", transcript: undefined, speaker: "R", role: "participant" },
    { participant: "P03", transcript: undefined, speaker: undefined, role: "participant" },
  ]);
});

test("semicolons; known columns in any case, attributes named as written", () => {
  const { value, quoted: found } = readTable("semicolons");
  expect(found).toEqual([]);
  expect(value?.people).toEqual([{ id: "P01", attributes: { Profession: "nurse" } }]);
});

test.each([
  ["unknown-role", "participants/unknown-role", "particpant"],
  ["duplicate-speaker", "participants/duplicate-speaker", "P02,lahore/P01,A,participant"],
  ["duplicate-transcript", "participants/duplicate-speaker", "P2,group"],
  ["duplicate-column", "participants/duplicate-column", "city"],
  ["missing-column", "participants/missing-column", "participants,role"],
  ["no-participant", "participants/no-participant", ",lahore/P01,A,participant"],
  ["no-speaker", "participants/no-speaker", ",lahore/P01,,interviewer"],
  ["long-row", "participants/long-row", "Lahore"],
  ["short-row", "participants/short-row", "P01,nurse"],
  ["unnamed-column", "participants/unnamed-column", "participant,,city"],
  ["conflicting-attribute", "participants/conflicting-attribute", "Multan"],
  ["unclosed-quote", "csv/syntax", 'P01,"Lahore'],
])("%s.csv: %s", (name, code, text) => {
  expect(readTable(name).quoted).toEqual([[code, text]]);
});

test("an unknown role is not guessed: the speaker counts for nobody until it is mended", () => {
  const { value, diagnostics } = readTable("unknown-role");
  expect(value?.speakers[0]).toMatchObject({ speaker: "P01", role: "other" });
  expect(value?.people).toEqual([]);
  expect(diagnostics[0]?.hint).toBe("did you mean participant?");
});

test("of two rows for a speaker the first one holds, and is shown", () => {
  const { value, diagnostics } = readTable("duplicate-speaker");
  expect(value?.speakers.map(({ participant }) => participant)).toEqual(["P01"]);
  const { start, end } = diagnostics[0]?.related?.[0]?.span ?? {};
  expect(fixture("participants/duplicate-speaker.csv").slice(start, end)).toBe(
    "P01,lahore/P01,A,participant",
  );
});

test("without the column of participants there is no table, and the nearest name is offered", () => {
  const { value, diagnostics } = readTable("missing-column");
  expect(value).toBeUndefined();
  expect(diagnostics[0]?.hint).toBe(
    'is "participants" the column of participants? Name it participant',
  );
  expect(readParticipants("p.csv", "").diagnostics.map(({ code }) => code)).toEqual([
    "participants/missing-column",
  ]);
});

test("a cell that is blank, or holds only blanks, states nothing", () => {
  const { value } = readParticipants("p.csv", "participant,city,age\nP1,, \nP2,Lahore\n");
  expect(value?.attributeNames).toEqual(["city", "age"]);
  expect(value?.people.map(({ attributes }) => attributes)).toEqual([{}, { city: "Lahore" }]);
});

test("the two ways to store a letter are one person and one transcript", () => {
  const table =
    "participant,transcript,city,age\nZoe\u0301,l/Zoe\u0301,Lahore,\nZo\u00e9,l/Zo\u00e9b,,40\nX,l/Zo\u00e9,,\n";
  const { value, diagnostics } = readParticipants("p.csv", table);
  expect(value?.people).toEqual([{ id: "Zo\u00e9", attributes: { city: "Lahore", age: "40" } }]);
  expect(value?.speakers.map(({ transcript }) => transcript)).toEqual([
    "l/Zo\u00e9",
    "l/Zo\u00e9b",
  ]);
  expect(quoted(table, diagnostics)).toEqual([
    ["participants/duplicate-speaker", "X,l/Zo\u00e9,,"],
  ]);
});

test("a row with a name and another role than participant is about the label of that name", () => {
  const { value } = readParticipants("p.csv", "participant,role\nS1,other\nS2,interviewer\n");
  expect(value?.speakers).toEqual([
    { participant: undefined, transcript: undefined, speaker: "S1", role: "other" },
    { participant: undefined, transcript: undefined, speaker: "S2", role: "interviewer" },
  ]);
});

test("a role named like a built-in property is unknown too", () => {
  const { diagnostics } = readParticipants("p.csv", "participant,role\nP1,constructor\n");
  expect(diagnostics.map(({ code }) => code)).toEqual(["participants/unknown-role"]);
});
