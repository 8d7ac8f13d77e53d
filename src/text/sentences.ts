import type { Span } from "../model/span.ts";
import { abbreviations, numberAbbreviations } from "./abbreviations.ts";

/**
 * The sentences of one paragraph or turn, in order, without the white space around them. Every
 * character that is not white space is in one sentence. A line end is white space like any other.
 *
 * Own rules, because `Intl.Segmenter` splits after `Dr.` and takes quadratic time. When in doubt two
 * sentences stay together: an excerpt that is too long is easier to see than one that is cut.
 * Goes through the text by units, since every turn with a hit comes through here.
 */
export function segmentSentences(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  let start = skipSpace(text, span.start, span.end);
  // Some transcripts are typed without any capital; there a small letter says nothing.
  let smallGoesOn: boolean | undefined;
  const goesOn = (letter: string) => {
    if (!small.test(letter)) return false;
    smallGoesOn ??= capital.test(text.slice(span.start, span.end));
    return smallGoesOn;
  };
  for (let at = start; at < span.end; at++) {
    if (!isMark(text.charCodeAt(at))) continue;
    let marksEnd = at + 1;
    while (marksEnd < span.end && isMark(text.charCodeAt(marksEnd))) marksEnd += 1;
    let end = marksEnd;
    while (end < span.end && closers.includes(text.charAt(end))) end += 1;
    const next = skipSpace(text, end, span.end);
    const stop = { text, start, at, marksEnd, end, next, limit: span.end };
    if (next < span.end && endsSentence(stop, goesOn)) {
      sentences.push({ start, end });
      start = next;
    }
    at = end - 1;
  }
  let end = span.end;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (end > start) sentences.push({ start, end });
  return sentences;
}

/** Places around marks that may end a sentence. */
type Stop = {
  readonly text: string;
  /** Of the sentence. */
  readonly start: number;
  readonly at: number;
  readonly marksEnd: number;
  /** Behind the quotes and brackets that close behind the marks. */
  readonly end: number;
  /** The next character that is no white space. */
  readonly next: number;
  readonly limit: number;
};

function endsSentence(stop: Stop, goesOn: (letter: string) => boolean): boolean {
  const { text, at, marksEnd, end, next } = stop;
  const mark = text.charAt(at);
  if (wideMarks.includes(mark)) return true;
  // Without a blank it is a decimal, an address, or letters read one by one (`ڈی۔ایچ۔کیو`).
  if (end === next) return lacksBlank(stop);
  const opener = text.charAt(next);
  if (dashes.includes(opener)) return false;
  const letter = openers.includes(opener) ? text.charAt(next + 1) : opener;
  if (mark === "…" || (mark === "." && text.charAt(at + 1) === "."))
    return capital.test(letter) && !hesitation.test(text.slice(next, next + 4));
  // `"Why?" she asked.`
  if (mark === "?" || mark === "!" || mark === "؟") return end === marksEnd || !goesOn(letter);
  if (mark !== ".") return true;
  return !goesOn(letter) && !isAbbreviated(stop);
}

/**
 * Whether two sentences were typed without a blank between them (`It came quickly.Staff were great`),
 * as many answers to surveys are: small letters before the mark, a capitalised word behind it.
 */
function lacksBlank(stop: Stop): boolean {
  const { text, start, at, marksEnd, next, limit } = stop;
  if (marksEnd !== next || !".!?".includes(text.charAt(at)) || text.charAt(at + 1) === ".")
    return false;
  if (!smallWord.test(text.slice(Math.max(start, at - 3), at))) return false;
  const after = text.slice(next, Math.min(limit, next + longestAddress));
  if (!capitalised.test(after) || endOfAddress.test(after)) return false;
  const before = text.slice(Math.max(start, at - longestAddress), at);
  return !beginOfAddress.test(before) && !isAbbreviated(stop);
}

/** Whether the word before a full stop, and what follows, make the stop part of the word. */
function isAbbreviated({ text, start, at, next }: Stop): boolean {
  let from = at;
  while (from > start && at - from <= longestWord && !isOutside(text.charCodeAt(from - 1)))
    from -= 1;
  if (at - from > longestWord) return false;
  const written = text.slice(from, at);
  const word = written.toLowerCase();
  if (abbreviations.has(word)) return true;
  if (numberAbbreviations.has(word)) return digit.test(text.charAt(next));
  // The number of a list's item belongs to what it numbers.
  if (from === start && digits.test(word)) return true;
  // Initials (`A. R. Khan`, `Ph.D. students`), but not the pronoun and not `5 p.m. Then`.
  return initials.test(written) && written !== "I";
}

/** `。` and the like stand without a blank behind them. */
const wideMarks = "。！？｡";
const closers = "\"'”’»)]」』";
const openers = "\"'“‘«";
const dashes = "-–—,;:";
const capital = /\p{Lu}/u;
const small = /\p{Ll}/u;
const digit = /\p{Nd}/u;
const digits = /^\p{Nd}+$/u;
const initials = /^(?:\p{Lu}\p{Ll}?\.)*\p{Lu}$/u;
/** A speaker who gathers words: `I... I think`, `the... It's`. */
const hesitation = /^["'“‘«]?I\b/;
const smallWord = /^\p{Ll}{3}$/u;
const capitalised = /^\p{Lu}\p{Ll}/u;
/** `https://`, `www.`, `me@`, `example.com/`, `C:\`, `home/files/`, up to a mark in it. */
const beginOfAddress = /(?:[@\\]|:\/\/|www\.|[./]\S*\/)\S*$/iu;
/** `Khan@example.org`, or the last part of a site's or a file's name, capitalised by a keyboard. */
const endOfAddress =
  /^(?:[\w.%+-]*@|(?:\w+\.)*(?:com|org|net|gov|edu|info|io|uk|pk|js|pdf|docx?|xlsx?|pptx?|txt|csv|html?|jpe?g|png|mp[34]|wav)\b)/iu;
/** An address is not looked for beyond. */
const longestAddress = 200;
/** No abbreviation is longer. */
const longestWord = 12;

function isMark(unit: number): boolean {
  if (unit < 0x600) return unit === 0x2e || unit === 0x21 || unit === 0x3f;
  switch (unit) {
    case 0x61f: // ؟
    case 0x6d4: // ۔
    case 0x964: // ।
    case 0x965: // ॥
    case 0x2026: // …
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff1f: // ？
    case 0xff61: // ｡
      return true;
    default:
      return false;
  }
}

function isSpace(unit: number): boolean {
  return unit <= 0x20
    ? unit === 0x20 || (unit >= 9 && unit <= 13)
    : unit >= 0xa0 && rareSpace(unit);
}

function rareSpace(unit: number): boolean {
  return unit === 0xa0 || (unit >= 0x1680 && /\s/.test(String.fromCharCode(unit)));
}

/** What a word before a full stop does not reach over. */
function isOutside(unit: number): boolean {
  return isSpace(unit) || "\"'“‘«([-–—/,;:".includes(String.fromCharCode(unit));
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}
