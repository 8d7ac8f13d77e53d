import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runMain } from "../../support/run-main.ts";

const cwd = mkdtempSync(join(tmpdir(), "sixphase-silent-"));
afterAll(() => rmSync(cwd, { recursive: true }));
cpSync(join(import.meta.dirname, "../../scenarios/input"), cwd, { recursive: true });
writeFileSync(join(cwd, "empty.csv"), "transcript,start,end,code,coder,excerpt\n");

const study = ["-c", "codebook.yaml", "-t", "interviews", "-p", "participants.csv", "--ci", "none"];
const agree = (...further: readonly string[]) =>
  runMain(["agree", "codings.csv", "empty.csv", ...study, "--json", ...further], cwd);
const both = ["--coder", "ayesha", "--coder", "zara"];

test("who coded nothing is compared where the user names them and says that all was theirs", async () => {
  const { stdout, stderr } = await agree(...both, "--assigned", "all");
  expect(stderr).not.toContain("no codings by zara");
  const report = JSON.parse(stdout);
  expect(report.coders[1]).toMatchObject({
    ...{ coder: "zara", assignment: "all", rows: 0 },
    silentTranscripts: report.transcripts.length,
  });
});

test("else the file without codings is named", async () => {
  const { status, stderr } = await agree(...both);
  expect(status).toBe(2);
  expect(stderr).toContain("empty.csv has no codings, and no codings.meta.json says whose it is");
});
