import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { csvRecord, readSafeCell } from "../../../src/csv/write.ts";
import { hostileMarks, hostileNames, hostilePieces, hostileTalk } from "./hostile-study.ts";
import { rowsOf } from "./sample-study.ts";
import { codingsOf, type Marked, reconcileIn, writeStudy } from "./small-study.ts";

// Through worksheet.csv and worksheet.md and back, by the command line.
const [first, second] = hostileNames;
const files = ["coder-0.csv", "coder-1.csv"];
let cwd = "";
beforeAll(async () => {
  cwd = writeStudy(
    { P1: hostileTalk },
    { [first]: hostileMarks.first, [second]: hostileMarks.second },
  );
  await reconcileIn(cwd, files, "--out", "out");
});
afterAll(() => rmSync(cwd, { recursive: true }));

/** Fills a worksheet in as a reviewer does: the same decision in every row. */
function fill(folder: string, into: string, cells: Readonly<Record<string, string>>): void {
  const path = join(cwd, folder, "worksheet.csv");
  const rows: string[][] = parse(readFileSync(path), { bom: true });
  const [header = [], ...body] = rows;
  const filled = body.map((row) => row.map((cell, at) => cells[header[at] ?? ""] ?? cell));
  // As a spreadsheet saves it: the guards of formulas are words of the cell like any others.
  const written = [header, ...filled].map((row) =>
    row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","),
  );
  writeFileSync(join(cwd, into), `${written.join("\r\n")}\r\n`);
}

function excerptsIn(folder: string): readonly string[] {
  return rowsOf(join(cwd, folder, "consensus.csv")).map(({ excerpt = "" }) =>
    readSafeCell(excerpt),
  );
}

const excerptsOf = (marks: readonly Marked[]) => marks.map(({ excerpt }) => excerpt).sort();

describe("worksheet.csv", () => {
  test("has no cell that a spreadsheet runs", () => {
    const rows: string[][] = parse(readFileSync(join(cwd, "out/worksheet.csv")), { bom: true });
    const cells = rows.flat();
    expect(cells.length).toBeGreaterThan(500);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  test("has the words and the notes as they are", () => {
    const cells = rowsOf(join(cwd, "out/worksheet.csv")).flatMap((row) =>
      Object.values(row).map(readSafeCell),
    );
    for (const piece of hostilePieces) expect(cells.join("\n")).toContain(piece);
  });

  test.each([
    { decision: "a", marks: hostileMarks.first },
    { decision: "b", marks: hostileMarks.second },
  ])("filled in with $decision gives that coder's words", async ({ decision, marks }) => {
    fill("out", `${decision}.csv`, { decision, reason: "=1+1", decided_by: second });
    const options = ["--out", decision, "--apply", `${decision}.csv`, "--require-complete"];
    const { status, stderr } = await reconcileIn(cwd, files, ...options);
    expect([status, stderr]).toEqual([0, ""]);
    expect([...excerptsIn(decision)].sort()).toEqual(excerptsOf(marks));
    const [row] = rowsOf(join(cwd, decision, "consensus.csv"));
    expect(row).toMatchObject({ reason: "'=1+1", decided_by: `'${second}` });
  });

  test("filled in gives the consensus of the same decisions in decisions.csv", async () => {
    fill("out", "filled.csv", { decision: "both", reason: '"', date: "2026-11-22" });
    const rows = rowsOf(join(cwd, "out/worksheet.csv")).map(({ id = "" }) =>
      csvRecord([id, "both", '"', "2026-11-22"]),
    );
    writeFileSync(join(cwd, "listed.csv"), `id,decision,reason,date\n${rows.join("")}`);
    await reconcileIn(cwd, files, "--out", "filled", "--apply", "filled.csv");
    await reconcileIn(cwd, files, "--out", "listed", "--apply", "listed.csv");
    const consensus = readFileSync(join(cwd, "filled/consensus.csv"), "utf8");
    expect(consensus).toBe(readFileSync(join(cwd, "listed/consensus.csv"), "utf8"));
    expect(consensus.split("\n").length).toBeGreaterThan(hostilePieces.length);
  });
});

describe("worksheet.md", () => {
  test("has no markup of the study's, and nothing that turns the direction", () => {
    const text = readFileSync(join(cwd, "out/worksheet.md"), "utf8");
    expect(text).toContain("Begin0");
    expect(text.match(/<(?!\/?(?:b|code)>|br>)[^\n]{0,20}/g)).toBeNull();
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(text).not.toMatch(/(?<!\\)\]\(javascript/);
  });

  test("has every id, and a line written from it decides", async () => {
    const text = readFileSync(join(cwd, "out/worksheet.md"), "utf8");
    const ids = [...text.matchAll(/\*\*Decide\*\* <code>(r[0-9a-f]{12})<\/code>/g)];
    expect(ids.map(([, id]) => id)).toEqual(
      rowsOf(join(cwd, "out/worksheet.csv")).map(({ id }) => id),
    );
    writeFileSync(
      join(cwd, "from-md.csv"),
      `id,decision\n${ids.map(([, id]) => `${id},a`).join("\n")}\n`,
    );
    await reconcileIn(cwd, files, "--out", "from-md", "--apply", "from-md.csv");
    expect([...excerptsIn("from-md")].sort()).toEqual(excerptsOf(hostileMarks.first));
  });
});

test("a line of ten megabytes is decided on like any other", async () => {
  const line = `P: ${"It is too dear for us all. ".repeat(400_000)}Here it ends.\n`;
  const talks = { P1: line };
  const study = writeStudy(talks, {});
  const whole = { transcript: "P1", excerpt: line.slice(3, -1), code: "cost" };
  const end = { transcript: "P1", excerpt: "Here it ends.", code: "time" };
  writeFileSync(join(study, "long.csv"), codingsOf("amna", [whole], talks));
  writeFileSync(join(study, "short.csv"), codingsOf("ben", [end], talks));
  const names = ["long.csv", "short.csv"];
  await reconcileIn(study, names, "--out", "out");
  const rows = rowsOf(join(study, "out/worksheet.csv"));
  const longest = Math.max(
    ...rows.flatMap((row) => Object.values(row)).map(({ length }) => length),
  );
  const decisions = rows.map(({ id }) => `${id},a`);
  writeFileSync(join(study, "d.csv"), `id,decision\n${decisions.join("\n")}\n`);
  const options = ["--out", "a", "--apply", "d.csv", "--require-complete"];
  const { status } = await reconcileIn(study, names, ...options);
  const [row] = rowsOf(join(study, "a/consensus.csv"));
  rmSync(study, { recursive: true });
  expect([status, longest < 32_767]).toEqual([0, true]);
  expect(row?.["excerpt"] === whole.excerpt).toBe(true);
}, 60_000);
