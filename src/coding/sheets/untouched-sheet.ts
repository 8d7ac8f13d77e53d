import { readCsv } from "../../csv/read.ts";
import { isSheetHeader, type SheetColumn, sheetColumnName, sheetColumns } from "./sheet-columns.ts";

// What a coder writes; all other cells say what the row is about.
const filled: readonly string[] = ["codes", "note"] satisfies readonly SheetColumn[];

/**
 * Whether a codings sheet is as it was written, so that nothing is lost where it is written anew. Where
 * there is doubt it is not: another table, a further column, a cell of `codes` or `note` that is not blank.
 */
export function isUntouchedSheet(file: string, text: string): boolean {
  const [header, ...rows] = readCsv(file, text).value?.rows ?? [];
  if (header === undefined || !isSheetHeader(header.cells)) return false;
  const columns = header.cells.map(sheetColumnName);
  const known: readonly string[] = sheetColumns;
  if (!filled.every((column) => columns.includes(column))) return false;
  if (!columns.every((column) => known.includes(column))) return false;
  return rows.every(
    ({ cells }) =>
      cells.length === columns.length &&
      columns.every((column, at) => !filled.includes(column) || cells[at]?.trim() === ""),
  );
}
