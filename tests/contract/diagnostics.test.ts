import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { fixtures } from "../support/project-folder.ts";
import { runMain } from "../support/run-main.ts";

// Every diagnostic can be met by a user: each has a fixture that makes the command line say it. The
// fixtures of the areas are found by folder; in `bad-input` a folder has its own command.
const badInput = join(fixtures, "bad-input");
const transcript = join(badInput, "files-unreadable", "P01.txt");

type Run = { readonly argv: readonly string[]; readonly cwd: string };

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(join(fixtures, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(fixtures, folder, name));
}

const runs: readonly Run[] = [
  ...readdirSync(join(fixtures, "codebooks"))
    .filter((folder) => folder !== "valid")
    .map((folder) => ({
      argv: ["check", join("codebooks", folder, "fails.yaml")],
      cwd: fixtures,
    })),
  ...filesOf("participants", ".csv").map((file) => ({
    argv: ["transcripts", transcript, "--participants", file],
    cwd: fixtures,
  })),
  ...readdirSync(join(fixtures, "transcripts")).map((folder) => ({
    argv: ["transcripts", join(fixtures, "transcripts", folder)],
    cwd: fixtures,
  })),
  ...readdirSync(badInput).map((name) => ({
    argv: readFileSync(join(badInput, name, "command"), "utf8")
      .trim()
      .split(" "),
    cwd: join(badInput, name),
  })),
];

const said = new Set<string>();
/** What each folder of `bad-input` makes the program say. */
const saidIn = new Map<string, readonly string[]>();

beforeAll(async () => {
  for (const { argv, cwd } of runs) {
    const { stdout, stderr } = await runMain(argv, cwd);
    const codes = [...`${stdout}${stderr}`.matchAll(/ \[([a-z]+\/[a-z0-9-]+)\]$/gm)].map(
      ([, code]) => code ?? "",
    );
    saidIn.set(cwd, codes);
    for (const code of codes) said.add(code);
  }
}, 60_000);

test("the fixtures were found and they were run", () => {
  expect(runs.length).toBeGreaterThan(60);
  expect(said.size).toBeGreaterThan(60);
});

test.each(Object.keys(catalogue))("a fixture produces %s", (code) => {
  expect([...said]).toContain(code);
});

test("nothing is said that the catalogue does not have", () => {
  expect([...said].filter((code) => !(code in catalogue))).toEqual([]);
});

// `files-id-clash` is there for `files/id-clash`, `csv-syntax-survey` for `csv/syntax`.
test.each(readdirSync(badInput))("bad-input/%s says what its name says", (name) => {
  const codes = saidIn.get(join(badInput, name)) ?? [];
  expect(
    codes.filter((code) =>
      name.startsWith(code.replace("/", "-").replace(/-(speaker|transcript)$/, "")),
    ),
  ).not.toEqual([]);
});
