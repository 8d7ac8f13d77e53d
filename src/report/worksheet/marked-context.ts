import type { Span } from "../../model/span.ts";
import { inertText } from "../diagnostics/markdown-text.ts";
import { contextOf, withoutMiddle } from "./context.ts";

/** A piece of a quoted text, marked by a coder or not. */
type Piece = { readonly text: string; readonly isMarked: boolean };

/** A piece is quoted in full up to so many characters. */
const mostInPiece = 600;

/**
 * The words of an item with those around it, in bold what is marked, as one line of Markdown. The
 * marks stand in HTML, which unlike asterisks works inside a word and beside punctuation too.
 */
export function markedContext(text: string, item: Span, marks: readonly Span[]): string {
  const { before, after } = contextOf(text, item);
  const pieces = joinAlike([
    { text: before, isMarked: false },
    ...piecesOf(text, item, marks),
    { text: after, isMarked: false },
  ]);
  return pieces.map(shownPiece).join("").trim();
}

/** White space at the ends of a piece parts it from the next one. */
function shownPiece({ text, isMarked }: Piece): string {
  const words = text.trim();
  if (words === "") return text === "" ? "" : " ";
  const inert = inertText(withoutMiddle(directed(words), mostInPiece));
  const lead = text.startsWith(words) ? "" : " ";
  const trail = text.endsWith(words) ? "" : " ";
  return `${lead}${isMarked ? `<b>${inert}</b>` : inert}${trail}`;
}

function piecesOf(text: string, { start, end }: Span, marks: readonly Span[]): readonly Piece[] {
  const inside = marks.flatMap((mark) => [mark.start, mark.end]);
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? to;
    const isMarked = marks.some((mark) => mark.start <= from && to <= mark.end);
    return { text: text.slice(from, to), isMarked };
  });
}

/** So that what only together is an address, or calls a person, is seen together. */
function joinAlike(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.isMarked !== piece.isMarked) joined.push(piece);
    else joined[joined.length - 1] = { ...last, text: last.text + piece.text };
  }
  return joined;
}

/** Signs that turn the direction of what follows them are shown, so that none reaches beyond. */
export function directed(text: string): string {
  return text.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, (sign) => {
    return `[U+${sign.charCodeAt(0).toString(16).toUpperCase()}]`;
  });
}
