/** UTF-16 offsets into a text, half-open, so `text.slice(start, end)` is the quoted piece. */
export type Span = { readonly start: number; readonly end: number };

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
