import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { fixtures } from "../support/project-folder.ts";
import { runMain } from "../support/run-main.ts";

// What `check` finds beside codings and transcripts. In each of these folders of `bad-input`
// `command` finds exactly what the folder is named after, at its `place`; `mended`, the same on input that was
// mended by the smallest difference, finds nothing at all.
const badInput = join(fixtures, "bad-input");
const folders = readdirSync(badInput).filter((name) => /^(codings|codebook)-/.test(name));

async function run(folder: string, file: "command" | "mended") {
  const cwd = join(badInput, folder);
  const argv = readFileSync(join(cwd, file), "utf8").trim().split(" ");
  return runMain([...argv, "--format", "unix", "--fail-on", "info", "--quiet"], cwd);
}

// Loads the program once, which can take longer than a test may on a busy machine.
beforeAll(() => run("codings-lost", "mended"), 60_000);

test("every finding about codings has such a folder", () => {
  const about = Object.keys(catalogue).filter((code) => code.startsWith("codings/"));
  const named = [...about, "codebook/broad-rule", "codebook/unused-code"];
  expect(about.length).toBeGreaterThan(20);
  expect(folders.toSorted()).toEqual(named.map((code) => code.replace("/", "-")).toSorted());
});

test.each(folders)("%s: exactly this is found, at its place", async (folder) => {
  const { status, stdout, stderr } = await run(folder, "command");
  const place = readFileSync(join(badInput, folder, "place"), "utf8").trim();
  const found = [...stdout.matchAll(/^(\S+): [a-z]+: .* \[(\S+)\]$/gm)];
  expect(stdout.trimEnd().split("\n")).toHaveLength(found.length);
  expect(found.map(([, at, code]) => ({ at, code: code?.replace("/", "-") }))).toEqual([
    { at: place, code: folder },
  ]);
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
});

test.each(folders)("%s: mended, nothing is found", async (folder) => {
  expect(await run(folder, "mended")).toEqual({ status: 0, stdout: "", stderr: "" });
});
