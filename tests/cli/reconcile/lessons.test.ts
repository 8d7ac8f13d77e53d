import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readCodebook } from "../../../src/codebook/read-codebook.ts";
import { codebookCodes } from "../../../src/model/codebook-tree.ts";
import { runMain } from "../../support/run-main.ts";
import { ayesha, daniyal, decide, newFolder, onSample, rowsOf } from "./sample-study.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const hostile = [
  'the "reason": {x} # - [y]',
  "two\nlines\n",
  "<script>alert(1)</script> @someone #12",
  '=HYPERLINK("x")',
  "\u202eabc | ``` |",
  "",
];

/** Everything of two coders decided, now for the one and now for the other. */
async function decided(change: (text: string) => string): Promise<string> {
  const cwd = newFolder(change);
  folders.push(cwd);
  await onSample(cwd, "reconcile", ayesha, daniyal, "--out", "out", "-q");
  decide(
    cwd,
    (_, at) => ["a", "b", "neither"][at % 3] ?? "",
    (at) => hostile[at % hostile.length] ?? "",
  );
  await onSample(
    cwd,
    "reconcile",
    ayesha,
    daniyal,
    "--out",
    "out",
    "--apply",
    "decisions.csv",
    "-q",
  );
  return cwd;
}

/** As a person does it who follows lessons.yaml from top to bottom. */
function pasted(lessons: string, book: string): string {
  const lines = book.split("\n");
  for (const [, line, isThere, key = "", items = ""] of lessons.matchAll(
    /^# Below line (\d+) of book\.yaml(, which has .+ already)?: .*\n( *(?:# )?\w+:\n)((?: +.*\n)*)/gm,
  )) {
    const piece = isThere === undefined ? key + items : items;
    lines.splice(Number(line), 0, ...piece.trimEnd().split("\n"));
  }
  return lines.join("\n");
}

function quotationsOf(text: string) {
  const { value } = readCodebook("book.yaml", text);
  if (value === undefined) throw new Error("the codebook could not be read");
  return codebookCodes(value).flatMap(({ code }) => [
    ...code.examples.map((one) => one.text),
    ...code.nearMisses.flatMap((one) => [one.text, one.because ?? ""]),
  ]);
}

describe.each([
  ["in phase 6, in which the rules must fit", (text: string) => text],
  ["in phase 3", (text: string) => text.replace(/^phase: 6$/m, "phase: 3")],
])("%s", (_, change) => {
  test("what lessons.yaml says, pasted where it says, passes check and reads back", async () => {
    const cwd = await decided(change);
    const lessons = readFileSync(join(cwd, "out/lessons.yaml"), "utf8");
    const book = readFileSync(join(cwd, "book.yaml"), "utf8");
    const after = pasted(lessons, book);
    writeFileSync(join(cwd, "after.yaml"), after);
    const checked = await runMain(["check", "after.yaml"], cwd);
    expect(checked.stdout).not.toMatch(/: error: |codebook\/shared-example|example-is-near-miss/);
    expect(checked.status).toBe(0);

    type Entry = { examples?: string[]; near_misses?: { text: string; because: string }[] } | null;
    const entries: Entry[] = Object.values(parse(lessons));
    const proposed = entries.flatMap((entry) => [
      ...(entry?.examples ?? []),
      ...(entry?.near_misses ?? []).flatMap(({ text, because }) => [text, because]),
    ]);
    expect(proposed.length).toBeGreaterThan(5);
    const known = new Set(quotationsOf(after));
    expect(proposed.filter((text) => !known.has(text.trim()))).toEqual([]);
    // Every proposal is somebody's words: excerpts of the coders, and reasons of the reviewer.
    const excerpts = new Set([...rowsOf(ayesha), ...rowsOf(daniyal)].map((row) => row["excerpt"]));
    const texts = entries.flatMap((entry) => [
      ...(entry?.examples ?? []),
      ...(entry?.near_misses ?? []).map(({ text }) => text),
    ]);
    expect(texts.filter((text) => !excerpts.has(text))).toEqual([]);
  });
});

test("lessons.md lets no text of the study begin markup, and names what follows", async () => {
  const cwd = await decided((text) => text);
  const text = readFileSync(join(cwd, "out/lessons.md"), "utf8");
  const prose = text.replaceAll(/```yaml\n[\s\S]*?\n```/g, "");
  expect(prose).not.toMatch(/<script|[^\\]@someone|\u202e/);
  expect(prose).toContain("Near-miss for");
  expect(prose).toContain("no rule of the code finds it yet");
});

test("without a decision there is nothing to paste", async () => {
  const cwd = newFolder();
  folders.push(cwd);
  await onSample(cwd, "reconcile", ayesha, daniyal, "--out", "out", "--policy", "union", "-q");
  expect(parse(readFileSync(join(cwd, "out/lessons.yaml"), "utf8"))).toEqual({});
});
