import type { Span } from "../../model/span.ts";

/** Lengths of heads in UTF-16 units: few, because each takes a walk along the text. */
const headLengths = [32, 16, 8, 4, 2, 1];

/**
 * For each span how often its head stands in the text before it; overlapping ones too. The head is the first
 * 32 characters, of a shorter span the first 16, 8, 4, 2 or 1. One walk along the text for all spans with heads of one length (Karp & Rabin 1987,
 * https://doi.org/10.1147/rd.312.0249): a search for each would cost the length of the text times their number.
 */
export function earlierOccurrences(text: string, spans: readonly Span[]): readonly number[] {
  const heads = spans.map(({ start, end }) => {
    const length = headLengths.find((some) => some <= end - start) ?? 0;
    return text.slice(start, start + length);
  });
  const starts = new Set(spans.map(({ start }) => start));
  const found = new Map<string, number>();
  for (const length of new Set(heads.map((head) => head.length))) {
    const wanted = new Set(heads.filter((head) => head.length === length));
    const counts = new Map<string, number>();
    for (const at of placesOf(text, wanted, length)) {
      const head = text.slice(at, at + length);
      const count = counts.get(head) ?? 0;
      counts.set(head, count + 1);
      if (starts.has(at)) found.set(`${at} ${length}`, count);
    }
  }
  return spans.map(({ start }, index) => found.get(`${start} ${heads[index]?.length}`) ?? 0);
}

/** Where any of the pieces, all of one length, stands in the text. */
function* placesOf(text: string, pieces: ReadonlySet<string>, length: number): Iterable<number> {
  // Most places are ruled out by their hash alone.
  const maybe = new Uint8Array(2 ** Math.ceil(Math.log2(16 * pieces.size + 1)));
  const slot = (hash: number) => (hash ^ (hash >>> 12)) & (maybe.length - 1);
  for (const piece of pieces) maybe[slot(hashOf(piece, length))] = 1;
  let power = 1;
  for (let at = 1; at < length; at++) power = Math.imul(power, base);
  let hash = hashOf(text, length);
  for (let at = 0; at + length <= text.length; at++) {
    if (maybe[slot(hash)] === 1 && pieces.has(text.slice(at, at + length))) yield at;
    const rest = hash - Math.imul(text.charCodeAt(at), power);
    hash = (Math.imul(rest, base) + text.charCodeAt(at + length)) | 0;
  }
}

const base = 0x01000193;

/** Of the first `length` characters. */
function hashOf(text: string, length: number): number {
  let hash = 0;
  for (let at = 0; at < length; at++) hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
  return hash;
}
