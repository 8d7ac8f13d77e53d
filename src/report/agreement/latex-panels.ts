import { columnRuns } from "../table-formats/column-runs.ts";
import type { DisplayTable, TableReport } from "../tables/table-report.ts";
import { displayWidth } from "../width.ts";

/** Letters that a line of \small text has in a usual article, less what the first column takes. */
const room = 48;
/** Of the room between two columns, in letters. */
const gap = 2;

/** A table too wide for a page as several with the same rows, each with the first column. */
export function latexPanels(table: TableReport): readonly TableReport[] {
  const panels = panelsOf(table.display);
  return panels.map((chosen, at): TableReport => {
    const isLast = at === panels.length - 1;
    return {
      ...table,
      label: at === 0 ? table.label : `${table.label}-${at + 1}`,
      caption: at === 0 ? table.caption : `${table.caption}, continued`,
      notes: isLast ? table.notes : [],
      display: {
        ...table.display,
        columns: chosen.flatMap((column) => table.display.columns[column] ?? []),
        rows: table.display.rows.map((row) => {
          return { ...row, cells: chosen.map((column) => row.cells[column] ?? "") };
        }),
        notes: isLast ? table.display.notes : [],
      },
    };
  });
}

/** Columns of each panel by their numbers; columns under one heading stay side by side. */
function panelsOf({ columns, rows }: DisplayTable): readonly (readonly number[])[] {
  const widthOf = (at: number) =>
    gap +
    Math.max(
      displayWidth(columns[at]?.heading ?? ""),
      // A wide one is set in lines of its own.
      ...rows.map(({ cells }) => Math.min(widestCell, displayWidth(cells[at] ?? ""))),
    );
  let panel = [0];
  let used = 0;
  const panels = [panel];
  for (const { first, last } of columnRuns(columns)) {
    const run = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
      (at) => at > 0,
    );
    const width = run.reduce((sum, at) => sum + widthOf(at), 0);
    if (used + width > room && panel.length > 1) {
      panel = [0];
      used = 0;
      panels.push(panel);
    }
    panel.push(...run);
    used += width;
  }
  return panels;
}

const widestCell = 24;
