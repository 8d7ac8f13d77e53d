import { readCsv } from "../../csv/read.ts";
import { readSafeCell } from "../../csv/write.ts";
import { type Checked, type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../model/span.ts";
import { LineIndex } from "../../text/line-index.ts";
import type { DecisionColumn } from "./columns.ts";

export type DecisionTableRow = {
  /** What stands in a column, empty where there is none. */
  readonly cell: (column: DecisionColumn) => string;
  /** The same, of what a reviewer wrote in a worksheet for an `edit`. */
  readonly edited: (column: DecisionColumn) => string;
  readonly at: Span;
};

export type DecisionTable = {
  /** Whether it is a worksheet: there `code`, `start`, `end` and `excerpt` of an edit have columns of their own. */
  readonly isWorksheet: boolean;
  readonly rows: readonly DecisionTableRow[];
  /** Rows that were left out and reported. */
  readonly leftOut: number;
};

/**
 * Splits a table of decisions into cells by the names of its columns. A row may lack empty cells at
 * its end, which a hand leaves away.
 *
 * Diagnostics: `decisions/git-conflict`, `csv/syntax`, `decisions/missing-column` (no value then),
 * `decisions/row-length` (the row is left out).
 */
export function readDecisionTable(file: string, text: string): Checked<DecisionTable> {
  const { value, diagnostics: found } = readCsv(file, text);
  const marker = conflictMarker(
    text,
    value?.rows.map(({ cells, span }) => ({ cells, span })),
  );
  if (marker !== undefined) return { value: undefined, diagnostics: [gitConflict(file, marker)] };
  if (value === undefined) return { value: undefined, diagnostics: found };
  const [header, ...body] = value.rows;
  const columns = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const missing = ["id", "decision"].filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const span = header?.span ?? { start: 0, end: text.length };
    const diagnostics = missing.map((name) =>
      diagnose("decisions/missing-column", {
        ...{ file, span },
        message: `there is no column \`${name}\``,
      }),
    );
    return { value: undefined, diagnostics };
  }
  const isWorksheet = columns.some((column) => column.startsWith("edit_"));
  const diagnostics: Diagnostic[] = [...found];
  const rows: DecisionTableRow[] = [];
  for (const { cells, span } of body) {
    if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) {
      diagnostics.push(rowLength(file, span, cells.length, columns.length));
      continue;
    }
    const named = (name: string) => {
      const at = columns.indexOf(name);
      return at === -1 ? "" : readSafeCell(cells[at] ?? "");
    };
    rows.push({
      cell: named,
      edited: (column) => named(isWorksheet ? `edit_${column}` : column),
      at: span,
    });
  }
  const leftOut = body.length - rows.length;
  return { value: { isWorksheet, rows, leftOut }, diagnostics };
}

type Record = { readonly cells: readonly string[]; readonly span: Span };

/** The first record that is a mark of git. A reason may quote one; a record does not begin with it. */
function conflictMarker(text: string, records: readonly Record[] | undefined): Span | undefined {
  if (records !== undefined) {
    return records.find(({ cells: [first = ""] }) => conflictMark.test(first))?.span;
  }
  const lines = new LineIndex(text);
  for (let line = 1; line <= lines.lineCount; line += 1) {
    const start = lines.startOf(line);
    const written = lines.textOf(line);
    if (conflictMark.test(written)) return { start, end: start + written.length };
  }
  return undefined;
}

const conflictMark = /^(?:<{7}|>{7}) |^={7}$/;

function gitConflict(file: string, span: Span): Diagnostic {
  return diagnose("decisions/git-conflict", {
    ...{ file, span },
    message:
      "git could not merge two versions of this file and left both in it, so none of its decisions is read",
    hint: "delete the lines that begin with <<<<<<<, ======= and >>>>>>> and keep the rows of both sides",
  });
}

function rowLength(file: string, span: Span, cells: number, columns: number): Diagnostic {
  return diagnose("decisions/row-length", {
    ...{ file, span },
    message: `this row has ${cells} cells, the header has ${columns}`,
    hint: "a reason with a comma in it stands in quotes",
  });
}
