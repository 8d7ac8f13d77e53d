import { type Checked, type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Grid } from "./grid.ts";
import { namedRows } from "./named-rows.ts";
import { shortName } from "./short-name.ts";
import type { Table, TableRow } from "./table.ts";
import { isUnitHeading } from "./unit-column.ts";
import type { GridOptions } from "./wide-grid.ts";

export type LongColumns = {
  readonly unit: number;
  readonly coder: number;
  readonly value: number;
};

const coderHeadings = ["coder", "rater", "annotator", "observer", "judge"];
const valueHeadings = ["value", "rating", "code", "label", "category"];

/** The columns of a table with one row a rating; undefined where its headings are not those. */
export function longColumns({ headings }: Table): LongColumns | undefined {
  const small = headings.map((heading) => heading.toLowerCase());
  const coder = small.findIndex((heading) => coderHeadings.includes(heading));
  const value = small.findIndex((heading) => valueHeadings.includes(heading));
  const unit = small.findIndex((heading) => heading !== "" && isUnitHeading(heading));
  return coder < 0 || value < 0 || unit < 0 ? undefined : { unit, coder, value };
}

/**
 * One row a rating. Several ratings of one coder for one unit are a set where `sets` says so, and else a
 * finding. Units and coders come in the order in which the table first has them.
 */
export function longGrid(
  table: Table,
  columns: LongColumns,
  { isMissing }: GridOptions,
  sets: boolean,
): Checked<Grid> {
  const units = new Map<string, number>();
  const coders = new Map<string, number>();
  const { rows, diagnostics } = namedRows(table, [
    { at: columns.unit, names: "unit" },
    { at: columns.coder, names: "coder" },
  ]);
  for (const { cells } of rows) {
    enter(units, cells[columns.unit] ?? "");
    enter(coders, cells[columns.coder] ?? "");
  }
  const m = coders.size;
  const texts: (string | undefined)[] = new Array(units.size * m).fill(undefined);
  const sources = new Map<number, TableRow>();
  const found: Diagnostic[] = [...diagnostics];
  if (m < 2) {
    const message = "the table has the ratings of fewer than two coders";
    const span = table.headingRow.span;
    found.push(diagnose("ratings/one-coder", { file: table.file, span, message }));
    return { value: undefined, diagnostics: found };
  }
  for (const row of rows) {
    const value = row.cells[columns.value] ?? "";
    if (isMissing(value)) continue;
    const unit = units.get(row.cells[columns.unit] ?? "") ?? 0;
    const at = unit * m + (coders.get(row.cells[columns.coder] ?? "") ?? 0);
    const before = sources.get(at);
    if (before === undefined) {
      texts[at] = value;
      sources.set(at, row);
    } else if (sets) texts[at] = `${texts[at]};${value}`;
    else found.push(twice(table, columns, row, before));
  }
  const place = (at: number) => {
    const row = sources.get(at);
    return row === undefined ? table.headingRow.span : table.place(row.source, columns.value);
  };
  const { headings } = table;
  const names = [columns.unit, columns.coder, columns.value].map((at) => headings[at]);
  const how = [`one row a rating, by the columns ${names.join(", ")}`];
  const grid = { coders: [...coders.keys()], units: [...units.keys()], texts, place, how };
  return { value: grid, diagnostics: found };
}

function enter(indexes: Map<string, number>, name: string): void {
  if (!indexes.has(name)) indexes.set(name, indexes.size);
}

function twice(
  { file, place }: Table,
  { unit, coder, value }: LongColumns,
  { cells, source }: TableRow,
  before: TableRow,
): Diagnostic {
  return diagnose("ratings/duplicate-unit", {
    ...{ file, span: place(source, value) },
    message: `${shortName(cells[coder] ?? "")} has rated the unit ${shortName(cells[unit] ?? "")} already: this row is left out`,
    related: [{ span: place(before.source, value), message: "the first rating" }],
    hint: "if a unit may have several labels, say --sets",
  });
}
