import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { rowsOf } from "./sample-study.ts";
import { codingsOf, type Marked, metaOf, reconcileIn, writeStudy } from "./small-study.ts";

// What becomes of decisions, and of what was assigned, while a study goes on.
const talks = {
  P1: "P: The bus is too dear for us. It takes two hours as well.\nP: Nobody waits with you.\n",
  P2: "P: The fare went up again. We walk instead, it is slow.\n",
};
const dear: Marked = { transcript: "P1", excerpt: "The bus is too dear for us.", code: "cost" };
const hours: Marked = { transcript: "P1", excerpt: "It takes two hours as well.", code: "time" };
const fare: Marked = { transcript: "P2", excerpt: "The fare went up again.", code: "cost" };
const files = ["coder-0.csv", "coder-1.csv"];

let cwd = "";
beforeEach(() => {
  cwd = writeStudy(talks, { amna: [dear, hours, fare], ben: [{ ...dear, code: "time" }] });
});
afterEach(() => rmSync(cwd, { recursive: true }));

async function reportOf(names: readonly string[], ...options: readonly string[]) {
  const { stdout, stderr } = await reconcileIn(cwd, names, "--json", ...options);
  return { ...JSON.parse(stdout), stderr };
}

function codingsIn(folder: string): readonly (readonly (string | undefined)[])[] {
  const rows = rowsOf(join(cwd, folder, "consensus.csv"));
  return rows.map(({ start, end, code, decision }) => [start, end, code, decision]);
}

/** Makes the worksheet, and decides the same about every disagreement in it. */
async function decideAll(names: readonly string[], decision: string): Promise<void> {
  await reconcileIn(cwd, names, "--out", "first");
  const lines = rowsOf(join(cwd, "first/worksheet.csv")).map(
    ({ id, start, end, excerpt, transcript, coders, about }) =>
      `${id},${decision},${start},${end},"${excerpt}",${transcript},${coders},"${about}"`,
  );
  const header = "id,decision,start,end,excerpt,transcript,coders,about";
  writeFileSync(join(cwd, "decisions.csv"), `${[header, ...lines].join("\n")}\n`);
}

describe("a transcript of one coder has no omission", () => {
  test("as no file says what was assigned", async () => {
    const { counts, notReconciled } = await reportOf(files);
    expect(notReconciled).toEqual([
      { transcript: "P2", reason: "one-coder", coders: ["amna"], codings: 1 },
    ]);
    expect([counts.kinds.conflict, counts.kinds.omission]).toEqual([1, 1]);
  });

  test("as codings.meta.json says", async () => {
    const folderOf = (coder: string, file: string, asked: readonly string[]) => {
      mkdirSync(join(cwd, coder), { recursive: true });
      copyFileSync(join(cwd, file), join(cwd, coder, "codings.csv"));
      writeFileSync(join(cwd, coder, "codings.meta.json"), metaOf(coder, asked));
      return join(coder, "codings.csv");
    };
    const amna = folderOf("amna", "coder-0.csv", ["P1", "P2"]);
    const one = await reportOf([amna, folderOf("ben", "coder-1.csv", ["P1"])]);
    expect(one.notReconciled).toMatchObject([{ transcript: "P2", reason: "one-coder" }]);
    expect(one.counts.kinds.omission).toBe(1);
    const both = await reportOf([amna, folderOf("ben", "coder-1.csv", ["P1", "P2"])]);
    expect([both.counts.kinds.omission, both.notReconciled]).toEqual([2, []]);
  });

  test("unless all were to be coded", async () => {
    const { counts, notReconciled } = await reportOf(files, "--assigned", "all");
    expect([counts.kinds.omission, notReconciled]).toEqual([2, []]);
  });
});

