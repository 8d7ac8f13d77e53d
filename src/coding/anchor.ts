import type { Span } from "../model/span.ts";

/** What became of a coding's place since its transcript was edited. */
export type AnchorOutcome =
  /** The excerpt stands where the coding says (or was given without a place and occurs once). */
  | "unmoved"
  /** It stands elsewhere, and there is no doubt where. */
  | "moved"
  /** It stands in several places, none of them sure; the likeliest was taken. */
  | "ambiguous"
  /** It stands nowhere any more. */
  | "lost";

export const anchorOutcomes: readonly AnchorOutcome[] = ["unmoved", "moved", "ambiguous", "lost"];

export type AnchorRequest = {
  /** UTF-16 offsets of old; undefined where only the excerpt is known. */
  readonly span: Span | undefined;
  /** Undefined where only the place is known: it is then believed. */
  readonly excerpt: string | undefined;
};

export type Anchor =
  | { readonly outcome: Exclude<AnchorOutcome, "lost">; readonly span: Span }
  | { readonly outcome: "lost"; readonly span: undefined };

const lost: Anchor = { outcome: "lost", span: undefined };

/**
 * Finds the codings of one transcript again in its present text, by their excerpts.
 *
 * An excerpt that still stands at its place has not moved. One that occurs once has moved there.
 * One that occurs several times is expected as far from its old place as the nearest sure coding
 * before it (or else behind it) has moved: an occurrence exactly there is the one; otherwise the
 * nearest is taken and called ambiguous. Where the exact wording is not found, differences in white
 * space alone (another wrapping of lines) are forgiven. Returns one anchor a request, in order.
 */
export function anchorExcerpts(text: string, requests: readonly AnchorRequest[]): Anchor[] {
  let folded: FoldedText | undefined;
  const find = (excerpt: string): Span[] => {
    const exact = occurrences(text, excerpt);
    if (exact.length > 0) return exact;
    folded ??= foldWhiteSpace(text);
    return occurrencesFolded(folded, excerpt);
  };

  const anchors: (Anchor | undefined)[] = requests.map((request) =>
    sureAnchor(text, request, find),
  );
  const shifts = knownShifts(requests, anchors);
  return requests.map((request, index) => anchors[index] ?? likeliest(request, find, shifts));
}

/** Undefined where the excerpt occurs several times and not at its old place. */
function sureAnchor(
  text: string,
  { span, excerpt }: AnchorRequest,
  find: (excerpt: string) => readonly Span[],
): Anchor | undefined {
  if (excerpt === undefined || excerpt === "") {
    const inside = span !== undefined && span.start < span.end && span.end <= text.length;
    return inside ? { outcome: "unmoved", span } : lost;
  }
  if (span !== undefined && text.slice(span.start, span.end) === excerpt) {
    return { outcome: "unmoved", span };
  }
  const [first, second] = find(excerpt);
  if (first === undefined) return lost;
  if (second !== undefined) return undefined;
  return { outcome: span === undefined ? "unmoved" : "moved", span: first };
}

type Shift = { readonly from: number; readonly by: number };

/** How far each coding with a sure place has moved, ordered by its old place. */
function knownShifts(
  requests: readonly AnchorRequest[],
  anchors: readonly (Anchor | undefined)[],
): Shift[] {
  const shifts: Shift[] = [];
  requests.forEach(({ span, excerpt }, index) => {
    const found = anchors[index]?.span;
    if (span === undefined || found === undefined || excerpt === undefined) return;
    shifts.push({ from: span.start, by: found.start - span.start });
  });
  return shifts.sort((a, b) => a.from - b.from);
}

function likeliest(
  { span, excerpt = "" }: AnchorRequest,
  find: (excerpt: string) => readonly Span[],
  shifts: readonly Shift[],
): Anchor {
  const places = find(excerpt);
  const [first] = places;
  if (first === undefined) return lost;
  if (span === undefined) return { outcome: "ambiguous", span: first };
  const before = shifts.findLast((shift) => shift.from <= span.start);
  const expected = span.start + (before ?? shifts[0] ?? { by: 0 }).by;
  let nearest = first;
  for (const place of places) {
    if (Math.abs(place.start - expected) < Math.abs(nearest.start - expected)) nearest = place;
  }
  return { outcome: nearest.start === expected ? "moved" : "ambiguous", span: nearest };
}

function occurrences(text: string, excerpt: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(excerpt); at !== -1; at = text.indexOf(excerpt, at + 1)) {
    found.push({ start: at, end: at + excerpt.length });
  }
  return found;
}

/** A text with each run of white space as one space; `starts[i]` is where its unit i was. */
type FoldedText = { readonly text: string; readonly starts: Uint32Array };

function foldWhiteSpace(text: string): FoldedText {
  const starts = new Uint32Array(text.length + 1);
  let folded = "";
  let from = 0;
  const keep = (end: number) => {
    for (let at = from; at < end; at += 1) starts[folded.length + at - from] = at;
    folded += text.slice(from, end);
  };
  for (const run of text.matchAll(/\s+/g)) {
    keep(run.index);
    starts[folded.length] = run.index;
    folded += " ";
    from = run.index + run[0].length;
  }
  keep(text.length);
  return { text: folded, starts };
}

function occurrencesFolded({ text, starts }: FoldedText, excerpt: string): Span[] {
  const sought = excerpt.replaceAll(/\s+/g, " ").trim();
  if (sought === "") return [];
  return occurrences(text, sought).map(({ start, end }) => ({
    start: starts[start] ?? 0,
    end: (starts[end - 1] ?? 0) + 1,
  }));
}
