import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runMain } from "../support/run-main.ts";

const root = mkdtempSync(join(tmpdir(), "sixphase-check-"));
afterAll(() => rmSync(root, { recursive: true }));

const codebook = `sixphase: 1
id: small
title: A small codebook
version: 1.0.0
language: en
approach: codebook
phase: 2
codes:
  - {id: cost, name: Cost, brief: What it costs., rules: [expensive]}
  - {id: delay, name: Delay, brief: How long it takes., rules: [slow]}
`;
const talk = "I: Why?\nP: It is slow. It is expensive.\nI: And?\nP: It takes long.\n";
const header = "transcript,code,coder,excerpt\n";
const good = `${header}P01,cost,amna,It is expensive.\nP01,delay,bilal,It is slow.\n`;

const study: Readonly<Record<string, string>> = {
  "study.yaml": "transcripts: talks\ncodebook: book.yaml\ncoders: [amna, bilal]\n",
  "book.yaml": codebook,
  "good.csv": good,
  "talks/P01.txt": talk,
};

let folders = 0;

/** Runs `check` in a new folder with these files, and those of the study where they are not given. */
async function check(
  given: Readonly<Record<string, string | Uint8Array | undefined>>,
  command = "",
) {
  folders += 1;
  const cwd = join(root, String(folders));
  for (const [file, content] of Object.entries({ ...study, ...given })) {
    if (content === undefined) continue;
    mkdirSync(join(cwd, dirname(file)), { recursive: true });
    writeFileSync(join(cwd, file), content);
  }
  const argv = ["check", "--format", "unix", ...command.split(" ").filter((word) => word !== "")];
  const { status, stdout, stderr } = await runMain(argv, cwd);
  const found = [...stdout.matchAll(/^(\S+): .* \[(\S+)\]$/gm)];
  return { status, stderr, found: found.map(([, at, code]) => `${at} ${code}`) };
}

// Loads the program once, which can take longer than a test may on a busy machine.
beforeAll(() => check({}, "--codings good.csv"), 60_000);

test("transcripts of study.yaml are read for codings, and not without", async () => {
  const files = {
    "lost.csv": `${good}P01,cost,amna,It was cheap.\n`,
    "talks/consent.pdf": "a form",
  };
  expect((await check(files)).found).toEqual([]);
  expect(await check(files, "--codings lost.csv")).toMatchObject({
    status: 1,
    found: ["lost.csv:4:1 codings/lost", "talks/consent.pdf files/passed-over"],
  });
});

test("several files and several coders are checked in one run, each finding in its own file", async () => {
  const files = {
    "a.csv": `${header}P01,cost,amna,It is expensive.\nP01,costs,amna,It is expensive.\n`,
    "b.csv": `${header}P02,dela,bilal,It is slow.\nP01,delay,bila,It is slow.\n`,
  };
  const { found, stderr } = await check(files, "--codings a.csv --codings b.csv");
  expect(found).toEqual([
    "a.csv:3:1 codings/unknown-code",
    // A row whose transcript is not there still has its code checked.
    "b.csv:2:1 codings/unknown-code",
    "b.csv:2:1 codings/unknown-transcript",
    "b.csv:3:1 codings/unknown-coder",
  ]);
  expect(stderr).toBe("4 files: 3 errors, 1 warning\n");
});

test("without transcripts codes and coders are checked, and a note says what is not", async () => {
  const files = {
    "study.yaml": undefined,
    "codings.csv": `${header}P01,costs,amna,It was cheap.\nP09,delay,amna,Nowhere.\n`,
  };
  const { found, stderr } = await check(files, "book.yaml --codings codings.csv");
  expect(found).toEqual(["codings.csv:2:1 codings/unknown-code"]);
  expect(stderr).toContain("no transcripts were named, so excerpts were not looked up");
});

