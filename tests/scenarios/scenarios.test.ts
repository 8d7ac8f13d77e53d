import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runMain } from "../support/run-main.ts";

// A folder a case: `command` (one line, words in quotes may hold spaces), `input/` (the folder in
// which it runs), and what it must give: `stdout`, `stderr`, `status`, and the files in `output/`.
const cases = join(import.meta.dirname, "cases");
const names = readdirSync(cases).sort();
const scratch = mkdtempSync(join(tmpdir(), "sixphase-scenarios-"));
afterAll(() => rmSync(scratch, { recursive: true }));

test("there are scenarios", () => {
  expect(names.length).toBeGreaterThan(35);
});

describe.each(names)("%s", (name) => {
  const folder = join(cases, name);
  test("gives what it must", async () => {
    const cwd = join(scratch, name);
    cpSync(join(import.meta.dirname, "input"), cwd, { recursive: true });
    if (existsSync(join(folder, "input"))) {
      cpSync(join(folder, "input"), cwd, { recursive: true });
    }
    const stdinFile = join(folder, "stdin");
    const stdin = existsSync(stdinFile) ? readFileSync(stdinFile) : "";
    const result = await runMain(words(readFileSync(join(folder, "command"), "utf8")), cwd, {
      stdin,
    });
    const said = (text: string) => text.replaceAll(cwd, "CWD");
    await expect(said(result.stdout)).toMatchFileSnapshot(join(folder, "stdout"));
    await expect(said(result.stderr)).toMatchFileSnapshot(join(folder, "stderr"));
    await expect(`${result.status}\n`).toMatchFileSnapshot(join(folder, "status"));
    for (const file of outputFiles(folder)) {
      const written = readFileSync(join(cwd, file), "utf8");
      await expect(written).toMatchFileSnapshot(join(folder, "output", file));
    }
  });
});

function words(line: string): string[] {
  return [...line.trim().matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? "",
  );
}

function outputFiles(folder: string): string[] {
  const output = join(folder, "output");
  if (!existsSync(output)) return [];
  return readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(output.length + 1));
}
