import { cellSpan } from "../csv/cell-span.ts";
import { type CsvRow, readCsv } from "../csv/read.ts";
import { type Checked, type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Span } from "../model/span.ts";

/** A row whose cells stand under the headings, without spaces around them. */
export type TableRow = { readonly cells: readonly string[]; readonly source: CsvRow };

/** A table with headings. Rows that do not fit under them are not among its rows. */
export type Table = {
  readonly file: string;
  readonly headings: readonly string[];
  readonly headingRow: CsvRow;
  readonly rows: readonly TableRow[];
  /** Where a cell stands in the text of the file. */
  readonly place: (row: CsvRow, column: number) => Span;
};

export type TableOptions = {
  /** The first row holds names. Without one, columns are called `1`, `2`. */
  readonly hasHeader: boolean;
  /** Rows below the heading that do not count: those on which coders were trained. */
  readonly skipRows: number;
};

/**
 * Splits the decoded text of a table into trimmed cells.
 *
 * Diagnostics: `csv/syntax`, `ratings/empty` (no value then), `ratings/row-length` (the row is left
 * out), `ratings/trimmed`, `ratings/header-is-data`.
 */
export function readTable(
  file: string,
  text: string,
  { hasHeader, skipRows }: TableOptions,
): Checked<Table> {
  const csv = readCsv(file, text);
  if (csv.value === undefined) return { value: undefined, diagnostics: csv.diagnostics };
  const { delimiter, rows } = csv.value;
  const [first] = rows;
  if (first === undefined) {
    const message = "the table is empty";
    return { value: undefined, diagnostics: [diagnose("ratings/empty", { file, message })] };
  }
  const place = (row: CsvRow, column: number) => cellSpan(text, delimiter, row, column);
  const headings = first.cells.map((cell, at) => (hasHeader ? cell.trim() : String(at + 1)));
  const counted = rows.slice((hasHeader ? 1 : 0) + skipRows);
  if (counted.length === 0) {
    const message = "the table has no row of ratings";
    return {
      value: undefined,
      diagnostics: [diagnose("ratings/empty", { file, span: first.span, message })],
    };
  }
  const found: Diagnostic[] = [];
  const fitting = counted.flatMap((source): readonly TableRow[] => {
    const { cells } = source;
    if (
      cells.length < headings.length ||
      cells.slice(headings.length).some((cell) => cell !== "")
    ) {
      found.push(rowLength(file, source, headings.length));
      return [];
    }
    return [{ cells: cells.map((cell) => cell.trim()), source }];
  });
  const table = { file, headings, headingRow: first, rows: fitting, place };
  if (hasHeader) found.push(...headerLikeData(table));
  found.push(...trimmed(table, hasHeader));
  return { value: table, diagnostics: found };
}

function rowLength(file: string, { cells, line, span }: CsvRow, expected: number): Diagnostic {
  return diagnose("ratings/row-length", {
    ...{ file, span },
    message: `row ${line} has ${cells.length} cells, and the heading has ${expected}: the row is left out`,
  });
}

/** Headings that are all numbers, above numbers alone. */
function headerLikeData({ file, headings, headingRow, rows }: Table): readonly Diagnostic[] {
  const isNumber = (cell: string) => cell !== "" && Number.isFinite(Number(cell));
  const likeData =
    headings.every(isNumber) &&
    rows.length > 0 &&
    rows.every(({ cells }) => cells.every((cell) => cell === "" || isNumber(cell)));
  if (!likeData) return [];
  return [
    diagnose("ratings/header-is-data", {
      ...{ file, span: headingRow.span },
      message:
        "the first row holds numbers like the rows below it, and was taken for the coders' names",
      hint: "if it holds ratings, say --no-header",
    }),
  ];
}

function trimmed(
  { file, rows, headings, headingRow, place }: Table,
  hasHeader: boolean,
): readonly Diagnostic[] {
  let count = 0;
  let first: Span | undefined;
  const look = (source: CsvRow, cells: readonly string[]) =>
    cells.forEach((cell, column) => {
      if (cell === "" || source.cells[column] === cell) return;
      count += 1;
      first ??= place(source, column);
    });
  if (hasHeader) look(headingRow, headings);
  for (const { cells, source } of rows) look(source, cells);
  if (first === undefined) return [];
  return [
    diagnose("ratings/trimmed", {
      ...{ file, span: first },
      message: `${count === 1 ? "one cell has" : `${count} cells have`} spaces around the text, which were not read`,
    }),
  ];
}
