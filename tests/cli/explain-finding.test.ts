import { expect, test } from "vitest";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { findingPage } from "../../src/report/diagnostics/finding-page.ts";
import { plainPaint } from "../../src/report/paint.ts";
import { projectFolder } from "../support/project-folder.ts";
import { runMain } from "../support/run-main.ts";

async function explain(name: string, isTTY = false) {
  return runMain(["check", "--explain", name], projectFolder, { isTTY });
}

test("a finding's page has its title, severity, why and mend, without colours on a pipe", async () => {
  const { status, stdout, stderr } = await explain("codebook/duplicate-id");
  const { why, mend } = catalogue["codebook/duplicate-id"];
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^codebook\/duplicate-id: two codes or themes share an id\nerror: /);
  const running = stdout.replaceAll(/\n {2}/g, " ");
  expect(running).toContain(`\nWhy it matters ${why}\n`);
  expect(running).toContain(`\nHow to mend it ${mend}\n`);
  expect(stdout).not.toContain("\u001b");
});

test("on a terminal the title is bold", async () => {
  const { stdout } = await explain("codebook/duplicate-id", true);
  expect(stdout.startsWith("\u001b[1mcodebook/duplicate-id")).toBe(true);
});

test.each([30, 60, 200])("no line is wider than a terminal of %i columns, or than 80", (width) => {
  for (const [code, entry] of Object.entries(catalogue)) {
    const page = findingPage(code, entry, { width, paint: plainPaint });
    const widest = Math.max(...page.split("\n").map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(Math.min(width, 80));
  }
});

test("a name without its area is enough where only one finding has it", async () => {
  expect((await explain("duplicate-id")).stdout).toBe(
    (await explain("codebook/duplicate-id")).stdout,
  );
});

test("a name of two findings is asked for with its area", async () => {
  const { status, stdout, stderr } = await explain("missing-column");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toBe(
    "sixphase: missing-column is the name of several findings\n" +
      "  give it with its area: codings/missing-column, decisions/missing-column, participants/missing-column\n",
  );
});

test.each([
  ["codebook/duplicat-id", "did you mean codebook/duplicate-id?"],
  ["duplicat-id", "did you mean codebook/duplicate-id?"],
  ["zzzz", "`sixphase check --explain list` prints the names of all of them"],
])("%s is no finding, and the nearest is said", async (name, hint) => {
  const { status, stdout, stderr } = await explain(name);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toBe(`sixphase: there is no finding ${name}\n  ${hint}\n`);
});

test("list names every finding", async () => {
  const { status, stdout } = await explain("list");
  const names = [...stdout.matchAll(/^ {2}([a-z]+\/[a-z0-9-]+) {2}/gm)].map(([, name]) => name);
  expect(status).toBe(0);
  expect(names.sort()).toEqual(Object.keys(catalogue).sort());
});
