import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runMain } from "../../support/run-main.ts";

let cwd = "";

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "sixphase-packs-"));
  mkdirSync(join(cwd, "talks"));
  for (let number = 1; number <= 7; number++) addTalk(`0${number}`);
  writeFileSync(
    join(cwd, "codebook.yaml"),
    "sixphase: 1\nid: small\ntitle: Small\nversion: 1.0.0\nlanguage: en\napproach: codebook\nphase: 2\ncodes:\n  - {id: cost, name: Cost, brief: What it costs.}\n",
  );
});

afterEach(() => rmSync(cwd, { recursive: true }));

function addTalk(name: string): void {
  writeFileSync(join(cwd, "talks", `${name}.txt`), `I: Why?\nP: It costs ${name} too much.\n`);
}

async function split(...more: readonly string[]) {
  return runMain(["split", "-c", "codebook.yaml", "-t", "talks", "--out", "packs", ...more], cwd);
}

test("20 % of 7 is said to be 1, and transcripts named as numbers survive a spreadsheet", async () => {
  const { stderr } = await split("--coders", "amna,bilal");
  expect(stderr).toContain("overlap: 20 % of 7 transcripts is 1.4, rounded to 1\n");
  const path = join(cwd, "packs/amna/codings-sheet.csv");
  expect(readFileSync(path, "utf8")).toMatch(/^'0\d,1,1,I,interviewer,3,7,Why\?,,,amna$/m);
  writeFileSync(path, readFileSync(path, "utf8").replaceAll("much.,,", "much.,cost,"));
  const checked = await runMain(["check", "codebook.yaml", "--codings", path, "-t", "talks"], cwd);
  expect(checked.stderr).toContain("warning");
  expect(checked.stdout).not.toContain("unknown");
});

test("odd names of coders stay within the folder, and clash with nobody", async () => {
  const coders = ["Amna", "amna", "../../up", "CON", "🙂", "a b"];
  const { status } = await split("--coders", coders.join(","), "--overlap", "100%");
  expect(status).toBe(0);
  expect(readdirSync(join(cwd, "packs")).sort()).toEqual(
    ["Amna", "CON_", "a-b", "amna-2", "assignments.csv", "coder", "up"].sort(),
  );
  const readme = readFileSync(join(cwd, "packs/coder/README.txt"), "utf8");
  expect(readme).toContain("Coding pack for 🙂");
  expect(readdirSync(cwd)).toEqual(["codebook.yaml", "packs", "talks"]);
});

test("new transcripts are dealt beside what was dealt before, while nobody has begun", async () => {
  await split("--coders", "amna,bilal");
  const before = readFileSync(join(cwd, "packs/assignments.csv"), "utf8").trim().split("\n");
  for (const name of ["08", "09", "10"]) addTalk(name);
  const { stderr } = await split("--coders", "amna,bilal");
  expect(stderr).toContain(
    "7 transcripts stay with the coders that packs/assignments.csv names, 3 dealt now",
  );
  const after = readFileSync(join(cwd, "packs/assignments.csv"), "utf8").trim().split("\n");
  expect(after.slice(0, before.length)).toEqual(before);
  expect(new Set(after.slice(1).map((row) => row.split(",")[0])).size).toBe(10);
});

test.each([
  ["a copy of the sheet", "codings-sheet (1).csv", "transcript,codes\n"],
  ["a workbook", "codings-sheet.xlsx", "PK"],
  ["codings", "codings.csv", "transcript,start\n"],
  ["a note in the sheet", "codings-sheet.csv", "codes,note\n,why\n"],
  ["a sheet that is no text", "codings-sheet.csv", "\0\0\0"],
])("%s in a pack is somebody's work", async (_, name, content) => {
  await split("--coders", "amna,bilal");
  writeFileSync(join(cwd, "packs/amna", name), content);
  const { status, stderr } = await split("--coders", "amna,bilal");
  expect(status).toBe(2);
  expect(stderr).toContain(`packs/amna/${name} holds a coder's work, so nothing was written`);
  expect(readFileSync(join(cwd, "packs/amna", name), "utf8")).toBe(content);
});

test("a deal afresh leaves no text of another deal in a pack", async () => {
  await split("--coders", "amna,bilal");
  rmSync(join(cwd, "packs/assignments.csv"));
  const { status, stderr } = await split("--coders", "amna,bilal", "--seed", "5");
  expect(status).toBe(2);
  expect(stderr).toContain("is left over from another deal");
});

test("the pack of somebody else is not written over", async () => {
  await split("--coders", "a-b,bilal", "--overlap", "100%");
  rmSync(join(cwd, "packs/assignments.csv"));
  const { status, stderr } = await split("--coders", "a b,a-b,bilal", "--overlap", "100%");
  expect(status).toBe(2);
  expect(stderr).toContain("packs/a-b is the pack of a-b, so that of a b was not written there");
});

test.each([
  ["5%", "overlap: 5 % of 7 transcripts is 0.35, rounded to 1\n", 1],
  ["50%", "overlap: 50 % of 7 transcripts is 3.5, rounded to 4\n", 4],
  ["7.5 %", "overlap: 7.5 % of 7 transcripts is 0.525, rounded to 1\n", 1],
  ["100%", "", 7],
  ["3", "", 3],
])("an overlap of %s", async (overlap, said, size) => {
  const { stderr } = await split("--coders", "amna,bilal", "--overlap", overlap);
  expect(stderr).toBe(`${said}packs and assignments.csv are in packs\n`);
  const rows = readFileSync(join(cwd, "packs/assignments.csv"), "utf8").match(/,yes,/g) ?? [];
  expect(rows).toHaveLength(2 * size);
});

test.each(["0", "0%"])(
  "without an overlap (%s) it is said that agreement cannot be measured",
  async (none) => {
    const { stderr } = await split("--coders", "amna,bilal", "--overlap", none);
    expect(stderr).toContain("no transcript goes to several coders");
  },
);

test.each([
  ["not a table", "hello\n", "is not what `sixphase split` writes"],
  ["another coder", "transcript,coder\n01,zara\n", "gives 01 to zara, who is not among the coders"],
  [
    "a transcript that is gone",
    "transcript,coder\n11,amna\n",
    "has 11, and it is not among these transcripts",
  ],
])("assignments.csv with %s", async (_, content, message) => {
  mkdirSync(join(cwd, "packs"));
  writeFileSync(join(cwd, "packs/assignments.csv"), content);
  const { status, stderr } = await split("--coders", "amna,bilal");
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(readdirSync(join(cwd, "packs"))).toEqual(["assignments.csv"]);
});

test("where a transcript cannot be read, nothing is dealt", async () => {
  writeFileSync(join(cwd, "talks/bad.docx"), "not a document");
  const { status, stderr } = await split("--coders", "amna,bilal");
  expect(status).toBe(2);
  expect(stderr).toContain("there are errors in the transcripts, so nothing was dealt");
});
