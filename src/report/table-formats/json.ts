import type { UndefinedReason } from "../../model/frequency.ts";
import type { DataCell, DataTable } from "../tables/table-report.ts";
import { undefinedReasons } from "../tables/undefined-reasons.ts";
import type { TableFormatter } from "./table-format.ts";

/** Grows when a reader of an older version would misread the file. */
const schemaVersion = 1;

/**
 * Unrounded numbers, with what each column counts. A figure that cannot be computed is null, and the
 * row's `undefined` says why.
 */
export const json: TableFormatter = ({ label, caption, notes, data }) =>
  `${JSON.stringify(
    {
      schemaVersion,
      table: label,
      caption,
      notes,
      undefinedReasons,
      columns: data.columns.map(({ key, convention, group }) => ({
        name: key,
        ...(group === undefined ? {} : { in: group }),
        counts: convention,
      })),
      rows: data.rows.map((row) => rowObject(data, row)),
    },
    undefined,
    2,
  )}\n`;

type JsonCell = string | number | null;

function rowObject({ columns }: DataTable, row: readonly DataCell[]): object {
  const fields: [string, JsonCell][] = [];
  const groups = new Map<string, [string, JsonCell][]>();
  const reasons: [string, UndefinedReason][] = [];
  columns.forEach(({ key, group }, at) => {
    const cell = row[at] ?? null;
    if (cell !== null && typeof cell === "object") reasons.push([key, cell.reason]);
    const value = typeof cell === "object" ? null : cell;
    if (group === undefined) fields.push([key, value]);
    else groups.set(group, [...(groups.get(group) ?? []), [key, value]]);
  });
  return {
    ...Object.fromEntries(fields),
    ...Object.fromEntries([...groups].map(([group, cells]) => [group, Object.fromEntries(cells)])),
    ...(reasons.length === 0 ? {} : { undefined: Object.fromEntries(reasons) }),
  };
}
