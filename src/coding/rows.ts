import { readCsv } from "../csv/read.ts";
import { readSafeCell } from "../csv/write.ts";
import { type Checked, type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Span } from "../model/span.ts";
import { codingColumns, joinList } from "./columns.ts";
import { readSheet } from "./sheets/read-sheet.ts";
import { isSheetHeader } from "./sheets/sheet-columns.ts";

/** The cells of one coding by column, and where they stand in the codings file. */
export type RawRow = { readonly cells: ReadonlyMap<string, string>; readonly at: Span };

export type RawRows = {
  /** Columns in the order of the file, those that this program does not know too. */
  readonly columns: readonly string[];
  readonly rows: readonly RawRow[];
};

/**
 * Rows of a CSV codings file, or of a filled codings sheet: `codings/missing-column`,
 * `codings/row-length`, `csv/syntax`, and what `readSheet` finds.
 */
export function readCsvRows(file: string, text: string): Checked<RawRows> {
  const { value, diagnostics: found } = readCsv(file, text);
  if (value === undefined) return { value: undefined, diagnostics: found };
  const diagnostics: Diagnostic[] = [...found];
  const [header, ...body] = value.rows;
  if (header !== undefined && isSheetHeader(header.cells)) return readSheet(file, header, body);
  const columns = (header?.cells ?? []).map(columnName);
  const missing = missingColumns(file, columns, header?.span ?? { start: 0, end: 0 });
  if (missing.length > 0) return { value: undefined, diagnostics: missing };
  const rows: RawRow[] = [];
  for (const { cells, span } of body) {
    if (cells.length === columns.length) {
      const entries = columns.map(
        (column, index) => [column, readSafeCell(cells[index] ?? "")] as const,
      );
      rows.push({ cells: new Map(entries), at: span });
      continue;
    }
    diagnostics.push(
      diagnose("codings/row-length", {
        file,
        span,
        message: `this row has ${cells.length} cells, the header has ${columns.length}`,
      }),
    );
  }
  return { value: { columns, rows }, diagnostics };
}

/** Columns that we know are known in any case; others are kept as written. */
function columnName(cell: string): string {
  const name = cell.trim();
  return codingColumns.find((known) => known === name.toLowerCase()) ?? name;
}

/** Rows of a JSON Lines codings file; lists become cells as `codings.csv` has them. */
export function readJsonLineRows(file: string, text: string): Checked<RawRows> {
  const columns = new Set<string>(codingColumns);
  const rows: RawRow[] = [];
  const diagnostics: Diagnostic[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const at = { start, end: start + line.length };
    start = at.end + 1;
    if (line.trim() === "") continue;
    const fields = parseObject(line);
    if (fields === undefined) {
      const message = "this line is not a JSON object";
      diagnostics.push(diagnose("codings/not-an-object", { file, span: at, message }));
      continue;
    }
    const cells = new Map<string, string>();
    for (const [column, value] of Object.entries(fields)) {
      columns.add(column);
      cells.set(column, cellOf(value));
    }
    rows.push({ cells, at });
  }
  return { value: { columns: [...columns], rows }, diagnostics };
}

function parseObject(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return joinList(value.map(cellOf));
  return JSON.stringify(value);
}

function missingColumns(file: string, columns: readonly string[], span: Span): Diagnostic[] {
  const has = (name: string) => columns.includes(name);
  const missing = ["transcript", "code", "coder"].filter((name) => !has(name));
  if (!has("excerpt") && !(has("start") && has("end"))) missing.push("excerpt");
  return missing.map((name) =>
    diagnose("codings/missing-column", { file, span, message: `there is no column \`${name}\`` }),
  );
}
