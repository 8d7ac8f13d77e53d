import { readCsv } from "../../csv/read.ts";

// What the program writes, besides the columns of each coder. All others are the reviewer's.
const written = [
  ...["id", "kind", "transcript", "line", "turn", "speaker", "before", "excerpt", "after"],
  ...["earlier_decision", "start", "end", "coders", "about"],
];

/**
 * Whether a worksheet.csv is as it was written, so that nothing is lost where it is written anew. Where
 * there is doubt it is not: another table, a row of another length or without an id, a cell that is not
 * blank in a column to fill in or in one that the reviewer added.
 */
export function isUntouchedWorksheet(file: string, text: string): boolean {
  const [header, ...rows] = readCsv(file, text).value?.rows ?? [];
  const columns = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  if (!columns.includes("id") || !columns.includes("decision")) return false;
  const own = new Set([...written, ...columns.flatMap(columnsOfCoder)]);
  return rows.every(
    ({ cells }) =>
      cells.length === columns.length &&
      columns.every((column, at) => {
        const isBlank = cells[at]?.trim() === "";
        return own.has(column) ? column !== "id" || !isBlank : isBlank;
      }),
  );
}

/** The coders may have been others then: who they were is read from columns such as `a=ayesha`. */
function columnsOfCoder(column: string): readonly string[] {
  const [, letter] = /^([a-z]{1,2})=/.exec(column) ?? [];
  if (letter === undefined) return [];
  return [column, `${letter}_excerpt`, `${letter}_note`, `${letter}_definition`];
}
