import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCodebook } from "../src/codebook/read-codebook.ts";
import * as library from "../src/index.ts";
import { projectFolder } from "./support/project-folder.ts";
import { runMain } from "./support/run-main.ts";

const readme = readFileSync(join(projectFolder, "README.md"), "utf8");

function block(start: string): string {
  const at = readme.indexOf(start);
  if (at === -1) throw new Error(`README.md has no block that begins with ${start}`);
  const body = at + start.indexOf("\n") + 1;
  return readme.slice(body, readme.indexOf("```", body));
}

test("the first example prints what the README says", async () => {
  const [command = "", ...output] = block("```\n$ sixphase").split("\n");
  const [, codebook = "", text = ""] = /--codebook (\S+) --text "([^"]+)"$/.exec(command) ?? [];
  const argv = ["explain", "--codebook", codebook, "--text", text];
  const { stdout, status } = await runMain(argv, projectFolder);
  expect(status).toBe(0);
  expect(stdout.trimEnd()).toBe(output.join("\n").trimEnd());
});

test("the codebook in the README reads without a finding", () => {
  expect(readCodebook("README.md", block("```yaml\n")).diagnostics).toEqual([]);
});

test("the library has what the README imports from it", () => {
  const names = [...block("```js\n").matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name ?? "");
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !(name in library))).toEqual([]);
});