describe("a decision", () => {
  test("of which the disagreement changed is stale, shown there, and not applied", async () => {
    await decideAll(files, "a");
    const changed = [{ ...dear, excerpt: "The bus is too dear", code: "time" }];
    writeFileSync(join(cwd, "coder-1.csv"), codingsOf("ben", changed, talks));
    const { settled, stale, stderr } = await reportOf(
      files,
      "--out",
      "out",
      "--apply",
      "decisions.csv",
    );
    expect([settled.open, stale.length]).toEqual([1, 1]);
    expect(stderr).toContain("[decisions/stale]");
    const [row] = rowsOf(join(cwd, "out/worksheet.csv"));
    expect(row).toMatchObject({ kind: "conflict", excerpt: dear.excerpt });
    expect(row?.["earlier_decision"]).toContain("a; about conflict: cost (amna) / time (ben)");
    expect(codingsIn("out").map(([, , code]) => code)).toEqual(["time"]);
  });

  test("means the same coder when another arrives who comes first by name", async () => {
    await decideAll(files, "b");
    writeFileSync(join(cwd, "third.csv"), codingsOf("aleena", [fare], talks));
    const { settled } = await reportOf(
      [...files, "third.csv"],
      ...["--out", "out", "--apply", "decisions.csv", "--policy", "union"],
    );
    expect(settled.decisions).toEqual([{ decidedBy: null, items: 2 }]);
    const decided = codingsIn("out").filter(([, , , decision]) => decision === "b");
    expect(decided).toEqual([["3", "30", "time", "b"]]);
  });

  test("applies after a line was put in at the top, where its words now stand", async () => {
    await decideAll(files, "a");
    const ids = rowsOf(join(cwd, "first/worksheet.csv")).map(({ id }) => id);
    const line = "I: 😀 Who pays?\n";
    writeFileSync(join(cwd, "talks/P1.txt"), `${line}${talks.P1}`);
    await reconcileIn(cwd, files, "--out", "moved");
    expect(rowsOf(join(cwd, "moved/worksheet.csv")).map(({ id }) => id)).toEqual(ids);
    const { settled, stale } = await reportOf(files, "--out", "out", "--apply", "decisions.csv");
    expect([settled.open, stale]).toEqual([0, []]);
    const by = [...line].length;
    expect(codingsIn("out")).toEqual([
      [String(3 + by), String(30 + by), "cost", "a"],
      [String(31 + by), String(58 + by), "time", "a"],
    ]);
  });

  test("of a day is replaced by a later one, and taken back by open", async () => {
    await decideAll(files, "a");
    const [first = "", second = ""] = rowsOf(join(cwd, "first/worksheet.csv")).map(({ id }) => id);
    const rows = [
      ...[`${first},b,Sana,2026-11-23`, `${first},a,Sana,2026-11-22`],
      ...[`${second},a,Sana,2026-11-22`, `${second},open,Sana,2026-11-23`],
    ];
    writeFileSync(join(cwd, "decisions.csv"), `id,decision,decided_by,date\n${rows.join("\n")}\n`);
    const { open } = await reportOf(files, "--out", "out", "--apply", "decisions.csv");
    expect(open.map(({ id }: { id: string }) => id)).toEqual([second]);
    expect(codingsIn("out")).toEqual([["3", "30", "time", "b"]]);
  });

  test("in git's words for two versions stops everything, and writes nothing", async () => {
    await decideAll(files, "a");
    const text = readFileSync(join(cwd, "decisions.csv"), "utf8");
    writeFileSync(join(cwd, "decisions.csv"), `${text}<<<<<<< HEAD\n`);
    const options = ["--out", "out", "--apply", "decisions.csv"];
    const { status } = await reconcileIn(cwd, files, ...options);
    expect(status).toBe(2);
    expect(() => rowsOf(join(cwd, "out/worksheet.csv"))).toThrow("ENOENT");
  });
});

describe("--require-complete", () => {
  test("is 1 while something is open, and 0 when nothing is", async () => {
    await decideAll(files, "a");
    const status = async (...options: readonly string[]) =>
      (await reconcileIn(cwd, files, ...options)).status;
    expect(await status()).toBe(0);
    expect(await status("--require-complete")).toBe(1);
    expect(await status("--require-complete", "--apply", "decisions.csv")).toBe(0);
    expect(await status("--require-complete", "--policy", "union")).toBe(0);
    expect(await status("--require-complete", "--policy", "majority")).toBe(1);
  });
});
