import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, describe, expect, test } from "vitest";
import { readCsv } from "../../src/csv/read.ts";
import { decisionColumns } from "../../src/reconcile/decisions/columns.ts";
import { fixtures, projectFolder } from "../support/project-folder.ts";
import { isBuilt, runSixphase } from "./spawn-sixphase.ts";

// The built program on a real terminal, killed while somebody decides as fast as it draws.

const python = spawnSync("python3", ["-c", "import pty"]).status === 0;
const study = join(fixtures, "sample-study");
const scratch = mkdtempSync(join(tmpdir(), "sixphase-kill-"));
afterAll(() => rmSync(scratch, { recursive: true }));
const command = [
  ...["reconcile", join(study, "codings", "ayesha.csv"), join(study, "codings", "daniyal.csv")],
  ...["--study", study],
];
const keys = ["a", "s", "o", "\r", "b", "\r", "n", "?", "\r", "u", "a", "\r", "\r"];

/** Starts it, types until so many decisions were shown as saved, waits so long, and kills it. */
function killAfter(out: string, decisions: number, wait: number): Promise<string> {
  const script = join(projectFolder, "bin/sixphase.js");
  const args = [process.execPath, script, ...command, "--out", out, "--interactive"];
  const child = spawn("python3", [join(import.meta.dirname, "on-terminal.py"), ...args], {
    cwd: scratch,
    env: { PATH: process.env["PATH"] ?? "", TERM: "xterm" },
  });
  let drawn = "";
  let pid = 0;
  let typing: NodeJS.Timeout | undefined;
  child.stderr.once("data", (line: Buffer) => {
    pid = Number.parseInt(line.toString(), 10);
  });
  return new Promise((resolve, reject) => {
    let at = 0;
    let isKilling = false;
    child.stdout.on("data", (chunk: Buffer) => {
      drawn += chunk.toString();
      if (typing === undefined && drawn.includes("decided by")) {
        typing = setInterval(() => child.stdin.write(keys[at++ % keys.length] ?? ""), 15);
      }
      if (shownAsSaved(drawn) < decisions || isKilling) return;
      isKilling = true;
      setTimeout(() => process.kill(pid, "SIGKILL"), wait);
    });
    child.stdin.on("error", () => {});
    child.on("error", reject);
    child.on("close", () => {
      clearInterval(typing);
      resolve(drawn);
    });
  });
}

/** How many lines the program said to be saved, decisions and those that take one back. */
function shownAsSaved(drawn: string): number {
  return drawn.match(/saved: \d+ is|\d+ is open again/g)?.length ?? 0;
}

describe.runIf(isBuilt && python && process.platform !== "win32")(
  "(skipped where there is no python3) killed while somebody decides",
  () => {
    test.each([
      [1, 0],
      [2, 7],
      [4, 1],
      [5, 13],
      [7, 4],
      [9, 22],
      [12, 9],
    ])("after %i decisions and %i ms", async (decisions, wait) => {
      const out = `out-${decisions}`;
      const drawn = await killAfter(out, decisions, wait);
      const saved = shownAsSaved(drawn);
      expect(saved).toBeGreaterThanOrEqual(decisions);
      const path = join(scratch, out, "decisions.csv");
      expect(existsSync(path)).toBe(true);
      const text = readFileSync(path, "utf8");
      expect(text.endsWith("\n")).toBe(true);
      const { value, diagnostics } = readCsv(path, text);
      expect(diagnostics).toEqual([]);
      const rows = value?.rows.slice(1).map(({ cells }) => cells) ?? [];
      // All that were shown, and at most those whose "saved" was not yet read from the terminal.
      expect(rows.length).toBeGreaterThanOrEqual(saved);
      expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([decisionColumns.length]));
      const { status, stderr } = await runSixphase([...command, "--out", out], scratch);
      expect(status).toBe(0);
      expect(stderr).not.toMatch(/decisions\/|csv\//);
      expect(existsSync(join(scratch, out, "consensus.csv"))).toBe(true);
    });
  },
);
