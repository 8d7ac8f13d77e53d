import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { codeCountsOf } from "../../../src/agreement/compare/code-counts-of.ts";
import { type ComparisonRequest, openComparison } from "../../../src/cli/agree/open-comparison.ts";
import { openCodebook } from "../../../src/cli/codebook-file.ts";
import { sha256 } from "../../../src/io/sha256.ts";
import { testSession } from "./test-session.ts";

const root = mkdtempSync(join(tmpdir(), "sixphase-agree-"));
afterAll(() => rmSync(root, { recursive: true }));

const book = `sixphase: 1
id: small
title: A small codebook
version: 1.0.0
language: en
approach: codebook
phase: 1
themes:
  - id: money
    name: Money
    concept: Money runs out.
    codes:
      - {id: cost, name: Cost, brief: What it costs., replaces: [price]}
codes:
  - {id: delay, name: Delay, brief: How long it takes.}
`;
const talk = "INT: Why?\nP: It is slow. It is expensive.\nINT: And?\nP: It takes long.\n";
const header = "transcript,code,coder,excerpt\n";
const ann = `${header}P01,cost,Ann,It is expensive.\nP02,delay,Ann,It takes long.\n`;
const ben = `${header}P01,cost,Ben,It is slow. It is expensive.\nP02,cost,Ben,It is expensive.\n`;

const study: Readonly<Record<string, string>> = {
  "book.yaml": book,
  "ann.csv": ann,
  "ben.csv": ben,
  "talks/P01.txt": talk,
  "talks/P02.txt": talk,
};

function meta(coders: readonly string[], ids: readonly string[], text = talk): string {
  return JSON.stringify({
    schemaVersion: 1,
    tool: { name: "sixphase", version: "0" },
    codebook: { id: "small", version: "1.0.0", sha256: sha256(book) },
    options: {},
    coders,
    transcripts: ids.map((id) => {
      const participants = [{ id, words: 9 }];
      return { id, sha256: sha256(text), languages: ["en"], participants };
    }),
  });
}

let folders = 0;

/** Opens a comparison in a new folder with these files, and those of the study where they are not given. */
async function open(
  given: Readonly<Record<string, string>> = {},
  asked: Partial<ComparisonRequest> = {},
) {
  folders += 1;
  const cwd = join(root, String(folders));
  for (const [file, content] of Object.entries({ ...study, ...given })) {
    mkdirSync(join(cwd, dirname(file)), { recursive: true });
    writeFileSync(join(cwd, file), content);
  }
  const { session, said } = testSession(cwd);
  const opened = await openComparison(session, {
    files: ["ann.csv", "ben.csv"],
    coders: [],
    book: openCodebook(session, "book.yaml"),
    corpus: {
      ...{ paths: ["talks"], roots: [], participants: undefined, interviewers: [], languages: [] },
      ...{ usualLanguages: [], textColumns: undefined, idColumn: undefined },
    },
    units: ["turn"],
    cover: "half",
    level: "code",
    speakers: "participant",
    assigned: undefined,
    acknowledgeConsensus: false,
    ...asked,
  });
  return { ...opened, said: said(), errors: session.errors };
}

/** For each code `[neither, one, both, both, only A, only B]`, over all transcripts. */
function counts({ comparisons: [comparison] }: Awaited<ReturnType<typeof open>>) {
  if (comparison === undefined) return {};
  return Object.fromEntries(
    comparison.codes.map((code) => {
      const rows = codeCountsOf(comparison, code).map((row) => [...row]);
      return [code, rows[0]?.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))];
    }),
  );
}

test("two files: silence in a transcript that both coded is no code", async () => {
  const opened = await open();
  expect(opened.said).toBe("");
  expect(opened.comparisons[0]).toMatchObject({ coders: ["Ann", "Ben"], codes: ["cost", "delay"] });
  expect(counts(opened)).toEqual({ cost: [2, 1, 1, 1, 0, 1], delay: [3, 1, 0, 0, 1, 0] });
  expect(opened.coders.map(({ assignment }) => assignment)).toEqual(["coded", "coded"]);
});