test("a code is only unused where every row of every file could be read", async () => {
  const one = `${header}P01,cost,amna,It is expensive.\n`;
  const unused = async (second: string) => {
    const { found } = await check(
      { "one.csv": one, "two.csv": second },
      "--codings one.csv --codings two.csv",
    );
    return found.filter((line) => line.endsWith("unused-code"));
  };
  expect(await unused(one)).toEqual(["book.yaml:10:10 codebook/unused-code"]);
  expect(await unused(good)).toEqual([]);
  expect(await unused(`${one}P01,,bilal,It is slow.\n`)).toEqual([]);
  expect(await unused("transcript,code,excerpt\nP01,delay,It is slow.\n")).toEqual([]);
});

test("a transcript that cannot be read is one error, not a missing transcript too", async () => {
  const files = {
    "talks/P02.txt": new Uint8Array([0xff, 0xfe, 0x00, 0xd8]),
    "codings.csv": `${good}P02,delay,amna,It is slow.\n`,
  };
  const { status, found } = await check(files, "--codings codings.csv");
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^talks\/P02.txt.* encoding\//);
  expect(status).toBe(1);
});

test("a codebook that was not read in full is not compared with codings", async () => {
  const files = { "book.yaml": codebook.replace("codes:", "code:") };
  const { found, stderr } = await check(files, "--codings good.csv");
  expect(found.filter((line) => line.includes("codings"))).toEqual([]);
  expect(found.length).toBeGreaterThan(0);
  expect(stderr).toContain("book.yaml could not be read in full");
});

test("findings are shown too where the rest could not be done", async () => {
  const { status, found, stderr } = await check({ "talks/P01.md": talk }, "--codings good.csv");
  expect(found).toEqual([expect.stringMatching(/^talks\/P01\.\S+ files\/id-clash$/)]);
  expect(stderr).toContain("every transcript needs an id of its own");
  expect(status).toBe(2);
});

test("codings go with one codebook; transcripts alone with several", async () => {
  const files = { "other.yaml": codebook.replace("id: small", "id: other") };
  const several = await check(files, "book.yaml other.yaml --codings good.csv");
  expect(several.stderr).toContain("codings are checked against one codebook, and 2 were named");
  expect(several).toMatchObject({ status: 2, found: [] });
  const many = `I: Why?\nP: ${"It is slow. ".repeat(60)}\nI: And?\nP: Yes.\n`;
  const alone = await check(
    { ...files, "talks/P01.txt": many },
    "book.yaml other.yaml --transcripts talks --fail-on warning",
  );
  expect(alone).toMatchObject({
    status: 1,
    found: ["book.yaml:10:65 codebook/broad-rule", "other.yaml:10:65 codebook/broad-rule"],
  });
});

test("the share that a rule may have is the user's", async () => {
  const files = {
    "talks/P01.txt": `I: Why?\nP: ${"It is slow. It is not. ".repeat(30)}\nI: And?\nP: Yes.\n`,
  };
  const broad = async (share: number) =>
    (await check(files, `--transcripts talks --max-share ${share}`)).found.length;
  expect([await broad(49), await broad(50)]).toEqual([1, 0]);
});

test("what the codings were made with is compared with what is there", async () => {
  const coded = await check({}, "--codings good.csv");
  expect(coded).toMatchObject({ status: 0, found: [] });
  const meta = {
    schemaVersion: 1,
    codebook: { id: "small", version: "0.9.0", sha256: "0" },
    coders: ["amna", "bilal"],
    transcripts: [
      { id: "P01", sha256: "0", languages: ["en"], participants: [] },
      { id: "P07", sha256: "0", languages: ["en"], participants: [] },
    ],
  };
  const files = { "codings.meta.json": JSON.stringify(meta), "talks/P02.txt": talk };
  expect((await check(files, "--codings good.csv")).found).toEqual([
    "codings.meta.json codings/assigned-missing",
    "codings.meta.json codings/edited-transcript",
    "codings.meta.json codings/not-assigned",
    "codings.meta.json codings/other-codebook",
  ]);
});
