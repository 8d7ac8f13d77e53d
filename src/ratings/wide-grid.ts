import { type Checked, type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { nearest } from "../text/nearest.ts";
import { ratingColumns } from "./columns.ts";
import type { Grid } from "./grid.ts";
import { shortName } from "./short-name.ts";
import type { Table, TableRow } from "./table.ts";
import { unitColumnOf } from "./unit-column.ts";

export type GridOptions = {
  /** The heading of the column that names units, `none`, or undefined: found out. */
  readonly unitColumn: string | undefined;
  readonly isMissing: (cell: string) => boolean;
};

/** One row a unit, one column a coder; see `unitColumnOf` for which column names the units. */
export function wideGrid(table: Table, options: GridOptions): Checked<Grid> {
  const { file, headings, headingRow } = table;
  const { unitColumn } = options;
  if (unitColumn !== undefined && unitColumn !== "none" && !headings.includes(unitColumn))
    return { value: undefined, diagnostics: [noSuchColumn(table, unitColumn)] };
  const { column: unitAt, how } = whereUnits(table, unitColumn);
  const { columns: coderColumns, diagnostics } = ratingColumns(table, unitAt);
  const found: Diagnostic[] = [...diagnostics];
  if (coderColumns.length < 2) {
    found.push(
      diagnose("ratings/one-coder", {
        ...{ file, span: headingRow.span },
        message: `the table has ${coderColumns.length === 0 ? "no column" : "one column"} of ratings, and two are needed`,
      }),
    );
    return { value: undefined, diagnostics: found };
  }
  const hint = "if this column does not name units, say --unit-column none";
  const { rows, duplicates } = withoutDuplicates(table, table.rows, unitAt, hint);
  found.push(...duplicates);
  const m = coderColumns.length;
  return {
    value: {
      coders: coderColumns.map((at) => headings[at] ?? ""),
      units: rows.map(({ cells }, at) =>
        unitAt === undefined ? String(at + 1) : (cells[unitAt] ?? ""),
      ),
      texts: rows.flatMap(({ cells }) =>
        coderColumns.map((at) => {
          const cell = cells[at] ?? "";
          return options.isMissing(cell) ? undefined : cell;
        }),
      ),
      place: (at) => {
        const row = rows[Math.floor(at / m)];
        return row === undefined
          ? headingRow.span
          : table.place(row.source, coderColumns[at % m] ?? 0);
      },
      how: [
        how,
        `one column a coder: ${coderColumns.map((at) => shortName(headings[at] ?? "")).join(", ")}`,
      ],
    },
    diagnostics: found,
  };
}

function noSuchColumn({ file, headings, headingRow: { span } }: Table, wanted: string): Diagnostic {
  const near = nearest(wanted, headings);
  return diagnose("ratings/empty", {
    ...{ file, span, message: `the table has no column ${wanted}` },
    hint:
      near === undefined
        ? `it has ${headings.map(shortName).join(", ")}`
        : `did you mean ${shortName(near)}?`,
  });
}

function whereUnits(
  table: Table,
  wanted: string | undefined,
): { readonly column: number | undefined; readonly how: string } {
  if (wanted !== undefined && wanted !== "none")
    return {
      column: table.headings.indexOf(wanted),
      how: `units are named by the column ${wanted}`,
    };
  const why = wanted === "none" ? undefined : unitColumnOf(table)?.why;
  if (why === undefined)
    return { column: undefined, how: "no column names the units, one row is one unit" };
  const heading = table.headings[0] === "" ? "" : ` (${table.headings[0]})`;
  return { column: 0, how: `the first column${heading} names the units: ${why}` };
}

/** The rows with the first row of each unit, and a finding for every further one. */
export function withoutDuplicates(
  { file, place }: Table,
  rows: readonly TableRow[],
  unitAt: number | undefined,
  hint: string,
): { readonly rows: readonly TableRow[]; readonly duplicates: readonly Diagnostic[] } {
  if (unitAt === undefined) return { rows, duplicates: [] };
  const seen = new Map<string, TableRow>();
  const duplicates: Diagnostic[] = [];
  const kept = rows.filter((row) => {
    const name = row.cells[unitAt] ?? "";
    const before = seen.get(name);
    if (before === undefined || name === "") {
      seen.set(name, row);
      return true;
    }
    duplicates.push(
      diagnose("ratings/duplicate-unit", {
        ...{ file, span: place(row.source, unitAt) },
        message: `the unit ${shortName(name)} is in the table already: this row is left out`,
        related: [{ span: place(before.source, unitAt), message: "the first row of it" }],
        hint,
      }),
    );
    return false;
  });
  return { rows: kept, duplicates };
}
