import type { Span } from "../../model/span.ts";
import { withoutControls } from "../one-line.ts";
import { displayWidth, graphemes } from "../width.ts";

export type ShownLine = {
  readonly text: string;
  /** Columns before the carets, and how many carets there are. */
  readonly indent: number;
  readonly carets: number;
};

/**
 * A source line with the place of the carets below it: the part that is pointed at, in at most `width` columns: where the line is longer, it
 * is cut and `…` says so. Tabs and characters of two columns keep the carets under their text.
 *
 * In: `span` is UTF-16 offsets into the line. An empty span gets one caret where it stands.
 */
export function showLine(line: string, span: Span, width: number): ShownLine {
  const cells = cellsAround(line, span, width);
  const first = cells.findIndex((cell) => cell.end > span.start);
  const target = first === -1 ? cells.length : first;
  const from = windowStart(cells, target, width);
  const to = windowEnd(cells, from, width);
  const before = (cells[from]?.start ?? 0) > 0 ? "…" : "";
  const after = (cells[to - 1]?.end ?? line.length) < line.length ? "…" : "";

  const shown = cells.slice(from, to);
  const lead = shown.filter((cell) => cell.end <= span.start);
  const pointed = shown.filter((cell) => cell.end > span.start && cell.start < span.end);
  return {
    text: before + shown.map((cell) => cell.text).join("") + after,
    indent: displayWidth(before) + totalWidth(lead),
    carets: Math.max(1, totalWidth(pointed)),
  };
}

/** A character as shown, with its place in the line. */
type Cell = Span & { readonly text: string; readonly width: number };

const tabStop = 4;

/** The characters that can come into view: a line of a survey may have a megabyte. */
function cellsAround(line: string, span: Span, width: number): Cell[] {
  // Most characters have one UTF-16 unit a column. Where many have more, less of the line is shown.
  const start = codePointStart(line, Math.max(0, span.start - 2 * width));
  const end = codePointStart(line, Math.min(line.length, span.start + 3 * width));
  const cells: Cell[] = [];
  let offset = start;
  let column = 0;
  for (const character of charactersOf(line.slice(start, end))) {
    const tab = " ".repeat(tabStop - (column % tabStop));
    const text = character === "\t" ? tab : withoutControls(character);
    const cell = {
      text,
      width: displayWidth(text),
      start: offset,
      end: offset + character.length,
    };
    cells.push(cell);
    offset = cell.end;
    column += cell.width;
  }
  return cells;
}

/** Finding out what a reader takes for one character is slow, and needless between plain letters. */
function charactersOf(text: string): string[] {
  const pieces = text.match(/[\t -~](?=[\t -~]|$)|[\t -~]?[^\t -~]+/g) ?? [];
  return pieces.flatMap((piece) => (piece.length === 1 ? [piece] : graphemes(piece)));
}

function codePointStart(line: string, offset: number): number {
  const unit = line.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

/** The whole line where it fits; else a third of the width is kept for what stands before the target. */
function windowStart(cells: readonly Cell[], target: number, width: number): number {
  if (cells[0]?.start === 0 && totalWidth(cells.slice(0, target + 1)) <= (2 * width) / 3) return 0;
  let from = target;
  let used = 0;
  while (from > 0) {
    used += cells[from - 1]?.width ?? 0;
    if (used > width / 3) break;
    from -= 1;
  }
  return from;
}

/** One column is kept for `…` at each end. */
function windowEnd(cells: readonly Cell[], from: number, width: number): number {
  let to = from;
  let used = 0;
  while (to < cells.length) {
    used += cells[to]?.width ?? 0;
    if (used > width - 2) break;
    to += 1;
  }
  return to;
}

function totalWidth(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
