import { oneLine } from "../one-line.ts";
import type { Paint } from "../paint.ts";
import type { DisplayColumn, DisplayRow, DisplayTable } from "../tables/table-report.ts";
import { displayWidth, padEnd, wrap } from "../width.ts";
import { type Box, boxesWidth, raise, sideBySide } from "./boxes.ts";
import { layOut, type Panel, runsUnderOneHeading } from "./layout.ts";
import { legendOf } from "./legend.ts";
import type { TableFormatter } from "./table-format.ts";

/** Aligned columns in the width of the terminal, with a legend that says what each count counts. */
export const terminal: TableFormatter = ({ caption, notes, display }, { width, paint }) => {
  const tidy = withoutLineBreaks(display);
  const { panels, dropped } = layOut(tidy, width);
  const shown = tidy.columns.filter((column) => !dropped.includes(column));
  const legend = [
    ...legendLines(shown, width),
    ...[...display.notes, ...notes].flatMap((note) => wrap(oneLine(note), width)),
  ];
  const blocks = [
    wrap(oneLine(caption), width).map((line) => paint.bold(line)),
    ...panels.map((panel) => [
      ...headingLines(panel).map((line) => paint.bold(line)),
      paint.dim("─".repeat(boxesWidth(panel))),
      ...tidy.rows.flatMap((row) => rowLines(row, panel, paint)),
    ]),
    legend.map((line) => paint.dim(line)),
    droppedLines(dropped, width).map((line) => paint.dim(line)),
  ];
  const filled = blocks.filter((block) => block.length > 0);
  return `${filled.map((block) => block.join("\n")).join("\n\n")}\n`;
};

function withoutLineBreaks({ columns, rows, ...others }: DisplayTable): DisplayTable {
  return {
    columns: columns.map((column) => ({ ...column, heading: oneLine(column.heading) })),
    rows: rows.map((row) => ({ ...row, cells: row.cells.map(oneLine) })),
    ...others,
  };
}

function headingLines(panel: Panel): string[] {
  const below = panel.map(({ column: { heading, align }, width }): Box => {
    return { lines: wrap(heading, width), width, align };
  });
  const above = runsUnderOneHeading(panel).map((run): Box => {
    const width = boxesWidth(run);
    const over = run[0]?.column.over;
    const lines = over === undefined ? [] : [...wrap(oneLine(over), width), "─".repeat(width)];
    return { lines, width, align: "left" };
  });
  return [...sideBySide(raise(above)), ...sideBySide(raise(below))];
}

function rowLines({ cells, depth, strong }: DisplayRow, panel: Panel, paint: Paint): string[] {
  const boxes = panel.map(({ at, column: { align }, width }): Box => {
    const text = cells[at] ?? "";
    return { lines: at === 0 ? nameLines(text, depth, width) : wrap(text, width), width, align };
  });
  const lines = sideBySide(boxes);
  return strong ? lines.map((line) => paint.bold(line)) : lines;
}

/** The first line indented by its depth in the tree, further lines by one level more. */
function nameLines(name: string, depth: number, width: number): string[] {
  const indent = indentOf(depth, width);
  if (displayWidth(name) <= width - indent.length) return [indent + name];
  const hang = indentOf(depth + 1, width);
  return wrap(name, width - hang.length).map((line, at) => (at === 0 ? indent : hang) + line);
}

/** Two columns a level, but never more than half of the cell. */
function indentOf(depth: number, width: number): string {
  return " ".repeat(Math.min(2 * depth, Math.floor(width / 2)));
}

function legendLines(columns: readonly DisplayColumn[], width: number): string[] {
  const legends = legendOf(columns);
  const margin = Math.max(0, ...legends.map(({ term }) => displayWidth(term))) + 2;
  return legends.flatMap(({ term, text }) =>
    wrap(text, Math.max(20, width - margin)).map(
      (line, at) => padEnd(at === 0 ? term : "", margin) + line,
    ),
  );
}

function droppedLines(dropped: readonly DisplayColumn[], width: number): string[] {
  if (dropped.length === 0) return [];
  const names = dropped.map(({ heading }) => heading).join(", ");
  return wrap(
    `Not shown at this width: ${names}. A wider terminal shows them; --format csv has all.`,
    width,
  );
}
