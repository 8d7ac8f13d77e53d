import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runMain } from "../support/run-main.ts";

// A check that cannot fail proves nothing: each of these slips must make the scripts say no.
const here = import.meta.dirname;
const python = spawnSync("python3", ["--version"]).status === 0;
const scratch = mkdtempSync(join(tmpdir(), "sixphase-notice-"));
const input = join(here, "..", "scenarios", "input");
const texts = join(scratch, "texts");
const right = join(scratch, "right");
afterAll(() => rmSync(scratch, { recursive: true }));

beforeAll(async () => {
  const interviews = join(input, "interviews");
  const book = ["--codebook", join(input, "codebook.yaml")];
  await runMain(["code", interviews, ...book, "--out", right], scratch);
  await runMain(["transcripts", interviews, "--write-text", texts], scratch);
}, 20_000);

/** The exit code of a script for results in which one thing was changed. */
function answer(script: string, file: string, from: string | RegExp, to: string) {
  const folder = mkdtempSync(join(scratch, "wrong-"));
  cpSync(right, folder, { recursive: true });
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  const args = script === "recount.py" ? [folder] : [texts, join(folder, "codings.csv")];
  return spawnSync("python3", [join(here, script), ...args]).status;
}

describe.skipIf(!python)("(skipped where there is no python3)", () => {
  test.each([
    ["an offset", /^P01,64,112/m, "P01,63,112"],
    ["a letter of an excerpt", "The link kept", "The Link kept"],
    ["the order", /^(P01,64.*\n)(P01,113.*\n)/m, "$2$1"],
    ["a row twice", /^(P01,64.*\n)/m, "$1$1"],
    ["a line number", /,2,2,,"near/, ',2,3,,"near'],
    ["the header", "coder,excerpt", "excerpt,coder"],
    ["a BOM", /^/, "\ufeff"],
  ])("check_offsets.py notices %s", (_, from, to) => {
    expect(answer("check_offsets.py", "codings.csv", from, to)).toBe(1);
  });

  test.each(Array.from({ length: 12 }, (_, column) => column + 3))(
    "recount.py notices a changed cell in column %i",
    (column) => {
      const cells = new RegExp(`^(code,connection(?:,[^,]*){${column - 2}}),([^,\\n]*)`, "m");
      expect(answer("recount.py", "theme-frequency.csv", cells, "$1,9$2")).toBe(1);
    },
  );

  test.each([
    ["a coding that is missing", "codings.csv", /^P01,64.*\n/m, ""],
    [
      "a code below another theme",
      "theme-frequency.csv",
      /^(theme,means.*\n)(code,cost.*\n)/m,
      "$2$1",
    ],
    ["words of speech", "codings.meta.json", /"words":60/, '"words":61'],
  ])("recount.py notices %s", (_, file, from, to) => {
    expect(answer("recount.py", file, from, to)).toBe(1);
  });
});
