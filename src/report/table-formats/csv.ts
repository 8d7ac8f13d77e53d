import { csvRecord } from "../../csv/write.ts";
import { fixed } from "../fixed.ts";
import type { DataCell, DataColumn } from "../tables/table-report.ts";
import type { TableFormatter } from "./table-format.ts";

/**
 * The bare numbers under their column names. Numbers that are not whole have the column's fixed
 * decimals; a figure that cannot be computed is an empty cell. What the columns count is said by the
 * json format and by the reference, since csv has no place for it.
 */
export const csv: TableFormatter = ({ data: { columns, rows } }) =>
  csvRecord(columns.map(({ key }) => key)) +
  rows
    .map((row) => csvRecord(columns.map((column, at) => cellText(column, row[at] ?? ""))))
    .join("");

function cellText({ decimals }: DataColumn, cell: DataCell): string {
  if (typeof cell === "object") return "";
  if (typeof cell === "string") return cell;
  return decimals === undefined ? String(cell) : fixed(cell, decimals);
}
