import type { Span } from "../model/span.ts";

/**
 * The speech that is compared, laid end to end: characters are code points that are not white space,
 * numbered from 0. Labels, time stamps, headings and the speech of others have no place on it, so that
 * how much of a unit a coding covers does not depend on them, nor on how lines are broken.
 */
export class SpeechAxis {
  readonly #text: string;
  /** How many characters of speech stand before each offset of the text. */
  readonly #before: Uint32Array;

  /** `paragraphs`: the speech that counts, in the order of the text. */
  constructor(text: string, paragraphs: readonly Span[]) {
    this.#text = text;
    this.#before = new Uint32Array(text.length + 1);
    // Plain loop: goes through every character of a study.
    let count = 0;
    let filled = 0;
    for (const { start, end } of paragraphs) {
      this.#before.fill(count, filled, start);
      for (let at = start; at < end; at++) {
        this.#before[at] = count;
        if (isCounted(text, at)) count += 1;
      }
      filled = end;
    }
    this.#before.fill(count, filled);
  }

  /** All characters of the speech. */
  get length(): number {
    return this.#before.at(-1) ?? 0;
  }

  /** The characters of speech in a span of the text; start and end are the same where there is none. */
  on({ start, end }: Span): Span {
    return { start: this.#before[start] ?? this.length, end: this.#before[end] ?? this.length };
  }

  /** From the first to the last of some characters of speech, in the text. */
  inText({ start, end }: Span): Span {
    const first = this.#offsetWithBefore(start + 1) - 1;
    const last = this.#offsetWithBefore(end) - 1;
    return { start: first, end: last + (isHighHalf(this.#text, last) ? 2 : 1) };
  }

  /** The first offset before which so many characters stand. */
  #offsetWithBefore(count: number): number {
    let low = 0;
    let high = this.#before.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#before[middle] ?? 0) < count) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** How many characters that are not white space a span has. */
export function countCharacters(text: string, { start, end }: Span): number {
  let count = 0;
  for (let at = start; at < end; at++) if (isCounted(text, at)) count += 1;
  return count;
}

/** A surrogate pair counts once, at its first half. */
function isCounted(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit > 0x20 || (unit !== 0x20 && (unit < 9 || unit > 13));
  if (unit >= 0xdc00 && unit <= 0xdfff) return !isHighHalf(text, at - 1);
  return !(unit === 0xa0 || (unit >= 0x1680 && space.test(text.charAt(at))));
}

function isHighHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
}

const space = /\s/;
