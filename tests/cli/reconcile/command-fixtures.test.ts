import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixtures } from "../../support/project-folder.ts";
import { runMain } from "../../support/run-main.ts";

// The folders of tests/reconcile/decisions/bad-input.test.ts through the command itself.
const badInput = join(fixtures, "bad-input");
const folders = readdirSync(badInput).filter((name) => name.startsWith("decisions-"));

async function findingsOf(folder: string, file: "command" | "mended") {
  const cwd = join(badInput, folder);
  const argv = readFileSync(join(cwd, file), "utf8").trim().split(" ");
  const { stderr } = await runMain([...argv, "--quiet"], cwd);
  const found = stderr.matchAll(/^(\S+:\d+:\d+): [a-z]+: .* \[(\S+)\]$/gm);
  return [...found].map(([, at, code]) => ({ at, code: code?.replace("/", "-") }));
}

test("the folders were found", () => {
  expect(folders.length).toBeGreaterThan(10);
});

test.each(folders)("%s: exactly this is said, at its place", async (folder) => {
  const at = readFileSync(join(badInput, folder, "place"), "utf8").trim();
  expect(await findingsOf(folder, "command")).toEqual([{ at, code: folder }]);
});

test.each(folders)("%s: mended, nothing is said", async (folder) => {
  expect(await findingsOf(folder, "mended")).toEqual([]);
});
