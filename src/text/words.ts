import type { Span } from "../model/span.ts";
import {
  apostropheUnit,
  firstLetter,
  invisibleUnit,
  irregularUnit,
  lookUpCodePoint,
  lookUpUnit,
  markUnit,
  separatorUnit,
  soloUnit,
  surrogateUnit,
  unitTable,
  unknownUnit,
  unspaced,
} from "./characters.ts";

// A word is a maximal run of letters, digits, combining marks and `_`, with an apostrophe or a
// zero-width joiner kept only between two letters. A hyphen separates: `follow-up` is two words.
// In scripts that are written without spaces each letter is a word.

/** Calls `visit` with the start and end of every word in a span of the text, in order. */
export function eachWord(
  text: string,
  span: Span,
  visit: (start: number, end: number) => void,
): void {
  for (let at = nextWordStart(text, span.start, span.end); at < span.end; ) {
    const end = wordEnd(text, at, span.end);
    visit(at, end);
    at = nextWordStart(text, end, span.end);
  }
}

/** Every word in a span of the text (all of it where none is given), in order. */
export function wordSpans(text: string, span: Span = whole(text)): Span[] {
  const words: Span[] = [];
  eachWord(text, span, (start, end) => words.push({ start, end }));
  return words;
}

/** How many words `wordSpans` would give. */
export function countWords(text: string, span: Span = whole(text)): number {
  let count = 0;
  eachWord(text, span, () => {
    count += 1;
  });
  return count;
}

/** Where the word that begins at `start` ends. Hot: plain letters are passed by table alone. */
export function wordEnd(text: string, start: number, end: number): number {
  const solo = kindAt(text, start) === soloUnit;
  let at = start + widthAt(text, start);
  while (at < end) {
    if (!solo && (unitTable[text.charCodeAt(at)] as number) >= firstLetter) {
      at += 1;
      continue;
    }
    const kind = kindAt(text, at);
    if (kind === separatorUnit) break;
    if (kind === markUnit || (!solo && isSpaced(kind))) {
      at += widthAt(text, at);
      continue;
    }
    // A joiner counts when a letter of the same word follows it.
    const joins = kind === apostropheUnit || kind === invisibleUnit;
    if (solo || !joins || at + 1 >= end || !isSpaced(kindAt(text, at + 1))) break;
    at += 1;
  }
  return Math.min(at, end);
}

/**
 * The words of a rule as its author wrote it, `*` and `?` counting as letters: `user friendl*` gives
 * `user` and `friendl*`. Punctuation is dropped; a text without any word gives none.
 */
export function splitPhrase(source: string): string[] {
  // Each letter of an unspaced script is a word, so a `*` next to one asks for nothing.
  return source.replace(starAtUnspaced, "").match(phraseWord) ?? [];
}

const letter = `(?!${unspaced})[\\p{L}\\p{N}_*?]`;
const phraseWord = new RegExp(
  `${unspaced}\\p{M}*|${letter}(?:\\p{M}|['’\u200c\u200d\u00ad\u2060]?${letter})*`,
  "gu",
);
const starAtUnspaced = new RegExp(`(?<=${unspaced}\\p{M}*)\\*+|\\*+(?=${unspaced})`, "gu");

/** Offset of the first letter from `from` on; `end` where there is none. */
function nextWordStart(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isLetter(kindAt(text, at))) at += 1;
  return at;
}

function isSpaced(kind: number): boolean {
  return kind >= firstLetter || kind === irregularUnit;
}

function isLetter(kind: number): boolean {
  return isSpaced(kind) || kind === soloUnit;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const kind = unitTable[unit];
  if (kind === undefined || kind === unknownUnit) return lookUpUnit(unit);
  return kind === surrogateUnit ? lookUpCodePoint(text.codePointAt(at) ?? unit) : kind;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function whole(text: string): Span {
  return { start: 0, end: text.length };
}
