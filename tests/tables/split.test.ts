import { expect, test } from "vitest";
import { splitTable } from "../../src/tables/split.ts";
import { casesOf, coding, interview, nodes, people, study } from "./study.ts";

const split = splitTable(nodes, casesOf(nodes, study), people, "city");

test("a group for each value in code-unit order, people without one last", () => {
  // Nobody from Multan was heard, so there is no such group.
  expect(split.groups.map(({ value, table }) => [value, table.corpus.participants])).toEqual([
    ["Karachi", 1],
    ["Lahore", 2],
    [undefined, 1],
  ]);
});

test("each group has the counts of its own people", () => {
  const access = split.groups.map(({ table }) => {
    const { participants, participantsTotal, codings, words } = table.rows[2] ?? {};
    return [participants, participantsTotal, codings, words];
  });
  expect(access).toEqual([
    [1, 1, 2, 9],
    [1, 2, 2, 5],
    [0, 1, 0, 0],
  ]);
});

test("groups add up to everyone", () => {
  split.everyone.rows.forEach((row, at) => {
    const rows = split.groups.map(({ table }) => table.rows[at]);
    const sum = (key: "codings" | "participants" | "participantsTotal" | "words") =>
      rows.reduce((total, each) => total + (each?.[key] ?? 0), 0);
    expect([sum("codings"), sum("participants"), sum("participantsTotal"), sum("words")]).toEqual([
      row.codings,
      row.participants,
      row.participantsTotal,
      row.words,
    ]);
  });
});

test("codings of the interviewer are in no group, but under everyone", () => {
  const codings = [coding(interview, "slow", "What stops you using it?")];
  const cases = casesOf(nodes, [{ transcript: interview, codings }]);
  const { everyone, groups } = splitTable(nodes, cases, people, "city");
  expect(everyone.corpus).toMatchObject({ codings: 1, codingsOfOthers: 1 });
  expect(groups.map(({ table }) => table.corpus.codings)).toEqual([0]);
});
