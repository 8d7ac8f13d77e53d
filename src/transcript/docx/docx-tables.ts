import { bareSpeaker, bareTime, speakerColumns } from "../labels/speaker-columns.ts";
import type { DocxRow } from "./docx-body.ts";

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
  const columns = speakerColumns(cells);
  if (columns === undefined) return { lines: cells.map((row) => row.join("\t")), speakers: [] };
  const speakers = new Set<string>();
  const lines = cells.slice(columns.hasHeader ? 1 : 0).map((row) => {
    const speaker = bareSpeaker(row[columns.speaker] ?? "");
    const text = row[columns.text] ?? "";
    // A row across all columns: a heading, a remark.
    if (row.length === 1) return row.join("");
    if (speaker !== "") speakers.add(speaker);
    const time = columns.time === undefined ? "" : bareTime(row[columns.time] ?? "");
    return `${time === "" ? "" : `[${time}] `}${speaker === "" ? "" : `${speaker}: `}${text}`;
  });
  return { lines, speakers: [...speakers] };
}
