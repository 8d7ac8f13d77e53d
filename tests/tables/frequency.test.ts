import { expect, test } from "vitest";
import { codebookNodes } from "../../src/model/codebook-tree.ts";
import type { FrequencyRow } from "../../src/model/frequency.ts";
import { participantId } from "../../src/model/ids.ts";
import { frequencyTable } from "../../src/tables/frequency.ts";
import { casesOf, code, coding, interview, nodes, study, transcript } from "./study.ts";

const table = frequencyTable(nodes, casesOf(nodes, study));

function row(id: string, rows: readonly FrequencyRow[] = table.rows): FrequencyRow {
  const found = rows.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
}

test("a row for every theme, sub-theme and code in tree order", () => {
  expect(table.rows.map(({ level, id, depth }) => [level, id, depth])).toEqual([
    ["theme", "tech", 0],
    ["code", "slow", 1],
    ["subtheme", "access", 1],
    ["code", "power", 2],
    ["code", "cost", 2],
    ["theme", "trust", 0],
    ["code", "privacy", 1],
    ["code", "mood", 0],
  ]);
});

test("every count of the small study, counted by hand", () => {
  const counts = table.rows.map((one) => [
    one.id,
    one.codings,
    one.excerpts,
    one.transcripts,
    one.participants,
    one.participantsTotal,
    one.words,
  ]);
  expect(counts).toEqual([
    ["tech", 6, 5, 2, 2, 4, 19],
    ["slow", 1, 1, 1, 1, 4, 4],
    ["access", 4, 3, 2, 2, 4, 14],
    ["power", 2, 2, 2, 2, 4, 9],
    ["cost", 2, 2, 2, 2, 4, 10],
    ["trust", 1, 1, 1, 1, 4, 6],
    ["privacy", 1, 1, 1, 1, 4, 6],
    ["mood", 0, 0, 0, 0, 4, 0],
  ]);
  expect(table.corpus).toEqual({
    transcripts: 3,
    participants: 4,
    words: 30,
    codings: 7,
    codingsOfOthers: 0,
  });
});

test("shares, rate and top participant", () => {
  expect(row("tech")).toMatchObject({
    ofParticipants: { kind: "proportion", percent: 50 },
    codingsPer1000Words: { kind: "figure", value: 200 },
    top: { kind: "top", participant: "P1", percent: 400 / 6 },
  });
  // 0 of 4: z^2 / (4 + z^2).
  const none = row("mood").ofParticipants;
  expect(none).toMatchObject({ kind: "proportion", percent: 0, low: 0 });
  expect(none.kind === "proportion" && none.high).toBeCloseTo(48.989, 3);
});

test("of two with equally many codings the first in code-unit order is named", () => {
  expect(row("power").top).toMatchObject({ participant: "P1", percent: 50 });
  const cases = casesOf(
    nodes,
    ["b", "B", "a"].map((who) => {
      const talk = transcript(who, [[who, "It was slow"]]);
      return { transcript: talk, codings: [coding(talk, "slow", "slow")] };
    }),
  );
  expect(row("slow", frequencyTable(nodes, cases).rows).top).toMatchObject({ participant: "B" });
});

test("a person in two transcripts is one participant", () => {
  const twice = ["first", "second"].map((id) => {
    const talk = transcript(id, [["P1", "It was slow"]]);
    return { transcript: talk, codings: [coding(talk, "slow", "slow")] };
  });
  const slow = row("slow", frequencyTable(nodes, casesOf(nodes, twice)).rows);
  expect(slow).toMatchObject({ transcripts: 2, participants: 1, participantsTotal: 1, codings: 2 });
});

test("without participants, words or codings there are reasons, not numbers", () => {
  const nobody = frequencyTable(nodes, []);
  expect(row("slow", nobody.rows)).toMatchObject({
    ofParticipants: { kind: "undefined", reason: "no-participants" },
    codingsPer1000Words: { kind: "undefined", reason: "no-words" },
    top: { kind: "undefined", reason: "no-codings" },
  });
});

test("an interviewer's coding is a coding, but of no participant", () => {
  const codings = [coding(interview, "slow", "What stops you using it?")];
  const { rows, corpus } = frequencyTable(
    nodes,
    casesOf(nodes, [{ transcript: interview, codings }]),
  );
  expect(row("slow", rows)).toMatchObject({
    codings: 1,
    excerpts: 1,
    transcripts: 1,
    words: 5,
    participants: 0,
    participantsTotal: 1,
    codingsPer1000Words: { kind: "figure", value: 0 },
    top: { kind: "undefined", reason: "no-participants" },
  });
  expect(corpus).toMatchObject({ codings: 1, codingsOfOthers: 1, words: 11 });
});

test("a coded word of mine in an excerpt that is yours does not make me a holder of the code", () => {
  const talk = transcript("t", [
    ["P1", "So slow"],
    ["P2", "yes slow"],
  ]);
  const whole = {
    ...coding(talk, "slow", "So slow\nP2: yes slow"),
    participant: participantId("P1"),
  };
  const cases = casesOf(nodes, [{ transcript: talk, codings: [whole] }]);
  expect(row("slow", frequencyTable(nodes, cases).rows)).toMatchObject({
    participants: 1,
    participantsTotal: 2,
    words: 4,
  });
});

test("the order in which transcripts were read changes nothing", () => {
  const cases = casesOf(nodes, study);
  expect(frequencyTable(nodes, cases.toReversed())).toEqual(table);
});

test("a codebook of loose codes has their codings as its total", () => {
  const loose = codebookNodes({ themes: [], codes: [code("slow")] });
  const codings = [coding(interview, "slow", "The slow system")];
  const { corpus } = frequencyTable(loose, casesOf(loose, [{ transcript: interview, codings }]));
  expect(corpus.codings).toBe(1);
});
