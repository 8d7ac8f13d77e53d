import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { metaOf, reconcileIn, writeStudy } from "./small-study.ts";

// What cannot be done is said in one line, and nothing is written.
const talks = { P1: "P: The bus is too dear for us. It takes two hours as well.\n" };
const cost = { transcript: "P1", excerpt: "The bus is too dear for us.", code: "cost" };
const time = { ...cost, code: "time" };
const both = ["coder-0.csv", "coder-1.csv"];

let cwd = "";
beforeAll(async () => {
  cwd = writeStudy(talks, { amna: [cost], ben: [time], consensus: [cost] });
  writeFileSync(join(cwd, "photo.csv"), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 0, 1]));
  writeFileSync(join(cwd, "empty.csv"), "");
  await reconcileIn(cwd, both, "--out", "agreed", "--policy", "union");
});
afterAll(() => rmSync(cwd, { recursive: true }));

type Wrong = {
  readonly what: string;
  readonly files?: readonly string[];
  readonly options?: readonly string[];
  readonly says: string;
};

const wrong: readonly Wrong[] = [
  { what: "no coder", files: [], says: "no codings were named" },
  { what: "one coder", files: ["coder-0.csv"], says: "amna" },
  { what: "one coder twice", files: ["coder-0.csv", "coder-0.csv"], says: "amna" },
  { what: "a consensus as a coder", files: [...both, "coder-2.csv"], says: "consensus" },
  { what: "its own consensus", files: [...both, "agreed/consensus.csv"], says: "consensus" },
  { what: "a file that is not there", files: ["coder-0.csv", "coder-9.csv"], says: "coder-9.csv" },
  { what: "an unknown policy", options: ["--policy", "majorty"], says: "did you mean majority?" },
  { what: "no senior", options: ["--policy", "senior"], says: "did you mean senior=NAME?" },
  { what: "an unknown senior", options: ["--policy", "senior=bem"], says: "did you mean ben?" },
  { what: "no overlap", options: ["--overlap", "0"], says: "a share above 0" },
  { what: "an overlap above 1", options: ["--overlap", "2"], says: "a share above 0" },
  { what: "an overlap that is a word", options: ["--overlap", "abc"], says: "a share above 0" },
  { what: "an empty overlap", options: ["--overlap", ""], says: "a share above 0" },
  { what: "decisions not there", options: ["--apply", "decided.csv"], says: "decided.csv" },
  { what: "decisions in a photograph", options: ["--apply", "photo.csv"], says: "photo.csv" },
  { what: "decisions in an empty file", options: ["--apply", "empty.csv"], says: "empty.csv" },
  { what: "decisions in codings", options: ["--apply", "coder-0.csv"], says: "no column `id`" },
  { what: "an unknown coder", options: ["--coder", "bem"], says: "did you mean ben?" },
  { what: "a file for a folder", options: ["--out", "coder-0.csv"], says: "coder-0.csv" },
];

describe("refused", () => {
  test.each(wrong)("$what", async ({ files = both, options = [], says }) => {
    const named = options.includes("--out") ? options : ["--out", "out", ...options];
    const { status, stderr } = await reconcileIn(cwd, files, ...named);
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(status).toBe(2);
    expect(existsSync(join(cwd, "out"))).toBe(false);
  });
});

test("where one file cannot be written, none is, and no draft stays", async () => {
  mkdirSync(join(cwd, "half/consensus.csv"), { recursive: true });
  const { status, stderr } = await reconcileIn(cwd, both, "--out", "half", "--policy", "union");
  expect([status, stderr]).toEqual([2, expect.stringContaining("consensus.csv")]);
  expect(readdirSync(join(cwd, "half"))).toEqual(["consensus.csv"]);
});

describe("not written over", () => {
  test("a coder's own codings.meta.json", async () => {
    const meta = metaOf("amna", ["P1"]);
    copyFileSync(join(cwd, "coder-0.csv"), join(cwd, "codings.csv"));
    writeFileSync(join(cwd, "codings.meta.json"), meta);
    const { status, stderr } = await reconcileIn(cwd, both, "--out", ".", "--policy", "union");
    expect([status, stderr]).toEqual([2, expect.stringContaining("is not replaced")]);
    expect(readFileSync(join(cwd, "codings.meta.json"), "utf8")).toBe(meta);
    expect(existsSync(join(cwd, "worksheet.csv"))).toBe(false);
    rmSync(join(cwd, "codings.meta.json"));
  });

  test("codings that lie where the consensus belongs", async () => {
    const text = readFileSync(join(cwd, "coder-0.csv"), "utf8");
    writeFileSync(join(cwd, "consensus.csv"), text);
    const files = ["consensus.csv", "coder-1.csv"];
    const { status } = await reconcileIn(cwd, files, "--out", ".", "--policy", "union");
    expect(status).toBe(2);
    expect(readFileSync(join(cwd, "consensus.csv"), "utf8")).toBe(text);
    expect(existsSync(join(cwd, "worksheet.csv"))).toBe(false);
  });
});
