import { expect, test } from "vitest";
import { readCodings } from "../../src/coding/read-codings.ts";
import { resolveCodings } from "../../src/coding/resolve-codings.ts";
import { codingsWriters } from "../../src/coding/write-codings.ts";
import type { Coding } from "../../src/model/coding.ts";
import { CodePointIndex } from "../../src/text/code-points.ts";
import { codes, codingsOf, transcriptOf } from "./small-study.ts";

const talk = 'I: Why?\nP: 😀 It crashed, "again". It is slow.\nI: Oh.\nP: =SUM(1) crash | slow.\n';

function written(codings: readonly Coding[], format: "csv" | "jsonl", text = talk): string {
  const writer = codingsWriters[format];
  return writer.header([]) + writer.rows(codings, new CodePointIndex(text), []);
}

function readBack(file: string, content: string, text = talk) {
  const { value, diagnostics } = readCodings(file, content);
  const resolved = resolveCodings(file, value?.rows ?? [], transcriptOf(text), codes);
  const found = [...diagnostics, ...resolved.diagnostics];
  return { ...resolved, found: found.map(({ code }) => code), diagnostics: found };
}

test.each([
  ["csv", "codings.csv"],
  ["jsonl", "codings.jsonl"],
] as const)("what is written as %s is read back, offsets in code points", (format, file) => {
  const codings = codingsOf(talk);
  expect(codings.length).toBe(4);
  const content = written(codings, format);
  // 22 characters, though the emoji makes them 23 UTF-16 units.
  expect(content).toContain(format === "csv" ? "\nP01,11,33," : '"start":11,"end":33');
  const back = readBack(file, content);
  expect(back.codings).toEqual(codings);
  expect(back.found).toEqual([]);
  expect(back.outcomes).toEqual({ unmoved: 4, moved: 0, ambiguous: 0, lost: 0 });
});

test("a person's file needs transcript, code, coder and an excerpt; other columns are kept", () => {
  const content = "coder,transcript,excerpt,code,mood\nayesha,P01,It is slow.,sluggish,sad\n";
  const { codings, found } = readBack("ayesha.csv", content);
  expect(codings).toMatchObject([
    {
      code: "slow",
      coder: "ayesha",
      theme: "technology",
      extra: { mood: "sad" },
      participant: "P01",
    },
  ]);
  expect(found).toEqual(["codings/former-code"]);
  expect(codingsWriters.csv.rows(codings, new CodePointIndex(talk), ["mood"])).toContain(",sad\n");
});

test("an edited transcript: what moved, what is ambiguous, what is lost", () => {
  const edited = talk.replace("It is slow.", "Well.").replace("I: Why?", "I: Why is that?");
  const back = readBack("c.csv", written(codingsOf(talk), "csv"), edited);
  const { codings, found, diagnostics, outcomes } = back;
  expect(codings).toHaveLength(3);
  // Three words, and nothing sure before them: found, but for somebody to look at.
  expect(found).toEqual(["codings/ambiguous", "codings/lost", "codings/moved"]);
  expect(outcomes).toEqual({ unmoved: 0, moved: 2, ambiguous: 1, lost: 1 });
  expect(diagnostics[1]?.message).toBe('"It is slow." is no longer in `P01`');
});

test("each fault of a row is said at the row, and the other rows are read", () => {
  const content = `transcript,code,coder,start,end,excerpt
P01,crash,ayesha,5,3,
,crash,ayesha,,,It crashed
P01,crash,ayesha,,,
P01,krash,ayesha,,,Why?
P01,crash,ayesha,1
P01,crash,ayesha,,,Why?
`;
  const { codings, diagnostics } = readBack("c.csv", content);
  expect(codings).toHaveLength(1);
  expect(
    diagnostics.map(({ code, span }) => [code, content.slice(span?.start, span?.end)]),
  ).toEqual(
    [
      ["codings/bad-offset", "P01,crash,ayesha,5,3,"],
      ["codings/empty-cell", ",crash,ayesha,,,It crashed"],
      ["codings/no-place", "P01,crash,ayesha,,,"],
      ["codings/row-length", "P01,crash,ayesha,1"],
      ["codings/unknown-code", "P01,krash,ayesha,,,Why?"],
    ].sort((a, b) => order.indexOf(a[0] ?? "") - order.indexOf(b[0] ?? "")),
  );
  expect(diagnostics.at(-1)?.hint).toBe("did you mean `crash`?");
});

// Rows that cannot be cut come first, then rows that cannot be read, then codes.
const order = [
  "codings/row-length",
  "codings/bad-offset",
  "codings/empty-cell",
  "codings/no-place",
  "codings/unknown-code",
];

test("a coding that is there twice counts once, and is said", () => {
  const content = `transcript,code,coder,excerpt
P01,slow,ayesha,It is slow.
P01,sluggish,ayesha,It is slow.
P01,slow,daniyal,It is slow.
`;
  const { codings, found } = readBack("c.csv", content);
  expect(codings.map(({ coder }) => coder)).toEqual(["ayesha", "daniyal"]);
  expect(found).toEqual(["codings/former-code", "codings/duplicate"]);
});

test("column names in any case", () => {
  const { codings } = readBack("c.csv", "Transcript,CODE,Coder,Excerpt\nP01,slow,a,It is slow.\n");
  expect(codings).toHaveLength(1);
});

test("missing columns are named", () => {
  const { value, diagnostics } = readCodings("c.csv", "transcript,code\nP01,crash\n");
  expect(value).toBeUndefined();
  expect(
    diagnostics.map(({ message }) => message).filter((text) => text.includes("column")),
  ).toEqual(["there is no column `coder`", "there is no column `excerpt`"]);
});

test("a line that is no JSON object is said, and the others are read", () => {
  const content =
    'nonsense\n{"transcript":"P01","code":"crash","coder":"a","excerpt":"Why?"}\n[]\n';
  const { codings, found } = readBack("c.jsonl", content);
  expect(codings).toHaveLength(1);
  expect(found).toEqual(["codings/not-an-object", "codings/not-an-object"]);
});
