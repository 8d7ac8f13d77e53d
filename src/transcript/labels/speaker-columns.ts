import { stampFilling } from "./stamp.ts";

/** Which column of a transcript table holds what, from 0. */
export type SpeakerColumns = {
  readonly time: number | undefined;
  readonly speaker: number;
  readonly text: number;
  /** The first row names the columns. */
  readonly hasHeader: boolean;
};

type Rows = readonly (readonly string[])[];

/**
 * The columns of a table in which a row is somebody's speech (speaker | text, with or without a column
 * of times or of row numbers), by its header row or else by what the cells hold; undefined for any
 * other table. Cells are trimmed.
 */
export function speakerColumns(rows: Rows): SpeakerColumns | undefined {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length < 2 || width < 2 || width > 4) return undefined;
  return columnsByHeader(rows[0] ?? [], width) ?? columnsByContent(rows, width);
}

const headers: Readonly<Record<"time" | "speaker" | "text" | "ignored", RegExp>> = {
  time: /^(?:time|times|time ?(?:stamp|code|span)s?|(?:start|begin)(?: ?time)?|zeit|hora|heure)$/iu,
  speaker:
    /^(?:speakers?|(?:speaker )?names?|who|person|role|participants?|voice|sprecher(?:in)?|hablante|locuteur)$/iu,
  text: /^(?:text|texts|transcript(?:ion|ions)?|speech|content|utterances?|dialogue|what (?:is|was) said|words|transkript|texto|texte)$/iu,
  ignored: /^(?:no\.?|nr\.?|#|line|lines|row|turn|id|end(?: ?time)?|duration)?$/iu,
};

/** The columns that a row of headings names; undefined where the row is none. */
export function columnsByHeader(
  header: readonly string[],
  width: number,
): SpeakerColumns | undefined {
  if (header.length !== width) return undefined;
  const find = (kind: keyof typeof headers) =>
    header.findIndex((cell) => headers[kind].test(bareSpeaker(cell)));
  const [speaker, text, time] = [find("speaker"), find("text"), find("time")];
  if (speaker === -1 || text === -1) return undefined;
  const known = new Set([speaker, text, time]);
  const others = header.filter((_, column) => !known.has(column));
  if (!others.every((cell) => headers.ignored.test(cell))) return undefined;
  return { speaker, text, time: time === -1 ? undefined : time, hasHeader: true };
}

/** Without a header: a column of short cells that recur, before one of longer cells that do not. */
function columnsByContent(rows: Rows, width: number): SpeakerColumns | undefined {
  const columns = Array.from({ length: width }, (_, column) =>
    rows.map((row) => (row.length === width ? (row[column] ?? "") : "")),
  );
  const isTime = (column: readonly string[]) => mostly(column, (cell) => bareTime(cell) !== "");
  const isNumber = (column: readonly string[]) => mostly(column, (cell) => /^\d+\.?$/.test(cell));
  const time = columns.findIndex(isTime);
  const rest = [...columns.entries()].filter(([, cells]) => !isTime(cells) && !isNumber(cells));
  const [[speaker, named] = [], [text, said] = []] = rest;
  if (speaker === undefined || text === undefined || rest.length !== 2) return undefined;
  const names = (named ?? []).filter((cell) => cell !== "");
  const recur = new Set(names).size * 2 <= names.length;
  if (names.length === 0 || !names.every(isShortCell) || !recur) return undefined;
  if ((said ?? []).join("").length <= names.join("").length) return undefined;
  return { speaker, text, time: time === -1 ? undefined : time, hasHeader: false };
}

function mostly(column: readonly string[], test: (cell: string) => boolean): boolean {
  const filled = column.filter((cell) => cell !== "");
  return filled.length > 0 && filled.filter(test).length * 2 > filled.length;
}

/** Whether a cell may hold a name. */
export function isShortCell(cell: string): boolean {
  return cell.length <= 60 && !cell.includes("\n") && cell.split(/\s+/u).length <= 6;
}

/** On one line and without the colon that some write after a name. */
export function bareSpeaker(cell: string): string {
  return cell
    .replaceAll(/\s+/gu, " ")
    .replace(/\s*[:：]$/u, "")
    .trim();
}

/** The time in a cell without its brackets; empty where the cell holds something else. */
export function bareTime(cell: string): string {
  const first = cell.split("\n")[0]?.trim() ?? "";
  if (stampFilling(first, { start: 0, end: first.length }) === undefined) return "";
  return first.replaceAll(/[[\]()#<>]/g, "").trim();
}
