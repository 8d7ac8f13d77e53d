import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { readAssigned } from "../coding/meta.ts";
import { type CodingRow, readCodings } from "../coding/read-codings.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { UsageError } from "../io/usage-error.ts";
import type { TranscriptId } from "../model/ids.ts";
import { nearest } from "../text/nearest.ts";
import type { Session } from "./session.ts";
import { readNeededText, type SourceText } from "./source-text.ts";

/** The codings of one coder, by transcript, and the file they came from. */
export type CoderRows = {
  readonly source: SourceText;
  readonly byTranscript: ReadonlyMap<TranscriptId, readonly CodingRow[]>;
};

/**
 * Reads a codings file and keeps one coder's rows. What is wrong with a row is reported and the row
 * left out. Throws `UsageError` where the file has several coders and none was chosen: together they
 * would count each passage more than once.
 */
export function openCodings(session: Session, path: string, coder: string | undefined): CoderRows {
  const source = readNeededText(session, "codings file", path);
  const { value, diagnostics } = readCodings(source.file, source.text);
  session.report(diagnostics, source.text);
  if (value === undefined) throw new UsageError(`${source.file} could not be read`);
  const byTranscript = new Map<TranscriptId, CodingRow[]>();
  for (const row of rowsOf(source.file, value.rows, coder)) {
    const rows = byTranscript.get(row.transcript);
    if (rows === undefined) byTranscript.set(row.transcript, [row]);
    else rows.push(row);
  }
  return { source, byTranscript };
}

function rowsOf(
  file: string,
  rows: readonly CodingRow[],
  coder: string | undefined,
): readonly CodingRow[] {
  const coders = [...new Set(rows.map((row) => row.coder))].sort();
  if (coder !== undefined) {
    if (rows.length > 0 && !coders.some((name) => name === coder)) {
      const near = nearest(coder, coders);
      const hint = near === undefined ? `coders are ${coders.join(", ")}` : `did you mean ${near}?`;
      throw new UsageError(`${file} has no codings by ${coder}`, hint);
    }
    return rows.filter((row) => row.coder === coder);
  }
  if (coders.length <= 1) return rows;
  throw new UsageError(
    `${file} has codings by ${coders.join(", ")}: together they would be counted twice`,
    "choose one with --coder NAME",
  );
}

/**
 * The transcripts that the coders were asked to code, from the `codings.meta.json` beside a codings
 * file. Undefined where there is none. A transcript that was not assigned is missing, not empty.
 */
export function openAssigned(
  session: Session,
  codingsPath: string,
): ReadonlySet<TranscriptId> | undefined {
  const folder = dirname(resolve(session.host.cwd, codingsPath));
  const path = join(folder, "codings.meta.json");
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  const { file, text } = readNeededText(session, "codings.meta.json", path);
  const assigned = readAssigned(text);
  if (assigned === undefined) throw new UsageError(`${file} is not what \`sixphase code\` writes`);
  return new Set(assigned);
}

/** Says which codings are of transcripts that were not found. */
export function reportUnplaced(
  session: Session,
  { source, byTranscript }: CoderRows,
  known: ReadonlySet<TranscriptId>,
): void {
  const unplaced = [...byTranscript.values()].flat().filter((row) => !known.has(row.transcript));
  const diagnostics = unplaced.map(({ transcript, at }) => {
    const near = nearest(transcript, known);
    return diagnose("codings/unknown-transcript", {
      file: source.file,
      span: at,
      message: `there is no transcript ${transcript}, so this coding is not counted`,
      ...(near === undefined ? {} : { hint: `did you mean ${near}?` }),
    });
  });
  session.report(diagnostics, source.text);
}
