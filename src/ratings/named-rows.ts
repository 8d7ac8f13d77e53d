import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Table, TableRow } from "./table.ts";

/**
 * The rows that have something in each of the columns that name them. A row that is blank throughout,
 * as spreadsheets leave them, is no row.
 *
 * Diagnostics: `ratings/no-name`.
 */
export function namedRows(
  { file, rows, place }: Table,
  columns: readonly { readonly at: number; readonly names: string }[],
): { readonly rows: readonly TableRow[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const named = rows.filter(({ cells, source }) => {
    const lacking = columns.find(({ at }) => (cells[at] ?? "") === "");
    if (lacking === undefined) return true;
    if (cells.some((cell) => cell !== ""))
      diagnostics.push(
        diagnose("ratings/no-name", {
          ...{ file, span: place(source, lacking.at) },
          message: `the row names no ${lacking.names}: it is left out`,
        }),
      );
    return false;
  });
  return { rows: named, diagnostics };
}
