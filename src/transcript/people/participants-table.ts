import { cellSpan } from "../../csv/cell-span.ts";
import { type CsvRow, readCsv } from "../../csv/read.ts";
import { type Checked, type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../model/span.ts";
import { nearest } from "../../text/nearest.ts";

/** The columns that the program knows; every other column is an attribute. */
const keyColumns = ["participant", "transcript", "speaker", "role"] as const;
type KeyColumn = (typeof keyColumns)[number];

/** A cell without the blanks around it, and its place. */
export type Cell = { readonly text: string; readonly span: Span };

export type ParticipantsRow = {
  readonly keys: Readonly<Record<KeyColumn, Cell>>;
  /** In the order of `attributeNames`. */
  readonly attributes: readonly Cell[];
  readonly span: Span;
};

export type ParticipantsTable = {
  readonly attributeNames: readonly string[];
  readonly rows: readonly ParticipantsRow[];
};

/**
 * The rows of `participants.csv` by the names of its columns, which are found without regard to case
 * and order. Diagnostics: `csv/syntax`, and what is wrong with the header or a row's length. No value
 * where there is no column of participants.
 */
export function readParticipantsTable(file: string, text: string): Checked<ParticipantsTable> {
  const { value: csv, diagnostics: syntax } = readCsv(file, text);
  if (csv === undefined) return { value: undefined, diagnostics: syntax };
  const [header, ...records] = csv.rows;
  if (header === undefined) {
    return { value: undefined, diagnostics: [missingColumn(file, { start: 0, end: 0 }, [])] };
  }
  const span = (row: CsvRow, column: number) => cellSpan(text, csv.delimiter, row, column);
  const names = header.cells.map((cell) => cell.trim());
  const columns = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  for (const [at, name] of names.entries()) {
    const key = columnKey(name);
    const earlier = columns.get(key);
    if (key === "") {
      if (records.some((row) => (row.cells[at] ?? "").trim() !== ""))
        diagnostics.push(unnamedColumn(file, header.span));
    } else if (earlier === undefined) columns.set(key, at);
    else {
      const related = [{ span: span(header, earlier), message: "first used here" }];
      const message = `there are two columns "${name}"; the second is not read`;
      const found = { file, span: span(header, at), message, related };
      diagnostics.push(diagnose("participants/duplicate-column", found));
    }
  }
  if (!columns.has("participant")) {
    return {
      value: undefined,
      diagnostics: [...diagnostics, missingColumn(file, header.span, names)],
    };
  }
  const isKey = (key: string) => keyColumns.some((name) => name === key);
  const attributeColumns = [...columns].filter(([key]) => !isKey(key)).map(([, at]) => at);
  const cell = (row: CsvRow, column: number | undefined): Cell => {
    if (column === undefined) return { text: "", span: row.span };
    return { text: (row.cells[column] ?? "").trim(), span: span(row, column) };
  };
  const rows = records.map((row) => {
    const wrong = rowLength(file, row, names.length, (column) => span(row, column));
    if (wrong !== undefined) diagnostics.push(wrong);
    return {
      keys: {
        participant: cell(row, columns.get("participant")),
        transcript: cell(row, columns.get("transcript")),
        speaker: cell(row, columns.get("speaker")),
        role: cell(row, columns.get("role")),
      },
      attributes: attributeColumns.map((column) => cell(row, column)),
      span: row.span,
    };
  });
  const attributeNames = attributeColumns.map((column) => names[column] ?? "");
  return { value: { attributeNames, rows }, diagnostics };
}

/** Columns that the program knows are known in any case; attributes are named as they are written. */
function columnKey(name: string): string {
  const lower = name.toLowerCase();
  return keyColumns.some((key) => key === lower) ? lower : name;
}

function rowLength(
  file: string,
  row: CsvRow,
  expected: number,
  span: (column: number) => Span,
): Diagnostic | undefined {
  const extra = row.cells.findIndex((cell, at) => at >= expected && cell.trim() !== "");
  if (extra !== -1) {
    const message = `this row has ${row.cells.length} cells, the header ${expected}; what is beyond is not read`;
    const hint = "a cell that holds a comma is written in quotes";
    return diagnose("participants/long-row", { file, span: span(extra), message, hint });
  }
  if (row.cells.length >= expected) return undefined;
  const message = `this row has ${row.cells.length} cells, the header ${expected}; the others are read as empty`;
  return diagnose("participants/short-row", { file, span: row.span, message });
}

function missingColumn(file: string, span: Span, names: readonly string[]): Diagnostic {
  const near = nearest("participant", names);
  return diagnose("participants/missing-column", {
    file,
    span,
    message: 'the first row has no column "participant"',
    hint:
      near === undefined
        ? `the first row names the columns: ${keyColumns.join(",")} and one for each attribute`
        : `is "${near}" the column of participants? Name it participant`,
  });
}

function unnamedColumn(file: string, span: Span): Diagnostic {
  const message = "a column with cells in it has no name; it is not read";
  return diagnose("participants/unnamed-column", { file, span, message });
}