test("one file with several coders, several units, themes", async () => {
  const both = ann + ben.slice(header.length);
  const opened = await open(
    { "both.csv": both },
    { files: ["both.csv"], units: ["transcript", "character"], level: "theme" },
  );
  expect(opened.comparisons.map(({ unit, cover }) => [unit, cover])).toEqual([
    ["transcript", "half"],
    ["character", undefined],
  ]);
  expect(counts(opened)).toEqual({ money: [0, 1, 1, 1, 0, 1] });
});

test("a theme's own id is a label of its own beside the codes", async () => {
  const opened = await open({ "ben.csv": `${header}P01,money,Ben,It is expensive.\n` });
  expect(opened.comparisons[0]?.codes).toEqual(["money", "cost", "delay"]);
});

test("a transcript that only one of them coded is left out, unless all were assigned", async () => {
  const files = { "ben.csv": `${header}P01,cost,Ben,It is expensive.\n` };
  const opened = await open(files);
  expect(opened.leftOut).toEqual([{ transcript: "P02", reason: "not-assigned", coders: ["Ben"] }]);
  expect(opened.coders[0]?.codings).toMatchObject({ rows: 2, compared: 1, elsewhere: 1 });
  expect(counts(opened)).toMatchObject({ delay: [2, 0, 0, 0, 0, 0] });
  const all = await open(files, { assigned: "all" });
  expect(all.leftOut).toEqual([]);
  expect(counts(all)).toMatchObject({ delay: [3, 1, 0, 0, 1, 0] });
});

test("codings.meta.json says what was assigned to the coders it names", async () => {
  const files = {
    "coded/codings.csv": `${header}P01,cost,rules,It is expensive.\nP09,cost,rules,Dear.\n`,
    "coded/codings.meta.json": meta(["rules"], ["P01", "P02", "P09"]),
  };
  const opened = await open(files, { files: ["ann.csv", "coded/codings.csv"] });
  expect(opened.said).toBe("");
  expect(opened.leftOut).toEqual([{ transcript: "P09", reason: "missing", coders: ["rules"] }]);
  expect(opened.coders.map(({ assignment }) => assignment)).toEqual(["coded", "stated"]);
  expect(counts(opened)).toEqual({ cost: [3, 0, 1, 1, 0, 0], delay: [3, 1, 0, 0, 1, 0] });
  const coded = await open(files, { files: ["ann.csv", "coded/codings.csv"], assigned: "coded" });
  expect(coded.leftOut).toContainEqual({
    transcript: "P02",
    reason: "not-assigned",
    coders: ["rules"],
  });
});

test("somebody who was assigned and coded nothing is a coder", async () => {
  const opened = await open(
    { "coded/codings.csv": header, "coded/codings.meta.json": meta(["rules"], ["P01", "P02"]) },
    { files: ["ann.csv", "coded/codings.csv"] },
  );
  expect(counts(opened)).toMatchObject({ cost: [3, 1, 0, 0, 1, 0] });
});

test("a transcript that was edited since a coder coded it is left out", async () => {
  const opened = await open(
    {
      "coded/codings.csv": `${header}P01,cost,rules,It is expensive.\n`,
      "coded/codings.meta.json": meta(["rules"], ["P01", "P02"]),
      "talks/P02.txt": `${talk}INT: More?\nP: No.\n`,
    },
    { files: ["ann.csv", "coded/codings.csv"] },
  );
  expect(opened.said).toContain("[codings/edited-transcript]");
  expect(opened.leftOut).toEqual([
    { transcript: "P02", reason: "edited-since", coders: ["rules"] },
  ]);
});

test("a transcript that was assigned to everybody and is not there is an error", async () => {
  const both = ann + ben.slice(header.length);
  const opened = await open(
    {
      "coded/codings.csv": both,
      "coded/codings.meta.json": meta(["Ann", "Ben"], ["P01", "P02", "P3"]),
    },
    { files: ["coded/codings.csv"] },
  );
  expect(opened.said).toContain("[codings/assigned-missing]");
  expect(opened.leftOut).toEqual([{ transcript: "P3", reason: "missing", coders: ["Ann", "Ben"] }]);
});

test("codings of a transcript that does not exist are an error", async () => {
  const opened = await open({ "ben.csv": `${ben}P1,cost,Ben,It is slow.\n` });
  expect(opened.said).toContain("[codings/unknown-transcript]");
  expect(opened.leftOut).toEqual([{ transcript: "P1", reason: "missing", coders: ["Ben"] }]);
});

