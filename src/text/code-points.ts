import type { Span } from "../model/span.ts";

/**
 * Converts between the program's offsets (UTF-16 units) and the files' (Unicode code points).
 * Costs a scan of the text once, and nothing per offset where the text has no astral character.
 */
export class CodePointIndex {
  /** UTF-16 offset of the second half of every surrogate pair, ascending. */
  readonly #lowHalves: readonly number[];
  /** Length of the text in code points. */
  readonly length: number;

  constructor(text: string) {
    const lowHalves: number[] = [];
    for (const pair of text.matchAll(surrogatePair)) lowHalves.push(pair.index + 1);
    this.#lowHalves = lowHalves;
    this.length = text.length - lowHalves.length;
  }

  /** An offset inside a surrogate pair counts as the offset behind the pair. */
  toCodePoint(offset: number): number {
    return offset - countBelow(this.#lowHalves, offset, (lowHalf) => lowHalf);
  }

  /** The inverse of `toCodePoint` for every offset from 0 to `length`. */
  toUtf16(offset: number): number {
    return offset + countBelow(this.#lowHalves, offset, (lowHalf, index) => lowHalf - 1 - index);
  }

  spanToCodePoints({ start, end }: Span): Span {
    return { start: this.toCodePoint(start), end: this.toCodePoint(end) };
  }

  spanToUtf16({ start, end }: Span): Span {
    return { start: this.toUtf16(start), end: this.toUtf16(end) };
  }
}

const surrogatePair = /[\ud800-\udbff][\udc00-\udfff]/g;

/** How many of the ascending `key(value, index)` are below `limit`. */
function countBelow(
  values: readonly number[],
  limit: number,
  key: (value: number, index: number) => number,
): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (key(values[middle] ?? 0, middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
