import { readCsv } from "../../csv/read.ts";
import { csvRecord } from "../../csv/write.ts";

/** The columns of `decisions.csv`, in order. */
export const decisionColumns = [
  "id",
  "decision",
  "code",
  "start",
  "end",
  "excerpt",
  "reason",
  "decided_by",
  "date",
  "transcript",
  "coders",
  "about",
] as const;

export type DecisionColumn = (typeof decisionColumns)[number];

/** The first line of a new `decisions.csv`. */
export const decisionsHeader: string = csvRecord(decisionColumns);

/**
 * Whether records may be written at the end of a file as it is: it has our columns in our order,
 * parted by commas. A file that a spreadsheet has saved may have other ones.
 */
export function isAppendable(text: string): boolean {
  const { value } = readCsv("", text.slice(0, text.indexOf("\n") + 1) || text);
  const cells = value?.rows[0]?.cells ?? [];
  return (
    value?.delimiter === "," &&
    cells.length === decisionColumns.length &&
    decisionColumns.every((column, at) => cells[at] === column)
  );
}
