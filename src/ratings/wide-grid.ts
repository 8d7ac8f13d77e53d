import { type Checked, type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Grid } from "./grid.ts";
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
  const { column: unitAt, how } = whereUnits(table, options.unitColumn);
  const coderColumns = headings.flatMap((heading, at) =>
    at === unitAt || heading === "" ? [] : [at],
  );
  const found: Diagnostic[] = [...unnamedColumns(table, unitAt)];
  if (coderColumns.length < 2) {
    found.push(
      diagnose("ratings/one-coder", {
        ...{ file, span: headingRow.span },
        message: `the table has ${coderColumns.length === 0 ? "no column" : "one column"} of ratings, and two are needed`,
      }),
    );
    return { value: undefined, diagnostics: found };
  }
  const { rows, duplicates } = withoutDuplicates(table, unitAt);
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
      how: [how, `one column a coder: ${coderColumns.map((at) => headings[at]).join(", ")}`],
    },
    diagnostics: found,
  };
}

function whereUnits(
  table: Table,
  wanted: string | undefined,
): { readonly column: number | undefined; readonly how: string } {
  if (wanted !== undefined && wanted !== "none") {
    const column = table.headings.indexOf(wanted);
    if (column >= 0) return { column, how: `units are named by the column ${wanted}` };
  }
  const why = wanted === "none" ? undefined : unitColumnOf(table)?.why;
  if (why === undefined)
    return { column: undefined, how: "no column names the units, one row is one unit" };
  const heading = table.headings[0] === "" ? "" : ` (${table.headings[0]})`;
  return { column: 0, how: `the first column${heading} names the units: ${why}` };
}

export function unnamedColumns(
  { file, headings, headingRow, place }: Table,
  unitAt: number | undefined,
): readonly Diagnostic[] {
  const columns = headings.flatMap((heading, at) => (heading === "" && at !== unitAt ? [at] : []));
  const [first] = columns;
  if (first === undefined) return [];
  return [
    diagnose("ratings/unnamed-column", {
      ...{ file, span: place(headingRow, first) },
      message:
        columns.length === 1
          ? "one column has no heading and was not read"
          : `${columns.length} columns have no heading and were not read`,
    }),
  ];
}

/** The rows with the first row of each unit, and a finding for every further one. */
export function withoutDuplicates(
  { file, rows, place }: Table,
  unitAt: number | undefined,
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
        message: `the unit ${name} is in the table already: this row is left out`,
        related: [{ span: place(before.source, unitAt), message: "the first row of it" }],
        hint: "if this column does not name units, say --unit-column none",
      }),
    );
    return false;
  });
  return { rows: kept, duplicates };
}
