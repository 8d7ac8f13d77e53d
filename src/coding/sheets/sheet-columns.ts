import { codingColumns } from "../columns.ts";

/**
 * The columns of a codings sheet, in order: a row for each unit of a transcript, and cells for the coder
 * to fill. The coder stands in every row, so that a sheet that is mailed or renamed still says whose it is.
 */
export const sheetColumns = [
  "transcript",
  "unit",
  "line",
  "speaker",
  "role",
  "start",
  "end",
  "text",
  "codes",
  "note",
  "coder",
] as const;

export type SheetColumn = (typeof sheetColumns)[number];

/** A codings file has a code in each row, a sheet has several in one cell. */
export function isSheetHeader(columns: readonly string[]): boolean {
  const names = columns.map((column) => column.trim().toLowerCase());
  return names.includes("codes") && !names.includes("code");
}

/** Columns that we know are known in any case; others are kept as written. */
export function sheetColumnName(cell: string): string {
  const name = cell.trim();
  const known: readonly string[] = [...sheetColumns, ...codingColumns];
  return known.find((column) => column === name.toLowerCase()) ?? name;
}
