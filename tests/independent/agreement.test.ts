import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { codeCountsOf } from "../../src/agreement/compare/code-counts-of.ts";
import type { Comparison } from "../../src/agreement/comparison.ts";
import { openComparison } from "../../src/cli/agree/open-comparison.ts";
import { openCodebook } from "../../src/cli/codebook-file.ts";
import { testSession } from "../cli/agree/test-session.ts";
import { fixtures } from "../support/project-folder.ts";
import { runMain } from "../support/run-main.ts";

// On how many turns both, one or no coder used a code, by a script that shares no code with the program.
const python = spawnSync("python3", ["--version"]).status === 0;
const study = join(fixtures, "sample-study");
const coders = ["ayesha", "daniyal"].map((name) => join(study, "codings", `${name}.csv`));
const texts = mkdtempSync(join(tmpdir(), "sixphase-agreement-"));
afterAll(() => rmSync(texts, { recursive: true }));

test("the sample study's two coders (skipped where there is no python3)", {
  skip: !python,
  timeout: 60_000,
}, async () => {
  await runMain(["transcripts", "--study", study, "--write-text", texts], texts);
  const ours = turnCounts(await compareCoders());
  const recounted = recount();
  expect(Object.keys(recounted).length).toBeGreaterThan(10);
  const unused = Object.keys(ours).filter((code) => !(code in recounted));
  expect(unused.map((code) => ours[code]?.slice(0, 3))).toEqual(unused.map(() => [0, 0, 0]));
  expect(Object.fromEntries(Object.keys(recounted).map((code) => [code, ours[code]]))).toEqual(
    recounted,
  );
});

async function compareCoders(): Promise<Comparison | undefined> {
  const { session } = testSession(study);
  const { comparisons } = await openComparison(session, {
    files: coders,
    coders: [],
    book: openCodebook(session, "avais-2025"),
    corpus: {
      ...{ paths: ["transcripts"], roots: [], participants: "participants.csv" },
      ...{ interviewers: [], languages: [], usualLanguages: [] },
      ...{ textColumns: undefined, idColumn: undefined },
    },
    units: ["turn"],
    cover: "half",
    level: "code",
    speakers: "participant",
    assigned: undefined,
    acknowledgeConsensus: false,
  });
  return comparisons[0];
}

/** Both, only the first, only the second, neither. */
function turnCounts(
  comparison: Comparison | undefined,
): Readonly<Record<string, readonly number[]>> {
  if (comparison === undefined) return {};
  return Object.fromEntries(
    comparison.codes.map((code) => {
      const rows = codeCountsOf(comparison, code);
      const sum = (at: number) => rows.reduce((total, row) => total + (row[at] ?? 0), 0);
      return [code, [sum(3), sum(4), sum(5), sum(0)]];
    }),
  );
}

function recount(): Readonly<Record<string, unknown>> {
  const labels = ["R", "P08", "P10", "A"].flatMap((label) => ["--participant", label]);
  const others = ["I", "Interviewer", "INT", "Q"].flatMap((label) => ["--interviewer", label]);
  const script = join(import.meta.dirname, "recount_agreement.py");
  const args = [script, texts, ...coders, ...labels, ...others];
  const { stdout, stderr, status } = spawnSync("python3", args, { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  const counts: unknown = JSON.parse(stdout);
  return typeof counts === "object" && counts !== null ? { ...counts } : {};
}
