import type { DisplayColumn, DisplayTable } from "../tables/table-report.ts";
import { displayWidth } from "../width.ts";
import { gapWidth } from "./boxes.ts";
import { columnRuns } from "./column-runs.ts";

export type PlacedColumn = {
  readonly column: DisplayColumn;
  /** Its number among the columns of the table. */
  readonly at: number;
  readonly width: number;
};

/** Columns that stand side by side; the first is always the table's first. */
export type Panel = readonly PlacedColumn[];

/** The first column gives way to the others down to this. */
const leastNameWidth = 24;

/**
 * Fits a table into `width` columns: the first column holds names and wraps, the others keep the width
 * of their longest cell. What does not fit goes into further panels, or is dropped by rank.
 */
export function layOut(
  table: DisplayTable,
  width: number,
): { readonly panels: readonly Panel[]; readonly dropped: readonly DisplayColumn[] } {
  const [name, ...others] = table.columns.map((column, at): PlacedColumn => {
    return { column, at, width: at === 0 ? nameWidth(table) : columnWidth(table, at) };
  });
  if (name === undefined) return { panels: [], dropped: [] };
  const room = width - Math.min(name.width, leastNameWidth);
  if (table.overflow === "panels") {
    return { panels: fill(others, room).map((group) => panel(name, group, width)), dropped: [] };
  }
  const kept = new Set<PlacedColumn>();
  let used = 0;
  for (const other of others.toSorted((a, b) => a.column.rank - b.column.rank)) {
    used += other.width + gapWidth;
    // Ranks are an order: once one column does not fit, no lesser one goes before it.
    if (used > room) break;
    kept.add(other);
  }
  return {
    panels: [
      panel(
        name,
        others.filter((other) => kept.has(other)),
        width,
      ),
    ],
    dropped: others.filter((other) => !kept.has(other)).map(({ column }) => column),
  };
}

/** The first column gets what the others leave, at most what it needs. */
function panel(name: PlacedColumn, others: readonly PlacedColumn[], width: number): Panel {
  const taken = others.reduce((sum, other) => sum + other.width + gapWidth, 0);
  const least = Math.min(name.width, leastNameWidth);
  return [{ ...name, width: Math.min(name.width, Math.max(least, width - taken)) }, ...others];
}

/** Groups of columns, each as many as fit, at least one run; one empty group where there are none. */
function fill(columns: readonly PlacedColumn[], room: number): PlacedColumn[][] {
  let used = 0;
  let group: PlacedColumn[] = [];
  const groups = [group];
  for (const run of runsUnderOneHeading(columns)) {
    const width = run.reduce((sum, column) => sum + column.width + gapWidth, 0);
    used += width;
    if (used > room && group.length > 0) {
      group = [];
      groups.push(group);
      used = width;
    }
    group.push(...run);
  }
  return groups;
}

/** The placed columns under each heading over several, in the order of the table. */
export function runsUnderOneHeading(columns: readonly PlacedColumn[]): (readonly PlacedColumn[])[] {
  return columnRuns(columns.map(({ column }) => column)).map(({ first, last }) =>
    columns.slice(first, last + 1),
  );
}

/** The longest name with its indent, or the longest word of the heading. */
function nameWidth({ columns, rows }: DisplayTable): number {
  const cells = rows.map(({ cells: [name = ""], depth }) => 2 * depth + displayWidth(name));
  return cells.reduce((most, cell) => Math.max(most, cell), headingWidth(columns[0]));
}

/** The longest cell, for cells do not wrap, or the longest word of the heading. */
function columnWidth({ columns, rows }: DisplayTable, at: number): number {
  const cells = rows.map(({ cells }) => displayWidth(cells[at] ?? ""));
  return cells.reduce((most, cell) => Math.max(most, cell), headingWidth(columns[at]));
}

/** Headings wrap between words and after hyphens; longer parts than the limit are cut. */
function headingWidth(column: DisplayColumn | undefined): number {
  const parts = (column?.heading ?? "").split(breakPoints).map(displayWidth);
  return Math.min(Math.max(...parts), longestHeadingPart);
}

/** Where `wrap` breaks a line before it would cut a word. */
const breakPoints = / |(?<=[-_/])/;
const longestHeadingPart = 16;
