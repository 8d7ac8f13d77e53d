import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderMeta } from "../../../src/coding/meta.ts";
import { csvRecord } from "../../../src/csv/write.ts";
import { coderId, transcriptId } from "../../../src/model/ids.ts";
import { type RunResult, runMain } from "../../support/run-main.ts";

/** What one coder did: an excerpt, which has to stand in the transcript once, and a code. */
export type Marked = {
  readonly transcript: string;
  readonly excerpt: string;
  readonly code: string;
  readonly note?: string;
};

const codebook = `sixphase: 1
id: small
title: A small codebook
version: 1.0.0
language: en
approach: codebook
phase: 2
codes:
  - {id: cost, name: Cost, brief: What it costs.}
  - {id: time, name: Time, brief: How long it takes.}
`;

/** A folder of its own with a codebook, `talks/`, and a file of codings with offsets for each coder. */
export function writeStudy(
  talks: Readonly<Record<string, string>>,
  coders: Readonly<Record<string, readonly Marked[]>>,
): string {
  const cwd = mkdtempSync(join(tmpdir(), "sixphase-reconcile-"));
  mkdirSync(join(cwd, "talks"));
  writeFileSync(join(cwd, "book.yaml"), codebook);
  for (const [id, text] of Object.entries(talks)) {
    writeFileSync(join(cwd, "talks", `${id}.txt`), text);
  }
  Object.entries(coders).forEach(([coder, marked], at) => {
    writeFileSync(join(cwd, `coder-${at}.csv`), codingsOf(coder, marked, talks));
  });
  return cwd;
}

/** A codings file as sixphase writes one. */
export function codingsOf(
  coder: string,
  marked: readonly Marked[],
  talks: Readonly<Record<string, string>>,
): string {
  const rows = marked.map(({ transcript, excerpt, code, note = "" }) => {
    const text = talks[transcript] ?? "";
    const at = text.indexOf(excerpt);
    if (at === -1) throw new Error(`"${excerpt}" is not in ${transcript}`);
    const start = [...text.slice(0, at)].length;
    const end = start + [...excerpt].length;
    return csvRecord([transcript, String(start), String(end), code, coder, excerpt, note]);
  });
  return `transcript,start,end,code,coder,excerpt,note\n${rows.join("")}`;
}

/** What lies beside a coder's codings and says which transcripts were to be coded. */
export function metaOf(coder: string, transcripts: readonly string[]): string {
  return renderMeta({
    tool: { name: "sixphase", version: "0.0.0" },
    codebook: { id: "small", version: "1.0.0", sha256: "" },
    options: {},
    coders: [coderId(coder)],
    transcripts: transcripts.map((id) => ({
      ...{ id: transcriptId(id), sha256: "", languages: [], participants: [] },
    })),
  });
}

/** Runs `reconcile` on files of the folder. */
export function reconcileIn(
  cwd: string,
  files: readonly string[],
  ...options: readonly string[]
): Promise<RunResult> {
  return runMain(["reconcile", ...files, "-c", "book.yaml", "-t", "talks", "-q", ...options], cwd);
}

/** Everything in a folder, by name. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}
