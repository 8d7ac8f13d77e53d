import { type CodingRow, readCodings } from "../coding/read-codings.ts";
import { diagnose, hasError } from "../diagnostics/diagnostic.ts";
import { UsageError } from "../io/usage-error.ts";
import type { CoderId, TranscriptId } from "../model/ids.ts";
import { nearest } from "../text/nearest.ts";
import type { Session } from "./session.ts";
import { readNeededText, type SourceText } from "./source-text.ts";

/** Codings that are looked at together, and the file they came from. */
export type CoderRows = {
  readonly source: SourceText;
  readonly coders: readonly CoderId[];
  /** In the order of the file. */
  readonly rows: readonly CodingRow[];
  readonly byTranscript: ReadonlyMap<TranscriptId, readonly CodingRow[]>;
};

type ReadCodings = {
  readonly source: SourceText;
  /** Of all coders; undefined where the file has not the columns of a codings file. */
  readonly codings: CoderRows | undefined;
  /** Whether every row could be read. */
  readonly isComplete: boolean;
};

/**
 * Reads a codings file, the rows of all its coders. What is wrong with a row is reported and the row
 * left out. Throws `UsageError` where there is no such text file.
 */
export function readCodingsFile(session: Session, path: string): ReadCodings {
  const source = readNeededText(session, "codings file", path);
  const { value, diagnostics } = readCodings(source.file, source.text);
  session.report(diagnostics, source.text);
  return {
    source,
    codings: value && coderRows(source, value.rows),
    isComplete: !hasError(diagnostics),
  };
}

/**
 * Reads a codings file and keeps one coder's rows. Throws `UsageError` where the file cannot be read,
 * or has several coders and none was chosen: together they would count each passage more than once.
 */
export function openCodings(session: Session, path: string, coder: string | undefined): CoderRows {
  const { source, codings } = readCodingsFile(session, path);
  if (codings === undefined) throw new UsageError(`${source.file} could not be read`);
  return coderRows(source, rowsOf(source.file, codings.rows, coder));
}

function coderRows(source: SourceText, rows: readonly CodingRow[]): CoderRows {
  const byTranscript = new Map<TranscriptId, CodingRow[]>();
  for (const row of rows) {
    const others = byTranscript.get(row.transcript);
    if (others === undefined) byTranscript.set(row.transcript, [row]);
    else others.push(row);
  }
  return { source, coders: [...new Set(rows.map((row) => row.coder))], rows, byTranscript };
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

/** Says which transcripts with codings were not found, and how many codings each. */
export function reportUnplaced(
  session: Session,
  { source, byTranscript }: CoderRows,
  known: ReadonlySet<TranscriptId>,
): number {
  const unplaced = [...byTranscript].filter(([transcript]) => !known.has(transcript));
  const diagnostics = unplaced.map(([transcript, rows], index) => {
    // Looking for the nearest name is dear, and after a few of them the cause is clear.
    const near = index < 20 ? nearest(transcript, known) : undefined;
    const what = rows.length === 1 ? "its coding is" : `its ${rows.length} codings are`;
    return diagnose("codings/unknown-transcript", {
      file: source.file,
      span: rows[0]?.at ?? { start: 0, end: 0 },
      message: `there is no transcript ${transcript}, so ${what} not counted`,
      ...(near === undefined ? {} : { hint: `did you mean ${near}?` }),
    });
  });
  session.report(diagnostics, source.text);
  return unplaced.reduce((sum, [, rows]) => sum + rows.length, 0);
}
