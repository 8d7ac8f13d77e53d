import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fixtures } from "../support/project-folder.ts";
import { runMain } from "../support/run-main.ts";

// Offsets and counts, checked by scripts in another language that share no code with the program.
const here = import.meta.dirname;
const python = spawnSync("python3", ["--version"]).status === 0;
const everything = join(here, "everything.yaml");
const study = join(fixtures, "sample-study");
const transcripts = join(fixtures, "transcripts");
const scratch = mkdtempSync(join(tmpdir(), "sixphase-independent-"));
afterAll(() => rmSync(scratch, { recursive: true }));

type Corpus = { readonly name: string; readonly args: readonly string[] };

const corpora: readonly Corpus[] = [
  { name: "the sample study", args: ["--study", study, "--codebook", everything] },
  {
    name: "the survey",
    args: [join(study, "survey"), "--codebook", everything],
  },
  { name: "every transcript fixture", args: [transcripts, "--codebook", everything] },
];

const options: readonly (readonly string[])[] = [
  [],
  ["--excerpt", "turn"],
  ["--excerpt", "paragraph", "--speakers", "all"],
  ["--speakers", "all", "--merge-adjacent"],
  ["--excerpt", "turn", "--merge-adjacent", "--format", "jsonl"],
];

test("the sample study with its own codebook", { skip: !python, timeout: 20_000 }, async () => {
  const args = ["--study", study];
  await checkRun("own", args, []);
});

describe.each(corpora)("$name", ({ name, args }) => {
  test
    .skipIf(!python)
    .each(options.map((each) => [each.join(" ") || "(no options)", each] as const))(
    "%s (skipped where there is no python3)",
    async (shown, chosen) => {
      await checkRun(`${name}-${shown}`.replaceAll(/\W+/g, "-"), args, chosen);
    },
    20_000,
  );
});

async function checkRun(
  name: string,
  corpus: readonly string[],
  chosen: readonly string[],
): Promise<void> {
  const out = join(scratch, name, "out");
  const texts = join(scratch, name, "texts");
  await runMain(["code", ...corpus, ...chosen, "--out", out], scratch);
  const readers = corpus.filter(
    (word, at) => word !== "--codebook" && corpus[at - 1] !== "--codebook",
  );
  await runMain(["transcripts", ...readers, "--write-text", texts], scratch);
  const codings = join(out, chosen.includes("jsonl") ? "codings.jsonl" : "codings.csv");
  expect(runPython("check_offsets.py", texts, codings)).toMatch(/^checked \d+ .*: 0 problems$/);
  expect(runPython("recount.py", out, "--inside", "smaller-words=small-words")).toMatch(
    /^recounted \d+ .*: 0 problems$/,
  );
}

/** What the script says: its count when all is well, else its complaints. */
function runPython(script: string, ...args: readonly string[]): string {
  const run = spawnSync("python3", [join(here, script), ...args], { encoding: "utf8" });
  return run.status === 0 ? run.stdout.trim() : `${script}: ${run.stdout}${run.stderr}`;
}
