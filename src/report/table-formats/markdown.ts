import { escapeMarkdown } from "../escape-markdown.ts";
import { oneLine } from "../one-line.ts";
import type { DisplayRow } from "../tables/table-report.ts";
import { legendOf } from "./legend.ts";
import type { TableFormatter } from "./table-format.ts";

/** A GitHub-flavoured table with caption and conventions, for a README, an issue or pandoc. */
export const markdown: TableFormatter = ({
  caption,
  notes,
  display: { columns, rows, notes: drawing },
}) => {
  const lines = [
    `**${plainLine(caption)}**`,
    "",
    line(
      columns.map(({ over, heading }) =>
        plainLine(over === undefined ? heading : `${over}: ${heading}`),
      ),
    ),
    line(columns.map(({ align }) => (align === "left" ? ":---" : "---:"))),
    ...rows.map((row) => line(row.cells.map((cell, at) => cellText(row, cell, at)))),
    "",
    ...legendOf(columns).map(({ term, text }) => `- *${plainLine(term)}*: ${plainLine(text)}.`),
    ...[...drawing, ...notes].map((note) => `- ${plainLine(note)}`),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
};

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function cellText({ depth, strong }: DisplayRow, cell: string, at: number): string {
  const text = plainLine(cell);
  if (at > 0 || text === "") return text;
  // Spaces at the start of a cell are dropped by every reader of markdown.
  return "&emsp;".repeat(depth) + (strong ? `**${text}**` : text);
}

function plainLine(text: string): string {
  return escapeMarkdown(oneLine(text));
}
