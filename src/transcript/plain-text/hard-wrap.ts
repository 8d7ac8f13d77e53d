import { isBlank } from "../labels/blanks.ts";
import type { LabelHead } from "../labels/label-form.ts";
import type { TextLine } from "./text-lines.ts";

const narrowest = 40;
const widest = 120;
/** Below this many continuation lines, a short file's lines may be full by chance. */
const fewest = 3;
const mostOfThem = 0.75;
const nearlyAll = 0.9;

export type Wrapping = {
  /** Single line breaks come from a line width, and do not end a paragraph. */
  readonly wrapped: boolean;
  /** Columns (UTF-16) of the width; 0 where the file is not wrapped. */
  readonly width: number;
};

/**
 * Whether a program broke the lines of a file at a width (as e-mail and old editors do), decided from
 * the lines that follow another without a blank line and begin with no label. In a wrapped file
 * nearly every line before such a line is full: the next line's first word would not have fitted.
 */
export function wrapping(
  text: string,
  lines: readonly TextLine[],
  heads: readonly (LabelHead | undefined)[],
): Wrapping {
  const continued: TextLine[] = [];
  const lengths: number[] = [];
  for (const [at, line] of lines.entries()) {
    const previous = lines[at - 1];
    if (previous === undefined || line.afterBreak || heads[at] !== undefined) continue;
    continued.push(line);
    lengths.push(previous.end - previous.start);
  }
  if (continued.length < fewest) return { wrapped: false, width: 0 };
  // Not the longest of all: one long address must not hide that all other lines are wrapped.
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * nearlyAll)] ?? 0;
  if (width < narrowest || width > widest) return { wrapped: false, width: 0 };
  let full = 0;
  for (const [at, line] of lines.entries()) {
    const previous = lines[at - 1];
    if (previous === undefined || line.afterBreak || heads[at] !== undefined) continue;
    if (isFull(text, previous, line, width)) full += 1;
  }
  const wrapped = full >= continued.length * mostOfThem;
  return { wrapped, width: wrapped ? width : 0 };
}

/** Whether the first word of `line` would not have fitted into the line before it. */
export function isFull(text: string, previous: TextLine, line: TextLine, width: number): boolean {
  return previous.end - previous.start + 1 + firstWordLength(text, line) > width;
}

function firstWordLength(text: string, { start, end }: TextLine): number {
  let at = start;
  while (at < end && !isBlank(text.charCodeAt(at))) at += 1;
  return at - start;
}
