import { CsvError, parse } from "csv-parse/sync";
import { type Checked, type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Span } from "../model/span.ts";
import { LineIndex } from "../text/line-index.ts";

export type CsvRow = {
  readonly cells: readonly string[];
  /** 1-based line on which the record starts. */
  readonly line: number;
  /** The whole record in the text. */
  readonly span: Span;
};

/** Every record of a delimited text, the header among them. */
export type CsvRows = {
  readonly delimiter: string;
  readonly rows: readonly CsvRow[];
};

const delimiters = [",", ";", "\t"] as const;

/**
 * Splits a decoded text (line ends `\n`, no BOM) into records with their places. Rows may differ in
 * length: what a short or long row means is for the caller to say. Empty lines are skipped.
 *
 * Diagnostics: `csv/syntax` where a quote is not closed or stands inside an unquoted cell. No row is
 * returned then, because the columns of the rest are anybody's guess.
 */
export function readCsv(file: string, text: string): Checked<CsvRows> {
  const lines = new LineIndex(text);
  const delimiter = sniffDelimiter(lines.textOf(1));
  const options = {
    delimiter,
    raw: true,
    relax_column_count: true,
    record_delimiter: "\n",
  } as const;
  let records: readonly { readonly record: string[]; readonly raw: string }[];
  try {
    // The package's types leave out what `raw` adds to a record.
    records = parse(text, options) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { value: undefined, diagnostics: [syntaxError(file, lines, error)] };
  }
  const rows: CsvRow[] = [];
  let start = 0;
  for (const { record, raw } of records) {
    const end = start + raw.length;
    if (record.some((cell) => cell !== "")) {
      const span = { start, end: text[end - 1] === "\n" ? end - 1 : end };
      rows.push({ cells: record, line: lines.lineAt(start), span });
    }
    start = end;
  }
  return { value: { delimiter, rows }, diagnostics: [] };
}

/** The delimiter that splits the first line into most cells; a comma where none does. */
function sniffDelimiter(firstLine: string): string {
  const bare = firstLine.replaceAll(/"(?:[^"]|"")*"/g, "");
  let best: string = ",";
  for (const candidate of delimiters) {
    if (bare.split(candidate).length > bare.split(best).length) best = candidate;
  }
  return best;
}

function syntaxError(file: string, lines: LineIndex, error: CsvError): Diagnostic {
  const line = typeof error["lines"] === "number" ? error["lines"] : 1;
  const start = lines.startOf(line);
  const unclosed = error.code === "CSV_QUOTE_NOT_CLOSED";
  return diagnose("csv/syntax", {
    file,
    span: { start, end: start + lines.textOf(line).length },
    message: unclosed
      ? "a quoted cell is not closed before the end of the file"
      : "a quote stands inside a cell that does not begin with one",
    hint: 'a cell that holds a quote is written in quotes, its own quotes doubled: "say ""yes"""',
  });
}
