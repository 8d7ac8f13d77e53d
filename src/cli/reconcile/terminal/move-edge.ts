import type { Span } from "../../../model/span.ts";
import { graphemes } from "../../../report/width.ts";
import { unspaced } from "../../../text/characters.ts";

type Edge = "start" | "end";

/**
 * An extent after one of its edges went so many words on (below 0: back). An edge stays where it is
 * when the text ends, and never reaches the other edge.
 */
export function moveByWords(text: string, span: Span, edge: Edge, words: number): Span {
  const places = edgesOfWords(text, edge);
  let moved = span;
  for (let step = 0; step < Math.abs(words); step += 1) {
    const at = moved[edge];
    const to =
      words > 0 ? places.find((place) => place > at) : places.findLast((place) => place < at);
    moved = withEdge(moved, edge, to ?? at);
  }
  return moved;
}

/** The same by one character. */
export function moveByCharacter(text: string, span: Span, edge: Edge, step: 1 | -1): Span {
  const at = span[edge];
  const near =
    step > 0
      ? graphemes(text.slice(at, at + longest))[0]
      : graphemes(text.slice(Math.max(0, at - longest), at)).at(-1);
  return withEdge(span, edge, at + step * (near?.length ?? 0));
}

/** UTF-16 units of the longest emoji, and more. */
const longest = 40;

function withEdge(span: Span, edge: Edge, to: number): Span {
  const moved = { ...span, [edge]: to };
  return moved.start < moved.end ? moved : span;
}

/** Ascending. Punctuation belongs to the word that it touches. */
function edgesOfWords(text: string, edge: Edge): readonly number[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) =>
    edge === "start" ? index : index + found.length,
  );
}

const word = new RegExp(`${unspaced}\\p{M}*|(?:(?!${unspaced})\\S)+`, "gu");
