import type { Span } from "../../model/span.ts";
import { isBlank, skipBlanks } from "./blanks.ts";
import { isDigit, timeCodeAt } from "./time-code.ts";

/** A time stamp of a transcript with the marks around it: `[00:01:23]`, `#00:00:05-2#`, `00:12:09`. */
export type Stamp = {
  readonly start: number;
  readonly end: number;
  readonly milliseconds: number;
  /** `bare` where no bracket or `#` says that it is a stamp and no time of day that somebody names. */
  readonly kind: "bracket" | "round" | "hash" | "bare";
  readonly groups: 2 | 3;
};

const closers: Readonly<Record<string, { kind: Stamp["kind"]; close: string }>> = {
  "[": { kind: "bracket", close: "]" },
  "<": { kind: "bracket", close: ">" },
  "(": { kind: "round", close: ")" },
  "#": { kind: "hash", close: "#" },
};

/** The stamp that begins at an offset. `[00:05 --> 00:09]` counts as its first time. */
export function stampAt(text: string, start: number, limit: number): Stamp | undefined {
  const enclosed = closers[text.charAt(start)];
  if (enclosed === undefined) return bareStampAt(text, start, limit);
  const time = timeCodeAt(text, skipBlanks(text, start + 1, limit), limit);
  if (time === undefined) return undefined;
  const close = skipBlanks(text, rangeEnd(text, time.end, limit), limit);
  if (close >= limit || text.charAt(close) !== enclosed.close) return undefined;
  const { milliseconds, groups } = time;
  return { start, end: close + 1, milliseconds, kind: enclosed.kind, groups };
}

function bareStampAt(text: string, start: number, limit: number): Stamp | undefined {
  if (!isDigit(text.charCodeAt(start))) return undefined;
  const time = timeCodeAt(text, start, limit);
  if (time === undefined || (time.end < limit && isDigit(text.charCodeAt(time.end))))
    return undefined;
  return {
    start,
    end: time.end,
    milliseconds: time.milliseconds,
    kind: "bare",
    groups: time.groups,
  };
}

/** Offset after the second time of a range, or `at` where there is none. */
function rangeEnd(text: string, at: number, limit: number): number {
  const dash = skipBlanks(text, at, limit);
  let after = dash;
  while (after < limit && "->–—".includes(text.charAt(after))) after += 1;
  if (after === dash) return at;
  return timeCodeAt(text, skipBlanks(text, after, limit), limit)?.end ?? at;
}

/** The stamp that is all of a cell (trimmed). There a range needs no brackets: `00:05 - 00:09`. */
export function stampFilling(text: string, { start, end }: Span): Stamp | undefined {
  const stamp = stampAt(text, start, end);
  if (stamp === undefined || stamp.end === end) return stamp;
  return stamp.kind === "bare" && rangeEnd(text, stamp.end, end) === end
    ? { ...stamp, end }
    : undefined;
}

/** The enclosed stamp that ends exactly at an offset, as f4 writes it after each paragraph. */
export function stampEndingAt(text: string, from: number, end: number): Stamp | undefined {
  const opener = { "]": "[", "#": "#", ")": "(" }[text.charAt(end - 1)];
  if (opener === undefined) return undefined;
  // A bounded slice: to search backwards through the whole text at each paragraph would be quadratic.
  const tailStart = Math.max(from, end - longestStamp);
  const open = text.slice(tailStart, end - 1).lastIndexOf(opener);
  if (open === -1) return undefined;
  const stamp = stampAt(text, tailStart + open, end);
  // `(12:30)` at the end of a sentence is more likely a time of day.
  if (stamp === undefined || stamp.end !== end) return undefined;
  return stamp.kind === "round" && stamp.groups === 2 ? undefined : stamp;
}

const longestStamp = 40;

/** Whether nothing but blanks stands between two offsets. */
export function isBlankBetween(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}

// Bounded repetition only, so that the pass over the text is linear.
const enclosedStamp =
  /\[\d{1,3}:\d\d(?::\d\d)?(?:[.,:-]\d{1,3})?\]|#\d{1,3}:\d\d(?::\d\d)?(?:[.,:-]\d{1,3})?#/g;

/** Every `[hh:mm:ss]` and `#hh:mm:ss-t#` of a text, in order. */
export function stampsIn(text: string): Stamp[] {
  const stamps: Stamp[] = [];
  for (const match of text.matchAll(enclosedStamp)) {
    const stamp = stampAt(text, match.index, match.index + match[0].length);
    if (stamp !== undefined) stamps.push(stamp);
  }
  return stamps;
}
