/** The columns of `codings.csv`, in order; JSON Lines has the same names. */
export const codingColumns = [
  "transcript",
  "start",
  "end",
  "code",
  "coder",
  "excerpt",
  "theme",
  "participant",
  "speaker",
  "turn",
  "line",
  "timestamp",
  "rule",
  "evidence",
  "note",
] as const;

export type CodingColumn = (typeof codingColumns)[number];

const separator = " | ";

/** Several rules or pieces of evidence in one cell; `splitList` is the inverse. */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(/ (\\*)\|/g, " \\$1|")).join(separator);
}

export function splitList(cell: string): string[] {
  if (cell === "") return [];
  return cell.split(separator).map((item) => item.replaceAll(/ \\(\\*)\|/g, " $1|"));
}
