import type { Coding } from "../../model/coding.ts";
import type { CoderId, NodeId } from "../../model/ids.ts";
import type { AgreedCoding } from "../../model/reconciliation.ts";
import { overlaps, type Span } from "../../model/span.ts";

/** Codings of each code, in order of their first appearance. */
export function byCode(codings: readonly Coding[]): ReadonlyMap<NodeId, readonly Coding[]> {
  const groups = new Map<NodeId, Coding[]>();
  for (const coding of codings) {
    const group = groups.get(coding.code);
    if (group === undefined) groups.set(coding.code, [coding]);
    else group.push(coding);
  }
  return groups;
}

/** Spans that overlap become one; those that only touch do not. In order of place. */
export function joinOverlapping(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last === undefined || !overlaps(last, span)) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}

/** A piece of text, and how many coders marked all of it. */
export type Piece = { readonly span: Span; readonly coders: number };

/** Cuts what anybody marked at every place where a marking begins or ends. In order of place. */
export function piecesOf(codings: readonly Pick<Coding, "coder" | "span">[]): readonly Piece[] {
  const cuts = [...new Set(codings.flatMap(({ span }) => [span.start, span.end]))];
  cuts.sort((a, b) => a - b);
  const pieces: Piece[] = [];
  cuts.slice(1).forEach((end, index) => {
    const span = { start: cuts[index] ?? end, end };
    const coders = new Set<CoderId>();
    for (const coding of codings) if (overlaps(coding.span, span)) coders.add(coding.coder);
    if (coders.size > 0) pieces.push({ span, coders: coders.size });
  });
  return pieces;
}

/** Neighbours without anything between them become one. Takes spans in order of place. */
export function joinTouching(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last?.end === span.start) {
      joined[joined.length - 1] = { start: last.start, end: span.end };
    } else joined.push(span);
  }
  return joined;
}

/** The same without white space at its ends; undefined where nothing else is in it. */
export function trimSpan(text: string, { start, end }: Span): Span | undefined {
  const inside = text.slice(start, end);
  const trimmed = inside.trim();
  if (trimmed === "") return undefined;
  const from = start + inside.length - inside.trimStart().length;
  return { start: from, end: from + trimmed.length };
}

export function compareAgreed(a: AgreedCoding, b: AgreedCoding): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
