import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runMain } from "../support/run-main.ts";

const scenarios = join(import.meta.dirname, "../scenarios");
const cwd = mkdtempSync(join(tmpdir(), "sixphase-assignment-"));
afterAll(() => rmSync(cwd, { recursive: true }));
cpSync(join(scenarios, "input/codebook.yaml"), join(cwd, "codebook.yaml"));
mkdirSync(join(cwd, "talks"));
writeFileSync(join(cwd, "talks/A.txt"), "P: I cannot log in, and the connection drops.\n");

test("a transcript that codings.meta.json does not list is said to be left out only where it is", async () => {
  await runMain(["code", "talks", "-c", "codebook.yaml", "--out", "out", "-q"], cwd);
  writeFileSync(join(cwd, "talks/B.txt"), "P: It costs too much.\n");
  writeFileSync(join(cwd, "talks/C.txt"), "P: Nothing.\n");
  appendFileSync(
    join(cwd, "out/codings.csv"),
    "B,3,21,cost,rules,It costs too much.,means,,P,1,1,,,,\n",
  );
  const { stdout, stderr } = await runMain(
    ["tables", "out/codings.csv", "-c", "codebook.yaml", "-t", "talks", "--format", "csv"],
    cwd,
  );
  const cost = stdout.split("\n").find((line) => line.startsWith("code,cost,"));
  expect(cost?.split(",").slice(3, 6)).toEqual(["1", "1", "1"]);
  expect(stderr).toContain("C was not coded and is left out");
  expect(stderr).not.toMatch(/B(?:, C| and C)? was|B, C were/);
});
