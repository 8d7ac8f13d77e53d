import type { DocxRow } from "./docx-body.ts";
import { stampAt } from "./stamp.ts";

/** Which column of a table holds what. */
type Layout = {
  readonly time: number | undefined;
  readonly speaker: number;
  readonly text: number;
  readonly hasHeader: boolean;
};

export type TableText = {
  readonly lines: readonly string[];
  /** Who speaks in a transcript table; empty for any other table. */
  readonly speakers: readonly string[];
};

/**
 * The lines of a table. In a transcript table (speaker | text, with or without a column of times or
 * of row numbers) a row becomes `[time] Speaker: text`, a row without speaker goes on with the last
 * one, and the header is left out. Any other table: a line per row, cells joined by tabs.
 */
export function tableText(rows: readonly DocxRow[]): TableText {
  const cells = rows.map((row) => row.map((paragraphs) => paragraphs.join("\n").trim()));
  const layout = transcriptLayout(cells);
  if (layout === undefined) return { lines: cells.map((row) => row.join("\t")), speakers: [] };
  const speakers = new Set<string>();
  const lines = cells.slice(layout.hasHeader ? 1 : 0).map((row) => {
    const speaker = bareSpeaker(row[layout.speaker] ?? "");
    const text = row[layout.text] ?? "";
    // A row across all columns: a heading, a remark.
    if (row.length === 1) return row.join("");
    if (speaker !== "") speakers.add(speaker);
    const time = layout.time === undefined ? "" : bareTime(row[layout.time] ?? "");
    return `${time === "" ? "" : `[${time}] `}${speaker === "" ? "" : `${speaker}: `}${text}`;
  });
  return { lines, speakers: [...speakers] };
}

const headers: Readonly<Record<"time" | "speaker" | "text" | "number", RegExp>> = {
  time: /^(?:time|times|time ?stamps?|time ?codes?|start|begin|zeit|hora|heure)$/iu,
  speaker:
    /^(?:speakers?|names?|who|person|role|participants?|voice|sprecher(?:in)?|hablante|locuteur)$/iu,
  text: /^(?:text|texts|transcript(?:ion|ions)?|speech|content|utterances?|dialogue|what (?:is|was) said|words|transkript|texto|texte)$/iu,
  number: /^(?:no\.?|nr\.?|#|line|lines|row|turn|id)?$/iu,
};

function transcriptLayout(cells: readonly (readonly string[])[]): Layout | undefined {
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (cells.length < 2 || width < 2 || width > 4) return undefined;
  return layoutByHeader(cells[0] ?? [], width) ?? layoutByContent(cells, width);
}

function layoutByHeader(header: readonly string[], width: number): Layout | undefined {
  if (header.length !== width) return undefined;
  const find = (kind: keyof typeof headers) =>
    header.findIndex((cell) => headers[kind].test(bareSpeaker(cell)));
  const [speaker, text, time] = [find("speaker"), find("text"), find("time")];
  if (speaker === -1 || text === -1) return undefined;
  const known = new Set([speaker, text, time]);
  const others = header.filter((_, column) => !known.has(column));
  if (!others.every((cell) => headers.number.test(cell))) return undefined;
  return { speaker, text, time: time === -1 ? undefined : time, hasHeader: true };
}

/** Without a header: a column of short cells that recur, before one of longer cells that do not. */
function layoutByContent(cells: readonly (readonly string[])[], width: number): Layout | undefined {
  const columns = Array.from({ length: width }, (_, column) =>
    cells.map((row) => (row.length === width ? (row[column] ?? "") : "")),
  );
  const time = columns.findIndex((column) => mostly(column, (cell) => bareTime(cell) !== ""));
  const rest = [...columns.keys()].filter(
    (column) => column !== time && !mostly(columns[column] ?? [], (cell) => /^\d+\.?$/.test(cell)),
  );
  const [speaker, text] = rest;
  if (speaker === undefined || text === undefined || rest.length !== 2) return undefined;
  const names = (columns[speaker] ?? []).filter((cell) => cell !== "");
  const distinct = new Set(names);
  const areNames = names.every(isShort) && distinct.size * 2 <= names.length;
  const speech = (columns[text] ?? []).join("").length;
  if (!areNames || names.length === 0 || speech <= names.join("").length) return undefined;
  return { speaker, text, time: time === -1 ? undefined : time, hasHeader: false };
}

function mostly(column: readonly string[], test: (cell: string) => boolean): boolean {
  const filled = column.filter((cell) => cell !== "");
  return filled.length > 0 && filled.filter(test).length * 2 > filled.length;
}

function isShort(cell: string): boolean {
  return cell.length <= 60 && !cell.includes("\n") && cell.split(/\s+/u).length <= 6;
}

/** On one line and without the colon that some write after a name. */
function bareSpeaker(cell: string): string {
  return cell
    .replaceAll(/\s+/gu, " ")
    .replace(/\s*[:：]$/u, "")
    .trim();
}

/** The time in a cell without its brackets; empty where the cell holds something else. */
function bareTime(cell: string): string {
  const first = cell.split("\n")[0]?.trim() ?? "";
  const stamp = stampAt(first, 0, first.length);
  if (stamp === undefined || stamp.end !== first.length) return "";
  return first.replaceAll(/[[\]()#<>]/g, "").trim();
}
