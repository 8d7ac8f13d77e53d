import type { Span } from "../model/span.ts";
import { countWords } from "../text/words.ts";
import { FoldedText, occurrences } from "./folded-text.ts";

/** What became of a coding's place since its transcript was edited. */
export type AnchorOutcome =
  /** The excerpt stands where the coding says (or was given without a place and occurs once). */
  | "unmoved"
  /** It stands elsewhere, and there is no doubt where. */
  | "moved"
  /** It stands somewhere else, or in several places, and none is sure; the likeliest was taken. */
  | "ambiguous"
  /** It stands nowhere any more, or only where another coding of the same code has its place. */
  | "lost";

export const anchorOutcomes: readonly AnchorOutcome[] = ["unmoved", "moved", "ambiguous", "lost"];

export type AnchorRequest = {
  /** UTF-16 offsets of old; undefined where only the excerpt is known. */
  readonly span: Span | undefined;
  /** Undefined where only the place is known: it is then believed. */
  readonly excerpt: string | undefined;
  /** Requests with the same key, one code by one coder, never end up on the same place. */
  readonly key: string;
};

export type Anchor =
  | { readonly outcome: Exclude<AnchorOutcome, "lost">; readonly span: Span }
  | { readonly outcome: "lost"; readonly span: undefined };

const lost: Anchor = { outcome: "lost", span: undefined };

// Fewer words ("Yes.", "it was slow") are said again and again, so that the one place where they
// still stand need not be the one that was coded.
const tellingWords = 4;

/**
 * Finds the codings of one transcript again in its present text, by their excerpts.
 *
 * 1. An excerpt that still stands at its place has not moved.
 * 2. One of at least four words that stands in one other place has moved there.
 * 3. The others are expected as far from their old place as the nearest coding before (else behind)
 *    that is sure has moved. One that stands exactly there has moved; else the nearest place is
 *    taken and called ambiguous.
 *
 * A place where another request of the same key stands is none, nor is one that begins or ends inside
 * a word where there are better ones. Where the exact wording is nowhere, differences in white
 * space, quotation marks and capitals are forgiven. Returns one anchor for each request, in order.
 */
export function anchorExcerpts(text: string, requests: readonly AnchorRequest[]): Anchor[] {
  const search = new ExcerptSearch(text);
  const anchors: (Anchor | undefined)[] = requests.map((request) => unmoved(text, request, search));
  requests.forEach(({ key }, index) => {
    const span = anchors[index]?.span;
    if (span !== undefined) search.hold(key, span);
  });
  const waiting = requests.flatMap((request, index) =>
    anchors[index] === undefined ? [{ request, index }] : [],
  );
  for (const { request, index } of waiting) {
    const [place, other] = search.places(request);
    const isTelling = countWords(request.excerpt ?? "") >= tellingWords;
    if (place === undefined || other !== undefined || !isTelling) continue;
    anchors[index] = { outcome: outcomeAt(request, place), span: place };
    search.hold(request.key, place);
  }
  const shifts = knownShifts(requests, anchors);
  for (const { request, index } of waiting) {
    if (anchors[index] !== undefined) continue;
    const anchor = likeliest(request, search.places(request), shifts);
    anchors[index] = anchor;
    if (anchor.span !== undefined) search.hold(request.key, anchor.span);
  }
  return anchors.map((anchor) => anchor ?? lost);
}

/** Where excerpts stand in a text, but for the places that are already held. */
class ExcerptSearch {
  readonly #text: string;
  readonly #held = new Set<string>();
  readonly #found = new Map<string, readonly Span[]>();
  #folded: FoldedText | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  hold(key: string, { start, end }: Span): void {
    this.#held.add(`${start} ${end} ${key}`);
  }

  places({ excerpt = "", key }: AnchorRequest): Span[] {
    const places = this.#found.get(excerpt) ?? this.#find(excerpt);
    this.#found.set(excerpt, places);
    return places.filter(({ start, end }) => !this.#held.has(`${start} ${end} ${key}`));
  }

  #find(excerpt: string): readonly Span[] {
    const exact = occurrences(this.#text, excerpt);
    if (exact.length > 0) return wholeIfAny(this.#text, exact);
    this.#folded ??= new FoldedText(this.#text);
    return wholeIfAny(this.#text, this.#folded.occurrences(excerpt));
  }
}

/** Where there is a choice, `art` is not in `party`; a coder's hand may still have slipped. */
function wholeIfAny(text: string, places: readonly Span[]): readonly Span[] {
  const whole = places.filter((place) => isWhole(text, place));
  return whole.length > 0 ? whole : places;
}

/** Whether a span neither begins nor ends inside a word. */
function isWhole(text: string, { start, end }: Span): boolean {
  return !cutsWord(text, start) && !cutsWord(text, end);
}

function cutsWord(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_]/u.test(
    text.slice(Math.max(0, at - 1), at) + text.slice(at, at + 1),
  );
}

/** Undefined where the excerpt has to be looked for. */
function unmoved(
  text: string,
  { span, excerpt, key }: AnchorRequest,
  search: ExcerptSearch,
): Anchor | undefined {
  if (excerpt === undefined || excerpt === "") {
    const inside = span !== undefined && span.start < span.end && span.end <= text.length;
    return inside ? { outcome: "unmoved", span } : lost;
  }
  if (span !== undefined) {
    const stands = text.slice(span.start, span.end) === excerpt;
    return stands ? { outcome: "unmoved", span } : undefined;
  }
  const [place, other] = search.places({ span, excerpt, key });
  return place !== undefined && other === undefined
    ? { outcome: "unmoved", span: place }
    : undefined;
}

/** A wording that differs in quotation marks or capitals alone may still stand where it stood. */
function outcomeAt({ span }: AnchorRequest, place: Span): "unmoved" | "moved" {
  return span?.start === place.start ? "unmoved" : "moved";
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
  request: AnchorRequest,
  places: readonly Span[],
  shifts: readonly Shift[],
): Anchor {
  const [first] = places;
  if (first === undefined) return lost;
  const { span } = request;
  if (span === undefined) return { outcome: "ambiguous", span: first };
  const before = shifts.findLast((shift) => shift.from <= span.start);
  const expected = span.start + (before ?? shifts[0] ?? { by: 0 }).by;
  let nearest = first;
  for (const place of places) {
    if (Math.abs(place.start - expected) < Math.abs(nearest.start - expected)) nearest = place;
  }
  const isExpected = nearest.start === expected;
  return { outcome: isExpected ? outcomeAt(request, nearest) : "ambiguous", span: nearest };
}
