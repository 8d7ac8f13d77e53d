import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixtures } from "../support/project-folder.ts";
import { isBuilt, runSixphase } from "./spawn-sixphase.ts";

// The same input gives the same bytes: on stdout, on stderr and in every file.
const scratch = mkdtempSync(join(tmpdir(), "sixphase-determinism-"));
afterAll(() => rmSync(scratch, { recursive: true }));
const study = join(fixtures, "sample-study");
const folders = ["islamabad", "karachi", "lahore"].map((city) => join(study, "transcripts", city));

type Output = Readonly<Record<string, string>>;

async function codeStudy(
  out: string,
  paths: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Output> {
  const folder = join(scratch, out);
  const args = ["code", ...paths, "--study", study, "--language", "en", "--language", "ur"];
  const { status, stdout, stderr } = await runSixphase([...args, "--out", folder], scratch, env);
  expect(status).toBe(0);
  const files = readdirSync(folder).sort();
  expect(files).toEqual(["codings.csv", "codings.meta.json", "theme-frequency.csv"]);
  const saved = files.map((file) => [file, readFileSync(join(folder, file), "latin1")]);
  return {
    stdout: stdout.toString(),
    stderr: stderr.replace(folder, "").replace(out, ""),
    ...Object.fromEntries(saved),
  };
}

describe.runIf(isBuilt)("the same bytes", { timeout: 20_000 }, () => {
  let first: Output;
  beforeAll(async () => {
    first = await codeStudy("first", folders);
  }, 20_000);

  test("from a second run", async () => {
    expect(await codeStudy("second", folders)).toEqual(first);
  });

  test("with the files in another order, one of them named twice", async () => {
    const again = join(folders[0] ?? "", "P12.vtt");
    expect(await codeStudy("order", [...folders.toReversed(), again])).toEqual(first);
  });

  test.each([
    ["Turkish", { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Asia/Karachi" }],
    ["Urdu", { LANG: "tr_TR.UTF-8", LC_ALL: "ur_PK.UTF-8", TZ: "Pacific/Kiritimati" }],
    ["none", { LC_ALL: "C", TZ: "America/St_Johns" }],
  ])("in another locale and time zone (%s)", async (name, env) => {
    expect(await codeStudy(name, folders, env)).toEqual(first);
  });
});
