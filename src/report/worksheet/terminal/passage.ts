import type { Span } from "../../../model/span.ts";
import { contains, overlaps } from "../../../model/span.ts";
import type { WorksheetTranscript, WorksheetTurn } from "../../../model/worksheet.ts";
import { type Segment, type Style, shown } from "./rows.ts";

/** What one coder marked; `letter` stands at both its ends. */
export type Mark = {
  readonly letter: string;
  readonly span: Span;
  /** The edge that is being moved: it has a sign of its own, and stays in sight. */
  readonly moving?: "start" | "end";
};

/**
 * The words of a place with at most `reach` characters to either side. What is marked begins with
 * `{a` and ends with `a}`, so that it is seen without colours too; the colours say no more than that.
 */
export function passage(
  { text, turns }: Pick<WorksheetTranscript, "text" | "turns">,
  { start, end }: Span,
  marks: readonly Mark[],
  reach: number,
): readonly Segment[] {
  const from = start <= reach ? 0 : placeOfWord(text, start - reach, start, 1);
  const to = end + reach >= text.length ? text.length : placeOfWord(text, end + reach, end, -1);
  const own = marks.flatMap(({ span }) => [span.start, span.end]);
  const inside = own.filter((at) => from <= at && at <= to);
  const cuts = [...new Set([from, ...inside, to])].sort((a, b) => a - b);
  const segments = cuts.flatMap((at, index) => {
    const piece = { start: at, end: cuts[index + 1] ?? at };
    const words = shown(flowing(text, piece, turns));
    return [...signsAt(at, marks), { text: words, style: styleOf(piece, marks) }];
  });
  const [before, after] = [from > 0 ? "… " : "", to < text.length ? " …" : ""];
  return [{ text: before, style: "dim" }, ...segments, { text: after, style: "dim" }];
}

/**
 * A piece of the text without the room that empty lines take, and without the line ends within what
 * somebody says: many transcripts are typed in short lines.
 */
function flowing(text: string, piece: Span, turns: readonly WorksheetTurn[]): string {
  return text
    .slice(piece.start, piece.end)
    .replaceAll(/\n(?:\s*\n)?/g, (lineEnd, index: number) => {
      const at = piece.start + index;
      const goesOn = ({ span }: WorksheetTurn) =>
        span.start <= at && at < span.end && text.slice(at, span.end).trim() !== "";
      return lineEnd === "\n" && turns.some(goesOn) ? " " : "\n";
    });
}

/** The first place from `at` on, towards `limit`, between a blank and a word. */
function placeOfWord(text: string, at: number, limit: number, step: 1 | -1): number {
  for (let place = at; place !== limit; place += step) {
    const [left, right] = [text.charAt(place - 1), text.charAt(place)];
    const [outer, inner] = step === 1 ? [left, right] : [right, left];
    if (/\s/.test(outer) && !/\s/.test(inner)) return place;
  }
  return limit;
}

/** Ends before beginnings; what begins last ends first, so that the signs nest where the marks do. */
function signsAt(at: number, marks: readonly Mark[]): readonly Segment[] {
  const ends = marks
    .filter(({ span }) => span.end === at)
    .sort((a, b) => b.span.start - a.span.start || (a.letter < b.letter ? 1 : -1));
  const starts = marks
    .filter(({ span }) => span.start === at)
    .sort((a, b) => b.span.end - a.span.end || (a.letter < b.letter ? -1 : 1));
  return [
    ...ends.map(({ letter, moving }) =>
      moving === "end" ? sign("\u00a0◀}", true) : sign(`\u00a0${letter}}`, moving === undefined),
    ),
    ...starts.map(({ letter, moving }) =>
      moving === "start" ? sign("{▶\u00a0", true) : sign(`{${letter}\u00a0`, moving === undefined),
    ),
  ];
}

function sign(text: string, isAnchor: boolean): Segment {
  return { text, style: "bold", isAnchor };
}

function styleOf(piece: Span, marks: readonly Mark[]): Style {
  if (piece.start === piece.end) return "plain";
  const letters = new Set(
    marks
      .filter(({ span }) => overlaps(span, piece) && contains(span, piece))
      .map(({ letter }) => letter),
  );
  if (letters.size > 1) return "bold";
  const [letter] = letters;
  if (letter === undefined) return "plain";
  return colours[letterNumber(letter) % colours.length] ?? "bold";
}

const colours: readonly Style[] = ["yellow", "blue", "red"];

function letterNumber(letter: string): number {
  return letter.charCodeAt(letter.length - 1) - "a".charCodeAt(0);
}