test("unknown codes, lost excerpts and repetitions are findings and counted; former ids are read", async () => {
  const rows =
    "P01,costs,Ben,It is slow.\nP01,cost,Ben,It was dear.\nP02,price,Ben,It is expensive.\n";
  const opened = await open({ "ben.csv": ben + rows });
  expect(opened.coders[1]?.codings).toEqual({
    ...{ rows: 5, compared: 2, unknownCode: 1, lost: 1, repeated: 1, elsewhere: 0 },
  });
  for (const code of ["unknown-code", "lost", "duplicate", "former-code"])
    expect(opened.said).toContain(`[codings/${code}]`);
});

test("blanks around names are ignored, and it is said", async () => {
  const opened = await open({
    "ann.csv": ann.replaceAll(",Ann,", ", Ann\u00a0,").replace("cost", '"cost "'),
  });
  expect(opened.comparisons[0]?.coders).toEqual(["Ann", "Ben"]);
  expect(opened.labels.trimmed).toEqual([
    { file: "ann.csv", column: "code", label: "cost", rows: 1 },
    { file: "ann.csv", column: "coder", label: "Ann", rows: 2 },
  ]);
  expect(opened.said).toContain('ann.csv: blanks around the coder "Ann" were ignored, in 2 rows');
});

test("names that differ in capitals are two coders, and it is said", async () => {
  const opened = await open({ "ben.csv": ben.replaceAll("Ben", "ann") });
  expect(opened.comparisons[0]?.coders).toEqual(["Ann", "ann"]);
  expect(opened.labels.alike).toEqual([["Ann", "ann"]]);
  expect(opened.said).toContain("Ann and ann are compared as 2 coders");
});

test("coders are those that were named, in that order", async () => {
  const cat = `${header}P01,cost,Cat,It is slow.\nP02,cost,Cat,It is slow.\n`;
  const files = ["ann.csv", "ben.csv", "cat.csv"];
  const opened = await open({ "cat.csv": cat }, { files, coders: ["Cat", "Ann"] });
  expect(opened.comparisons[0]?.coders).toEqual(["Cat", "Ann"]);
  await expect(open({ "cat.csv": cat }, { files, coders: ["Cat", "Anna"] })).rejects.toMatchObject({
    message: "there are no codings by Anna",
    hint: "did you mean Ann?",
  });
});

test("fewer than two coders cannot be compared", async () => {
  await expect(open({}, { files: ["ann.csv"] })).rejects.toMatchObject({
    message: "agreement is between coders, and these codings are all by Ann",
  });
  await expect(open({}, { coders: ["Ann"] })).rejects.toMatchObject({
    message: "agreement is between coders, and only Ann was named",
    hint: "there are codings by Ann, Ben",
  });
  await expect(open({ "ann.csv": header }, { files: ["ann.csv"] })).rejects.toMatchObject({
    message: "there are no codings to compare",
  });
});

test("one coder's codings of one transcript in two files are refused, of two transcripts read", async () => {
  await expect(
    open({ "again.csv": ann }, { files: ["ann.csv", "ben.csv", "again.csv"] }),
  ).rejects.toMatchObject({
    message: expect.stringContaining("ann.csv and again.csv both have codings of P01 by Ann"),
  });
  const [first = "", second = ""] = ann.slice(header.length).split("\n");
  const parts = { "ann.csv": `${header}${first}\n`, "more.csv": `${header}${second}\n` };
  const opened = await open(parts, { files: ["ann.csv", "ben.csv", "more.csv", "./ann.csv"] });
  expect(opened.leftOut).toEqual([]);
  expect(opened.coders[0]?.codings).toMatchObject({ rows: 2, compared: 2 });
});

test("a consensus is no coder, unless that is acknowledged", async () => {
  const files = { "ben.csv": ben.replaceAll("Ben", "consensus") };
  await expect(open(files)).rejects.toMatchObject({
    message: expect.stringContaining("the codings of consensus were made from those of the coders"),
  });
  const opened = await open(files, { acknowledgeConsensus: true });
  expect(opened.comparisons[0]?.coders).toEqual(["Ann", "consensus"]);
});
