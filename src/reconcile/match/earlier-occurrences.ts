import type { Span } from "../../model/span.ts";

/** Lengths of heads in UTF-16 units, each half the one before it, and few: each takes a walk along the text. */
const headLengths = [32, 16, 8, 4, 2, 1];

/**
 * For each span how often its head stands in the text before it; overlapping ones too. The head is the first
 * 32 characters, of a shorter span the first 16, 8, 4, 2 or 1. One walk along the text for all spans with heads of one length (Karp & Rabin 1987,
 * https://doi.org/10.1147/rd.312.0249): a search for each would cost the length of the text times their number.
 */
export function earlierOccurrences(text: string, spans: readonly Span[]): readonly number[] {
  const headOf = ({ start, end }: Span) => headLengths.find((some) => some <= end - start) ?? 0;
  const found = new Map<string, number>();
  const hashes = new WindowHashes(text);
  for (const length of headLengths.toReversed()) {
    const starts = new Set(
      spans.filter((span) => headOf(span) === length).map(({ start }) => start),
    );
    hashes.widenTo(length);
    const counts = new Map<string, number>();
    for (const at of hashes.alike(starts)) {
      const head = text.slice(at, at + length);
      const count = counts.get(head) ?? 0;
      counts.set(head, count + 1);
      if (starts.has(at)) found.set(`${at} ${length}`, count);
    }
  }
  return spans.map((span) => found.get(`${span.start} ${headOf(span)}`) ?? 0);
}

/** The hash of every window of one length along a text; the length doubles. A hot loop, hence the typed array. */
class WindowHashes {
  readonly #text: string;
  /** At each place that of the window which begins there. */
  readonly #hashes: Int32Array;
  #length = 1;
  /** Of the polynomial's base, the length being the exponent. */
  #power: number = base;

  constructor(text: string) {
    this.#text = text;
    this.#hashes = new Int32Array(text.length);
    for (let at = 0; at < text.length; at++) this.#hashes[at] = text.charCodeAt(at);
  }

  /** To a power of two. */
  widenTo(length: number): void {
    const hashes = this.#hashes;
    for (; this.#length < length; this.#length *= 2) {
      const [half, power] = [this.#length, this.#power];
      // What stands behind a place is still that of the shorter window.
      for (let at = 0; at + 2 * half <= hashes.length; at++) {
        hashes[at] = Math.imul(hashes[at] ?? 0, power) + (hashes[at + half] ?? 0);
      }
      this.#power = Math.imul(power, power);
    }
  }

  /** Every place whose window holds the same words as that of one of these places. */
  alike(places: ReadonlySet<number>): readonly number[] {
    if (places.size === 0) return [];
    const wanted = new Set<string>();
    // Most places are ruled out by their hash alone.
    const maybe = new Uint8Array(2 ** Math.ceil(Math.log2(64 * places.size)));
    const slot = (hash: number) => (hash ^ (hash >>> 12)) & (maybe.length - 1);
    for (const at of places) {
      wanted.add(this.#text.slice(at, at + this.#length));
      maybe[slot(this.#hashes[at] ?? 0)] = 1;
    }
    const found: number[] = [];
    const last = this.#hashes.length - this.#length;
    for (let at = 0; at <= last; at++) {
      if (maybe[slot(this.#hashes[at] ?? 0)] !== 1) continue;
      if (wanted.has(this.#text.slice(at, at + this.#length))) found.push(at);
    }
    return found;
  }
}

const base = 0x01000193;
