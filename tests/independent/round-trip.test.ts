import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fixtures } from "../support/project-folder.ts";
import { runMain } from "../support/run-main.ts";

// `code` counts while it codes; `tables` reads the saved codings, finds every excerpt again and counts
// those. Two ways to one table: they must agree to the byte.
const everything = join(import.meta.dirname, "everything.yaml");
const scratch = mkdtempSync(join(tmpdir(), "sixphase-round-trip-"));
afterAll(() => rmSync(scratch, { recursive: true }));
const study = join(fixtures, "sample-study");
const transcripts = join(fixtures, "transcripts");

describe.each([
  ["csv", []],
  ["jsonl", []],
  ["csv", ["--speakers", "all", "--merge-adjacent"]],
  ["csv", ["--excerpt", "turn"]],
] as const)("through codings.%s with %j", (format, options) => {
  test("the sample study", async () => {
    await checkRoundTrip(["--study", study], ["--study", study], format, options);
  }, 20_000);

  test("every transcript fixture", async () => {
    await checkRoundTrip([transcripts], ["--transcripts", transcripts], format, options);
  }, 20_000);
});

async function checkRoundTrip(
  toCode: readonly string[],
  toCount: readonly string[],
  format: string,
  options: readonly string[],
): Promise<void> {
  const out = mkdtempSync(join(scratch, "out-"));
  const book = ["--codebook", everything, "--quiet"];
  await runMain(
    ["code", ...toCode, ...book, ...options, "--format", format, "--out", out],
    scratch,
  );
  const counted = await runMain(
    ["tables", join(out, `codings.${format}`), ...toCount, ...book, "--format", "csv"],
    scratch,
  );
  const saved = readFileSync(join(out, "theme-frequency.csv"), "utf8");
  expect(saved).toMatch(/^theme,talk,Talk,[1-9]/m);
  expect(counted.stdout).toBe(saved);
}
