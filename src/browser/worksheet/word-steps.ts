import type { Span } from "../../model/span.ts";
import { trimSpan } from "../../reconcile/settle/extents.ts";

/** Which end of an extent is moved. */
export type Edge = "start" | "end";

/**
 * The extent with one end moved by a word (or a sign of punctuation): `by` is 1 for onwards, -1 for
 * backwards. It never becomes empty and never leaves the text.
 */
export function movedByWord(text: string, span: Span, edge: Edge, by: 1 | -1): Span {
  const stops = stopsAround(text, span[edge], edge);
  const from = span[edge];
  const to = by > 0 ? stops.find((stop) => stop > from) : stops.findLast((stop) => stop < from);
  if (to === undefined) return span;
  const moved = { ...span, [edge]: to };
  return moved.start < moved.end ? moved : span;
}

/** Where words begin (or end) in the line of a place, the line before it and the line after it. */
function stopsAround(text: string, at: number, edge: Edge): readonly number[] {
  const start = lineWithWordsBefore(text, at);
  const end = lineWithWordsAfter(text, at);
  const stops: number[] = [];
  const words = new Intl.Segmenter(undefined, { granularity: "word" });
  for (const line of text.slice(start, end).matchAll(/[^\n]+/g)) {
    for (const { segment, index } of words.segment(line[0])) {
      if (segment.trim() === "") continue;
      const from = start + line.index + index;
      stops.push(edge === "start" ? from : from + segment.length);
    }
  }
  return stops;
}

function lineWithWordsBefore(text: string, at: number): number {
  const own = text.lastIndexOf("\n", at - 1);
  const above = text.slice(0, Math.max(0, own)).trimEnd().length;
  return text.lastIndexOf("\n", above - 1) + 1;
}

function lineWithWordsAfter(text: string, at: number): number {
  const own = text.indexOf("\n", at);
  if (own === -1) return text.length;
  const below = text.slice(own);
  const next = own + below.length - below.trimStart().length;
  const end = text.indexOf("\n", next);
  return end === -1 ? text.length : end;
}

/** A selection as an extent: without white space at its ends; undefined where nothing else is in it. */
export function selectedSpan(text: string, a: number, b: number): Span | undefined {
  return trimSpan(text, { start: Math.min(a, b), end: Math.max(a, b) });
}
