import type { Span } from "../../model/span.ts";

/**
 * What spans cover together and none of `cuts` does, in pieces that do not overlap. Both come in the
 * order of their starts.
 */
export function withoutSpans(spans: readonly Span[], cuts: readonly Span[]): readonly Span[] {
  const pieces: Span[] = [];
  let reached = Number.NEGATIVE_INFINITY;
  let next = 0;
  for (const { start, end } of spans) {
    let from = Math.max(start, reached);
    reached = Math.max(reached, end);
    while (from < end) {
      while ((cuts[next]?.end ?? Number.POSITIVE_INFINITY) <= from) next += 1;
      const cut = cuts[next] ?? { start: end, end };
      if (cut.start > from) pieces.push({ start: from, end: Math.min(cut.start, end) });
      from = Math.max(from, cut.end);
      // What lies behind the cut belongs to this span still; what lies in it to none.
      if (cut.start >= end) break;
    }
  }
  return pieces;
}
