import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runMain } from "../../support/run-main.ts";

test("--json is --format json", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "agree-json-"));
  writeFileSync(join(cwd, "r.csv"), "unit,a,b\n1,x,x\n2,y,x\n3,y,y\n");
  const argv = ["agree", "--ratings", "r.csv", "--ci", "none", "--quiet"];
  const short = await runMain([...argv, "--json"], cwd);
  const long = await runMain([...argv, "--format", "json"], cwd);
  expect(short.status).toBe(0);
  expect(short.stdout).toBe(long.stdout);
  expect(JSON.parse(short.stdout)).toHaveProperty("estimates");
});
