import { type Checked, type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { type CoderId, coderId, type TranscriptId, transcriptId } from "../model/ids.ts";
import type { Span } from "../model/span.ts";
import { codingColumns, splitList } from "./columns.ts";
import { type RawRow, readCsvRows, readJsonLineRows } from "./rows.ts";

/** A coding as a file has it: not yet looked up in its transcript and in the codebook. */
export type CodingRow = {
  readonly transcript: TranscriptId;
  readonly code: string;
  readonly coder: CoderId;
  /** Code points; undefined where the file gives only the excerpt. */
  readonly offsets: Span | undefined;
  /** Undefined where the file gives only the offsets. */
  readonly excerpt: string | undefined;
  readonly rules: readonly string[];
  readonly evidence: readonly string[];
  readonly note: string;
  readonly extra: Readonly<Record<string, string>>;
  /** The row in the codings file. */
  readonly at: Span;
};

export type CodingsFile = {
  /** Columns that this program does not know, in the order of the file. */
  readonly extraColumns: readonly string[];
  readonly rows: readonly CodingRow[];
};

/**
 * Reads a codings file: CSV, or JSON Lines where the name ends so. Rows with a fault are left out
 * and reported (`codings/...`); the others are read. Derived columns (theme, participant, speaker,
 * turn, line, timestamp) are not read: they follow from the place and the codebook.
 */
export function readCodings(file: string, text: string): Checked<CodingsFile> {
  const read = /\.jsonl$/i.test(file) ? readJsonLineRows : readCsvRows;
  const { value, diagnostics: found } = read(file, text);
  if (value === undefined) return { value: undefined, diagnostics: found };
  const known: readonly string[] = codingColumns;
  const extraColumns = value.columns.filter((column) => !known.includes(column));
  const diagnostics: Diagnostic[] = [...found];
  const rows: CodingRow[] = [];
  for (const raw of value.rows) {
    const { value: row, diagnostics: faults } = readRow(file, raw, extraColumns);
    if (row !== undefined) rows.push(row);
    diagnostics.push(...faults);
  }
  return { value: { extraColumns, rows }, diagnostics };
}

function readRow(
  file: string,
  { cells, at }: RawRow,
  extraColumns: readonly string[],
): Checked<CodingRow> {
  const cell = (column: string) => cells.get(column) ?? "";
  const empty = ["transcript", "code", "coder"].filter((column) => cell(column).trim() === "");
  if (empty.length > 0) {
    const message = `this coding has no ${empty.join(" and no ")}`;
    return fault(diagnose("codings/empty-cell", { file, span: at, message }));
  }
  const offsets = readOffsets(cell("start"), cell("end"));
  if (offsets === "bad") {
    const message = `start "${cell("start")}" and end "${cell("end")}" are not a place: whole numbers from 0, end after start`;
    return fault(diagnose("codings/bad-offset", { file, span: at, message }));
  }
  const excerpt = cell("excerpt") === "" ? undefined : cell("excerpt");
  if (offsets === undefined && excerpt === undefined) {
    const message = "this coding has neither an excerpt nor start and end";
    return fault(diagnose("codings/no-place", { file, span: at, message }));
  }
  const row: CodingRow = {
    transcript: transcriptId(cell("transcript").normalize("NFC").trim()),
    code: cell("code").trim(),
    coder: coderId(cell("coder").trim()),
    offsets,
    excerpt,
    rules: splitList(cell("rule")),
    evidence: splitList(cell("evidence")),
    note: cell("note"),
    extra: Object.fromEntries(extraColumns.map((column) => [column, cell(column)])),
    at,
  };
  return { value: row, diagnostics: [] };
}

function fault(diagnostic: Diagnostic): Checked<CodingRow> {
  return { value: undefined, diagnostics: [diagnostic] };
}

function readOffsets(start: string, end: string): Span | "bad" | undefined {
  if (start.trim() === "" && end.trim() === "") return undefined;
  if (!wholeNumber.test(start) || !wholeNumber.test(end)) return "bad";
  const span = { start: Number(start), end: Number(end) };
  return span.start < span.end ? span : "bad";
}

const wholeNumber = /^\s*\d{1,15}\s*$/;
