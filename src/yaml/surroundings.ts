import type { Span } from "../model/span.ts";
import type { LineIndex } from "../text/line-index.ts";

/** A line, from its first column to its last visible character. */
export type Line = Span & {
  readonly text: string;
  /** Blanks before its first visible character. */
  readonly indent: number;
};

/** The line of a place, with the nearest lines above and below it that are neither empty nor notes. */
export type Surroundings = {
  readonly line: Line;
  readonly above: Line | undefined;
  readonly below: Line | undefined;
  /** Whether nothing visible stands before the place on its line. */
  readonly isInIndent: boolean;
  /** What stands on the line from the place on. */
  readonly rest: string;
};

export function surroundingsOf(lines: LineIndex, offset: number): Surroundings {
  const number = lines.lineAt(offset);
  const line = lineOf(lines, number);
  return {
    line,
    above: nearest(lines, number, -1),
    below: nearest(lines, number, 1),
    isInIndent: offset <= line.start + line.indent,
    rest: line.text.slice(offset - line.start),
  };
}

function nearest(lines: LineIndex, from: number, step: 1 | -1): Line | undefined {
  for (let number = from + step; number >= 1 && number <= lines.lineCount; number += step) {
    const line = lineOf(lines, number);
    if (!/^\s*(?:#|$)/.test(line.text)) return line;
  }
  return undefined;
}

function lineOf(lines: LineIndex, number: number): Line {
  const start = lines.startOf(number);
  const text = lines.textOf(number).trimEnd();
  return { start, end: start + text.length, text, indent: text.search(/\S|$/) };
}
