import type { Span } from "../../model/span.ts";
import { isBlank, trimmed, withoutBidiMarks } from "../labels/blanks.ts";
import type { LabelHead } from "../labels/label-form.ts";
import {
  bareSpeaker,
  columnsByHeader,
  isShortCell,
  type SpeakerColumns,
  speakerColumns,
} from "../labels/speaker-columns.ts";
import { stampFilling } from "../labels/stamp.ts";
import type { TextLine } from "./text-lines.ts";

/** A file whose speakers stand in a column of their own. */
export type TabbedText = {
  /** Without the headings; a row ends where its speech does. */
  readonly lines: readonly TextLine[];
  /** `heads[n]`: who speaks in `lines[n]`; undefined where it is no row. */
  readonly heads: readonly (LabelHead | undefined)[];
  /** The headings, and the cells behind the speech. */
  readonly unspoken: readonly Span[];
};

/** Below a title and some lines on the talk the headings come early, if at all. */
const lastHeading = 15;

/**
 * Reads a file as rows of cells between tabs, one of which names the speaker (`P01 TAB text`,
 * `00:01:04 TAB P01 TAB text`); undefined where most of its lines are no such rows. A row without a
 * name goes on with the speaker before it; a line of another shape is no row.
 */
export function tabbedText(text: string, lines: readonly TextLine[]): TabbedText | undefined {
  if (!text.includes("\t")) return undefined;
  const rows = lines.map((line) => cellsOf(text, line));
  const width = commonWidth(rows);
  const shaped = rows.filter((row) => row.length === width).map((row) => contents(text, row));
  if (shaped.length * 2 <= lines.length) return undefined;
  const headings = shaped.slice(0, lastHeading).find((row) => columnsByHeader(row, width));
  const columns = headings ? columnsByHeader(headings, width) : speakerColumns(shaped);
  if (columns === undefined) return undefined;

  const left: TextLine[] = [];
  const heads: (LabelHead | undefined)[] = [];
  const unspoken: Span[] = [];
  let named = 0;
  let speaker: string | undefined;
  let afterHeadings = false;
  for (const [at, line] of lines.entries()) {
    const cells = rows[at] ?? [];
    if (headings !== undefined && isSame(contents(text, cells), headings)) {
      unspoken.push({ start: line.start, end: line.end });
      afterHeadings = true;
      continue;
    }
    const row = readRow(text, cells, columns, width);
    if (row !== undefined && row.speaker !== "") {
      named += 1;
      speaker = row.speaker;
    }
    const head = row && speaker !== undefined ? rowHead(row, speaker, line) : undefined;
    const end = head !== undefined && row?.isLast === false ? speechEnd(row, line) : line.end;
    const behind = trimmed(text, { start: end, end: line.end });
    if (behind.start < behind.end) unspoken.push(behind);
    left.push({ start: line.start, end, afterBreak: line.afterBreak || afterHeadings });
    heads.push(head);
    afterHeadings = false;
  }
  const areRows = headings !== undefined || named * 2 > lines.length;
  return areRows && named > 0 ? { lines: left, heads, unspoken } : undefined;
}

type Row = {
  /** Empty where the cell is. */
  readonly speaker: string;
  readonly label: Span;
  readonly stamp: LabelHead["stamp"];
  readonly speech: Span;
  /** The speech is in the last column. */
  readonly isLast: boolean;
};

function readRow(
  text: string,
  cells: readonly Span[],
  columns: SpeakerColumns,
  width: number,
): Row | undefined {
  const [label, said] = [cells[columns.speaker], cells[columns.text]];
  const isLast = columns.text === width - 1;
  // In the last column the speech may have tabs of its own.
  if (label === undefined || said === undefined) return undefined;
  if (cells.length !== width && !(isLast && cells.length > width)) return undefined;
  const others = cells.slice(0, width).filter((cell) => cell !== said);
  if (!contents(text, others).every(isShortCell)) return undefined;
  const time = columns.time === undefined ? undefined : cells[columns.time];
  return {
    speaker: bareSpeaker(withoutBidiMarks(text.slice(label.start, label.end))),
    label,
    stamp: time && stampFilling(text, time),
    speech: said,
    isLast,
  };
}

function rowHead({ label, stamp, speech }: Row, speaker: string, line: TextLine): LabelHead {
  const start = Math.min(speech.start, line.end);
  return { label, speaker, form: "colon", speech: start, stamp, doubtful: false };
}

function speechEnd({ speech }: Row, line: TextLine): number {
  return Math.max(line.start, speech.end);
}

/** The cells of a line, trimmed; tabs at its ends stand for empty cells. */
function cellsOf(text: string, line: TextLine): Span[] {
  let start = line.start;
  while (start > 0 && isBlankInLine(text.charCodeAt(start - 1))) start -= 1;
  let end = line.end;
  while (end < text.length && isBlankInLine(text.charCodeAt(end))) end += 1;
  let at = start;
  return text
    .slice(start, end)
    .split("\t")
    .map((cell) => {
      const from = at;
      at += cell.length + 1;
      return trimmed(text, { start: from, end: from + cell.length });
    });
}

function isBlankInLine(unit: number): boolean {
  return unit !== 10 && isBlank(unit);
}

/** How many cells most lines of several cells have. */
function commonWidth(rows: readonly (readonly Span[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [[width] = [0]] = [...counts].sort(([, a], [, b]) => b - a);
  return width;
}

function contents(text: string, cells: readonly Span[]): string[] {
  return cells.map(({ start, end }) => text.slice(start, end));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((cell, at) => cell === b[at]);
}
