import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { csvRecord } from "../../../src/csv/write.ts";
import { runMain } from "../../support/run-main.ts";
import { rowsOf } from "./sample-study.ts";
import { codingsOf, type Marked, reconcileIn, writeStudy } from "./small-study.ts";

// A worksheet that somebody worked on is hours of work.
const talks = { P1: "P: The bus is too dear for us. It takes two hours as well.\n" };
const cost: Marked = { transcript: "P1", excerpt: "The bus is too dear for us.", code: "cost" };
const time: Marked = { ...cost, code: "time" };
const hours: Marked = { transcript: "P1", excerpt: "It takes two hours as well.", code: "time" };
const files = ["coder-0.csv", "coder-1.csv"];

let cwd = "";
const worksheet = () => join(cwd, "out/worksheet.csv");
const run = (...options: readonly string[]) => reconcileIn(cwd, files, "--out", "out", ...options);
beforeEach(async () => {
  cwd = writeStudy(talks, { amna: [cost], ben: [time] });
  await run();
});
afterEach(() => rmSync(cwd, { recursive: true }));

/** Writes into every row; a column that is not there is added. */
function fill(cells: Readonly<Record<string, string>>): string {
  const [header = [], ...body]: string[][] = parse(readFileSync(worksheet()), { bom: true });
  const columns = [...new Set([...header, ...Object.keys(cells)])];
  const filled = body.map((row) => columns.map((name, at) => cells[name] ?? row[at] ?? ""));
  const text = [columns, ...filled].map(csvRecord).join("");
  writeFileSync(worksheet(), text);
  return text;
}

describe("not replaced: something is written", () => {
  test.each([
    { cells: { decision: "a" } },
    { cells: { decision: "perhaps" } },
    { cells: { edit_code: "cost" } },
    { cells: { edit_excerpt: "The bus" } },
    { cells: { edit_start: "3" } },
    { cells: { edit_end: "9" } },
    { cells: { reason: "as she says" } },
    { cells: { decided_by: "Sana" } },
    { cells: { date: "2026-11-22" } },
    { cells: { "my comments": "ask ben" } },
    { cells: { my_note: "ask ben" } },
    { cells: { "": "beside the table" } },
  ])("$cells", async ({ cells }) => {
    const text = fill(cells);
    const { status, stderr } = await run();
    expect([status, stderr]).toEqual([2, expect.stringContaining("is filled in")]);
    expect(readFileSync(worksheet(), "utf8")).toBe(text);
  });

  test.each([
    { where: "beyond the last column", change: (text: string) => text.replace(/\n$/, ",x\n") },
    { where: "in a row of its own", change: (text: string) => `${text},,,,,,,mine\n` },
    { where: "in another table", change: () => "id,words\n1,mine\n" },
    { where: "in no table", change: () => 'id,decision\n"1,mine\n' },
    { where: "in two versions that git left", change: (text: string) => `${text}>>>>>>> x\n` },
  ])("$where", async ({ change }) => {
    const text = change(readFileSync(worksheet(), "utf8"));
    writeFileSync(worksheet(), text);
    expect((await run()).status).toBe(2);
    expect(readFileSync(worksheet(), "utf8")).toBe(text);
  });
});

describe("written anew: nothing is written in it", () => {
  test("as a spreadsheet saved it, with a column for nothing", async () => {
    const text = readFileSync(worksheet(), "utf8");
    fill({ decision: " ", "my comments": "" });
    expect((await run()).status).toBe(0);
    expect(readFileSync(worksheet(), "utf8")).toBe(text);
  });

  test("of other coders than now", async () => {
    const note = { ...cost, note: "she means the fare" };
    writeFileSync(join(cwd, "third.csv"), codingsOf("aleena", [note], talks));
    await reconcileIn(cwd, [...files, "third.csv"], "--out", "out");
    expect(rowsOf(worksheet())[0]).toMatchObject({ "c=ben": "time", a_note: note.note });
    expect((await run()).status).toBe(0);
    expect(rowsOf(worksheet())[0]).toHaveProperty(["b=ben"]);
  });
});

describe("applied where it lies", () => {
  const notes = async () => {
    const argv = ["reconcile", ...files, "-c", "book.yaml", "-t", "talks", "--out", "out"];
    return (await runMain([...argv, "--apply", "out/worksheet.csv"], cwd)).stderr;
  };

  test("it is kept, and that is all there is to say while all that is open is in it", async () => {
    fill({ decision: "a" });
    expect(await notes()).toContain("worksheet.csv was applied and is left as it is\n");
  });

  test("what is open and not in it is counted, and gets a worksheet as is said", async () => {
    fill({ decision: "a" });
    writeFileSync(join(cwd, "coder-1.csv"), codingsOf("ben", [time, hours], talks));
    expect(await notes()).toContain(
      "left as it is; 1 open disagreement is not in it: rename it and apply it under the new name",
    );
    expect(rowsOf(worksheet()).map(({ excerpt }) => excerpt)).toEqual([cost.excerpt]);
    mkdirSync(join(cwd, "done"));
    renameSync(worksheet(), join(cwd, "done/first.csv"));
    expect((await run("--apply", "done/first.csv")).status).toBe(0);
    expect(rowsOf(worksheet()).map(({ excerpt }) => excerpt)).toEqual([hours.excerpt]);
  });
});
