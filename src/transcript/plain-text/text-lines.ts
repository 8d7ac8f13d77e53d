import type { Span } from "../../model/span.ts";
import { trimmed } from "../labels/blanks.ts";
import { nameLineBeforeTime } from "./name-line.ts";
import { isAside, markdownMark, skipFrontMatter } from "./unspoken.ts";

/** A line of a text file that may hold speech, without the blanks around. */
export type TextLine = Span & {
  /** A blank line or something that is not speech stands before it. */
  readonly afterBreak: boolean;
};

export type TextLines = {
  readonly lines: readonly TextLine[];
  /** What is in the file and is no speech: headings, comments, rules, the footers of services. */
  readonly unspoken: readonly Span[];
};

/**
 * The lines of a text or markdown file, in order. A name on a line of its own and the time on the
 * line below are one line.
 */
export function textLines(text: string, format: "txt" | "md"): TextLines {
  const lines: TextLine[] = [];
  const unspoken: Span[] = [];
  const isMarkdown = format === "md";
  const lastClose = isMarkdown ? text.lastIndexOf("-->") : -1;
  let at = isMarkdown ? skipFrontMatter(text) : 0;
  if (at > 0) unspoken.push(trimmed(text, { start: 0, end: at }));
  let afterBreak = true;
  while (at < text.length) {
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline;
    const line = trimmed(text, { start: at, end });
    at = end + 1;
    if (line.start === line.end) {
      afterBreak = true;
      continue;
    }
    const mark = isMarkdown ? markdownMark(text, line, lastClose) : undefined;
    if (mark !== undefined || isAside(text, line)) {
      unspoken.push(mark ?? line);
      afterBreak = true;
      // A comment may run over lines; what follows it on its last line is read next.
      if (mark !== undefined) at = Math.max(mark.end, line.start + 1);
      continue;
    }
    const previous = lines.at(-1);
    if (!afterBreak && previous !== undefined && nameLineBeforeTime(text, previous, line)) {
      lines[lines.length - 1] = { ...previous, end: line.end };
    } else lines.push({ start: line.start, end: line.end, afterBreak });
    afterBreak = false;
  }
  return { lines, unspoken };
}
