import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ayesha, daniyal, newFolder, onSample, rowsOf } from "./sample-study.ts";
import { filesIn } from "./small-study.ts";

// The two coders of the sample study, by the command line.
const cwd = newFolder();
afterAll(() => rmSync(cwd, { recursive: true }));
const both = [ayesha, daniyal];
const before = both.map((file) => readFileSync(file));

/** One decision for every disagreement of a worksheet. */
function decideAll(choose: (at: number) => string, path = "decisions.csv"): void {
  const lines = rowsOf(join(cwd, "first/worksheet.csv")).map(
    ({ id }, at) => `${id},${choose(at)},because,Sana,2026-11-22`,
  );
  writeFileSync(join(cwd, path), `id,decision,reason,decided_by,date\n${lines.join("\n")}\n`);
}

beforeAll(async () => {
  await onSample(cwd, "reconcile", ...both, "--out", "first");
  decideAll((at) => ["a", "b", "both", "neither", "open"][at % 5] ?? "");
});

describe("the order of the files changes no byte", () => {
  test.each([
    { of: "worksheets and report", options: [] },
    { of: "what decisions give", options: ["--apply", "decisions.csv"] },
    { of: "what a policy gives", options: ["--policy", "majority"] },
    { of: "decisions and a policy", options: ["--apply", "decisions.csv", "--policy", "union"] },
  ])("of $of", async ({ options }) => {
    const one = await onSample(cwd, "reconcile", ...both, "--out", "one", ...options);
    const files = filesIn(join(cwd, "one"));
    rmSync(join(cwd, "one"), { recursive: true });
    const other = await onSample(cwd, "reconcile", daniyal, ayesha, "--out", "one", ...options);
    expect(Object.keys(files).length).toBeGreaterThan(3);
    expect(filesIn(join(cwd, "one"))).toEqual(files);
    expect(other).toEqual(one);
    rmSync(join(cwd, "one"), { recursive: true });
  });
});

test("applied again, decisions give the same bytes", async () => {
  const options = ["--out", "again", "--apply", "decisions.csv"];
  await onSample(cwd, "reconcile", ...both, ...options);
  const files = filesIn(join(cwd, "again"));
  await onSample(cwd, "reconcile", ...both, ...options);
  expect(filesIn(join(cwd, "again"))).toEqual(files);
});

describe("all decided for one coder: the consensus has that coder's codings and no others", () => {
  test.each([
    { letter: "a", file: ayesha },
    { letter: "b", file: daniyal },
  ])("$letter", async ({ letter, file }) => {
    decideAll(() => letter, "all.csv");
    const { status } = await onSample(
      cwd,
      ...["reconcile", ...both, "--out", letter, "--apply", "all.csv", "--require-complete"],
    );
    expect(status).toBe(0);
    const [codings, others] = [rowsOf(file), rowsOf(file === ayesha ? daniyal : ayesha)];
    const coded = new Set(others.map(({ transcript }) => transcript));
    const places = (rows: ReturnType<typeof rowsOf>) =>
      rows.map(({ transcript, start, end, code, excerpt }) =>
        [transcript, start, end, code, excerpt].join("\t"),
      );
    const expected = places(codings.filter(({ transcript }) => coded.has(transcript)));
    expect(expected.length).toBeGreaterThan(20);
    expect(places(rowsOf(join(cwd, letter, "consensus.csv"))).sort()).toEqual(expected.sort());
  });
});

test("the same file under two names of coders is agreed throughout", async () => {
  const copy = readFileSync(ayesha, "utf8").replaceAll("ayesha", "zoya");
  writeFileSync(join(cwd, "zoya.csv"), copy);
  const { status } = await onSample(
    cwd,
    ...["reconcile", ayesha, "zoya.csv", "--out", "same", "--require-complete", "--assigned"],
    "coded",
  );
  expect(status).toBe(0);
  expect(rowsOf(join(cwd, "same/worksheet.csv"))).toEqual([]);
});

test("the coders' files are untouched", () => {
  expect(both.map((file) => readFileSync(file))).toEqual(before);
});

describe("a worksheet that somebody filled in", () => {
  const fill = (folder: string) => {
    const path = join(cwd, folder, "worksheet.csv");
    const [row] = rowsOf(path);
    const columns = Object.keys(row ?? {});
    const filled = { ...row, decision: "neither", reason: "because" } as Record<string, string>;
    const quoted = (cell = "") => `"${cell.replaceAll('"', '""')}"`;
    const text = [columns, columns.map((name) => filled[name])]
      .map((cells) => cells.map(quoted).join(","))
      .join("\n");
    writeFileSync(path, `${text}\n`);
    return readFileSync(path, "utf8");
  };

  test("is not replaced", async () => {
    mkdirSync(join(cwd, "filled"));
    copyFileSync(join(cwd, "first/worksheet.csv"), join(cwd, "filled/worksheet.csv"));
    const text = fill("filled");
    const { status, stderr } = await onSample(cwd, "reconcile", ...both, "--out", "filled");
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining("filled in, and is not replaced"),
    ]);
    expect(filesIn(join(cwd, "filled"))).toEqual({ "worksheet.csv": text });
  });

  test("is applied and stays as it is", async () => {
    const text = readFileSync(join(cwd, "filled/worksheet.csv"), "utf8");
    const options = ["--out", "filled", "--apply", "filled/worksheet.csv", "--json"];
    const { stdout } = await onSample(cwd, "reconcile", ...both, ...options, "-q");
    expect(JSON.parse(stdout).settled.decisions).toEqual([{ decidedBy: null, items: 1 }]);
    expect(readFileSync(join(cwd, "filled/worksheet.csv"), "utf8")).toBe(text);
    expect(filesIn(join(cwd, "filled"))).toHaveProperty(["consensus.csv"]);
  });
});
