import { withoutControls } from "../../one-line.ts";
import type { Paint } from "../../paint.ts";
import { displayWidth, graphemes } from "../../width.ts";
import { directed } from "../marked-context.ts";

export type Style = keyof Paint | "plain";

/** A piece of a row in one style. */
export type Segment = {
  readonly text: string;
  readonly style: Style;
  /** Whether the piece is to be in sight where not all rows fit. */
  readonly isAnchor?: boolean;
};

export type Row = readonly Segment[];

export function plain(text: string): Segment {
  return { text, style: "plain" };
}

/**
 * A text of the study as a terminal may get it: what would move the cursor, change colours or turn
 * the direction of what follows is shown and has no effect. Line ends stay.
 */
export function shown(text: string): string {
  const spaced = text.replaceAll("\t", " ").replaceAll(/[\u2028\u2029]/g, "\n");
  return directed(spaced.split("\n").map(withoutControls).join("\n"));
}

/** The same on one line. */
export function shownOnLine(text: string): string {
  return shown(text.replaceAll(/\s+/g, " ").trim());
}

/**
 * Rows of at most `width` columns, broken at spaces and line ends. A no-break space holds what stands
 * on its two sides together. A word that is wider is broken between characters.
 */
export function wrapRows(segments: readonly Segment[], width: number): readonly Row[] {
  const rows: Row[] = [];
  let row: Segment[] = [];
  let used = 0;
  let gap: Segment[] = [];
  let word: Segment[] = [];
  const endRow = () => {
    rows.push(row);
    [row, used, gap] = [[], 0, []];
  };
  const endWord = () => {
    const needed = widthOf(word);
    if (used > 0 && used + widthOf(gap) + needed > width) endRow();
    for (const piece of [...(used > 0 ? gap : []), ...word]) {
      for (const part of needed > width ? apart(piece) : [piece]) {
        const wide = displayWidth(part.text);
        if (used > 0 && used + wide > width) endRow();
        row.push(part);
        used += wide;
      }
    }
    [word, gap] = [[], []];
  };
  for (const segment of segments) {
    for (const text of shown(segment.text).split(/(\n| +)/)) {
      if (text === "") continue;
      const piece = { ...segment, text };
      if (!/^[\n ]/.test(text)) {
        word.push(piece);
        continue;
      }
      if (word.length > 0) endWord();
      if (text === "\n") endRow();
      else gap.push(piece);
    }
  }
  if (word.length > 0) endWord();
  endRow();
  return rows;
}

function apart(segment: Segment): readonly Segment[] {
  return graphemes(segment.text).map((text) => ({ ...segment, text }));
}

export function widthOf(row: Row): number {
  return row.reduce((sum, { text }) => sum + displayWidth(text), 0);
}

/** At most so many rows; the last one says that there are more. */
export function firstRows(rows: readonly Row[], most: number, width: number): readonly Row[] {
  if (rows.length <= most) return rows;
  if (most <= 0) return [];
  const last = [...(rows[most - 1] ?? []), plain(" …")];
  return [...rows.slice(0, most - 1), widthOf(last) <= width ? last : cutRow(last, width - 1)];
}

/** At most so many columns, `…` where something was left out. */
export function cutRow(whole: Row, width: number): Row {
  const row = whole.map((segment) => ({ ...segment, text: shownOnRow(segment.text) }));
  if (widthOf(row) <= width) return row;
  const kept: Segment[] = [];
  let room = width - 1;
  for (const segment of row) {
    const wide = displayWidth(segment.text);
    if (wide <= room) {
      kept.push(segment);
      room -= wide;
      continue;
    }
    let text = "";
    for (const character of graphemes(segment.text)) {
      room -= displayWidth(character);
      if (room < 0) break;
      text += character;
    }
    return [...kept, { ...segment, text: `${text}…` }];
  }
  return kept;
}

/** A row for the terminal: nothing in it is anything but text and our own colours. */
export function drawRow(row: Row, paint: Paint): string {
  return joinAlike(row)
    .map(({ text, style }) => {
      const safe = shownOnRow(text);
      return style === "plain" ? safe : paint[style](safe);
    })
    .join("");
}

function shownOnRow(text: string): string {
  return shown(text).replaceAll("\n", " ");
}

function joinAlike(row: Row): readonly Segment[] {
  const joined: Segment[] = [];
  for (const { text, style } of row) {
    const last = joined.at(-1);
    if (last?.style === style) joined[joined.length - 1] = { text: last.text + text, style };
    else joined.push({ text, style });
  }
  return joined;
}
