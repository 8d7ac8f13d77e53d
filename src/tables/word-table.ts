import type { Span } from "../model/span.ts";
import { eachWord } from "../text/words.ts";

/**
 * Where the words of some speech begin and end, in order. Typed arrays, because a long transcript has
 * millions of words and a study asks for the words of millions of excerpts.
 */
export class WordTable {
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  #count = 0;

  /** Adds the words of one paragraph; paragraphs come in the order of the text and do not overlap. */
  add(text: string, paragraph: Span): void {
    // In Chinese every character is a word.
    const most = this.#count + paragraph.end - paragraph.start;
    if (most > this.#starts.length) {
      const length = Math.max(most, 2 * this.#starts.length);
      this.#starts = enlarged(this.#starts, length);
      this.#ends = enlarged(this.#ends, length);
    }
    // Looked up once, not for each word.
    const starts = this.#starts;
    const ends = this.#ends;
    let at = this.#count;
    eachWord(text, paragraph, (start, end) => {
      starts[at] = start;
      ends[at] = end;
      at += 1;
    });
    this.#count = at;
  }

  get count(): number {
    return this.#count;
  }

  /**
   * How many of the words at least one of the spans touches: a word once however many spans are on it,
   * and whole where a span takes in only a part of it. The spans come in order of their start.
   */
  countTouched(spans: readonly Span[]): number {
    let touched = 0;
    /** Words before this one are counted, or before all further spans. */
    let next = 0;
    for (const { start, end } of spans) {
      const first = this.#firstAbove(this.#ends, next, start);
      const past = this.#firstAbove(this.#starts, first, end - 1);
      touched += past - first;
      next = past;
    }
    return touched;
  }

  /** Index from `low` on of the first offset greater than `limit`. Gallops, for it is mostly near. */
  #firstAbove(offsets: Int32Array, low: number, limit: number): number {
    let step = 1;
    let from = low;
    let to = low;
    while (to < this.#count && (offsets[to] ?? 0) <= limit) {
      from = to + 1;
      to += step;
      step *= 2;
    }
    to = Math.min(to, this.#count);
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((offsets[middle] ?? 0) <= limit) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

function enlarged(full: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(full);
  return larger;
}
