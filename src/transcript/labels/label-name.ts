import type { Span } from "../../model/span.ts";
import { isBidiMark, isBlank, trimmed } from "./blanks.ts";
import { stampAt } from "./stamp.ts";

const longestLabel = 60;
const mostWords = 6;

/**
 * The longest run from `start` that may be a speaker's name, without blanks at its end. It is called
 * for every line of every file and looks at the line's first 60-odd characters only; whether these
 * are letters is asked later, of the few that a label's mark follows.
 */
export function nameAt(text: string, start: number, limit: number): Span | undefined {
  const end = Math.min(limit, start + longestLabel + 1);
  let words = 1;
  let depth = 0;
  let at = start;
  for (; at < end; at++) {
    const kind = kinds[text.charCodeAt(at)] ?? plain;
    if (kind === plain) continue;
    if (kind === stopper) break;
    if (kind === blank) {
      if (isGap(text, at, end)) break;
      const next = kinds[text.charCodeAt(at + 1)];
      // The blank before a label's mark is none between words.
      if (next !== stopper && next !== dash) words += 1;
      if (words > mostWords) return undefined;
    } else if (kind === open) {
      if (stampAt(text, at, limit) !== undefined) break;
      depth += 1;
    } else if (kind === close) {
      depth -= 1;
      if (depth < 0) return undefined;
    } else if (kind === point) {
      if (at === start + 1 && isQuestionOrAnswer(text, start) && isBlankAt(text, at + 1)) break;
    } else if (at > start && isDash(text, at) && isBlankAt(text, at - 1)) break;
  }
  if (at === end && end < limit) return undefined;
  const name = trimmed(text, { start, end: at });
  return name.end === name.start || depth > 0 ? undefined : name;
}

const plain = 0;
const blank = 1;
const stopper = 2;
const open = 3;
const close = 4;
const point = 5;
const dash = 6;

/** Marks of a label, and everything that shows a sentence. */
const stoppers = ':：[]{}<>*"“”„«»?!;=|~^%$€@+\\…،؛؟۔।。，、！？；（）\n';

// A table by UTF-16 code unit, because this is the hot path of reading.
const kinds: Uint8Array = new Uint8Array(0x10000);
for (let code = 0; code < kinds.length; code++)
  if (isBlank(code) && !isBidiMark(code)) kinds[code] = blank;
for (const character of stoppers) kinds[character.charCodeAt(0)] = stopper;
for (const character of "-–—") kinds[character.charCodeAt(0)] = dash;
kinds["(".charCodeAt(0)] = open;
kinds[")".charCodeAt(0)] = close;
kinds[".".charCodeAt(0)] = point;

/** Blanks that end a name: two or more, a tab or a line break. */
export function isGap(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 9 || code === 10) return true;
  return code === 32 && at + 1 < limit && " \t\n".includes(text.charAt(at + 1));
}

export function isQuestionOrAnswer(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === "Q" || character === "A";
}

/** A dash between blanks: `—`, `–`, `--` or ` - `. */
export function isDash(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === "—" || character === "–") return true;
  if (character !== "-") return false;
  return text.charAt(at + 1) === "-" || isBlankAt(text, at + 1);
}

function isBlankAt(text: string, at: number): boolean {
  return isBlank(text.charCodeAt(at));
}
