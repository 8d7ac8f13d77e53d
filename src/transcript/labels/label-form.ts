import type { Span } from "../../model/span.ts";
import { isBlank, skipBlanks, withoutBidiMarks } from "./blanks.ts";
import { isDash, isGap, isQuestionOrAnswer, nameAt } from "./label-name.ts";
import { isBlankBetween, type Stamp, stampAt } from "./stamp.ts";
import { isDigit } from "./time-code.ts";

/**
 * How a line names a speaker:
 *
 *     colon     INT: text     John : text     John：text     [L]: text
 *     bold      **Anna:** text     **Anna**: text
 *     bracket   [Anna] text
 *     dash      Anna — text
 *     letter    Q. text     A. text
 *     line      Anna  0:03     Anna [00:00:02]     Anna NEWLINE 00:00:02     (speech on the lines below)
 *     clock     [Anna] 14:03:22     (the same, with the time of day)
 */
export type LabelForm = "colon" | "bold" | "bracket" | "dash" | "letter" | "line" | "clock";

/** The name stands on a line of its own, above the speech. */
export function isOwnLine(form: LabelForm): boolean {
  return form === "line" || form === "clock";
}

/** What may be a speaker label at the beginning of a line. Whether it is one, the file decides. */
export type LabelHead = {
  readonly label: Span;
  /** The label without invisible marks. */
  readonly speaker: string;
  readonly form: LabelForm;
  /** Where the speech starts: after the label, its mark, time stamp and blanks. */
  readonly speech: number;
  readonly stamp: Stamp | undefined;
  /** It may be a ratio or a time (`2:255`), so that it alone does not show a speaker. */
  readonly doubtful: boolean;
};

/** The possible label at the start of a line (a span without the line end), if any. */
export function labelHeadAt(text: string, line: Span): LabelHead | undefined {
  const { end } = line;
  const from = skipBlanks(text, line.start, end);
  const stamp = stampAt(text, from, end);
  const start = stamp === undefined ? from : skipBlanks(text, stamp.end, end);
  const first = text.charAt(start);
  if (first === "*") return boldHead(text, start, end, stamp);
  if (first === "[") return bracketHead(text, start, end, stamp);
  return nameHead(text, start, end, stamp);
}

function nameHead(
  text: string,
  start: number,
  end: number,
  before: Stamp | undefined,
): LabelHead | undefined {
  const name = nameAt(text, start, end);
  if (name === undefined) return undefined;
  const stopper = skipBlanks(text, name.end, end);
  const within = stampAt(text, stopper, end);
  const stamp = before ?? within;
  const mark = within === undefined ? stopper : skipBlanks(text, within.end, end);
  if (within !== undefined && mark === end) {
    return head(text, name, "line", end, within, !isWide(text, name.end, stopper));
  }
  if (isColon(text.charAt(mark))) return colonHead(text, name, mark, end, stamp, "colon");
  if (within !== undefined) return undefined;
  if (isDash(text, mark) && mark > name.end) {
    return head(text, name, "dash", skipDashes(text, mark, end), stamp, false);
  }
  const isLetter = text.charAt(mark) === "." && name.end - name.start === 1;
  return isLetter && isQuestionOrAnswer(text, name.start) && isBlank(text.charCodeAt(mark + 1))
    ? head(text, name, "letter", skipBlanks(text, mark + 1, end), stamp, false)
    : undefined;
}

function boldHead(
  text: string,
  start: number,
  end: number,
  before: Stamp | undefined,
): LabelHead | undefined {
  let open = start;
  while (open < end && text.charAt(open) === "*") open += 1;
  const fence = text.slice(start, open);
  const name = nameAt(text, skipBlanks(text, open, end), end);
  if (name === undefined) return undefined;
  let at = skipBlanks(text, name.end, end);
  const within = stampAt(text, at, end);
  if (within !== undefined) at = skipBlanks(text, within.end, end);
  const inside = isColon(text.charAt(at));
  if (inside) at = skipBlanks(text, at + 1, end);
  if (!text.startsWith(fence, at)) return undefined;
  at += fence.length;
  const outside = skipBlanks(text, at, end);
  const stamp = before ?? within;
  if (inside)
    return head(text, name, "bold", outside, stampOrUndefined(text, outside, end, stamp), false);
  return isColon(text.charAt(outside))
    ? colonHead(text, name, outside, end, stamp, "bold")
    : undefined;
}

function bracketHead(
  text: string,
  start: number,
  end: number,
  before: Stamp | undefined,
): LabelHead | undefined {
  const name = nameAt(text, skipBlanks(text, start + 1, end), end);
  if (name === undefined) return undefined;
  const close = skipBlanks(text, name.end, end);
  if (text.charAt(close) !== "]") return undefined;
  const after = skipBlanks(text, close + 1, end);
  if (isColon(text.charAt(after))) return colonHead(text, name, after, end, before, "colon");
  const clock = stampAt(text, after, end);
  return clock !== undefined && isBlankBetween(text, clock.end, end)
    ? head(text, name, "clock", end, clock, false)
    : head(text, name, "bracket", after, before, false);
}

function colonHead(
  text: string,
  name: Span,
  colon: number,
  end: number,
  before: Stamp | undefined,
  form: "colon" | "bold",
): LabelHead | undefined {
  const next = text.charAt(colon + 1);
  const isSpaced = colon + 1 >= end || isBlank(text.charCodeAt(colon + 1));
  // `https://`, `C:\`, `a::b`, and the smiley after a blank in `Nice :)`.
  if (next === "/" || next === "\\" || next === ":") return undefined;
  if (text.charAt(colon) === ":" && colon > name.end && !isSpaced && form === "colon")
    return undefined;
  const isRatio =
    !isSpaced && isDigit(text.charCodeAt(colon - 1)) && isDigit(text.charCodeAt(colon + 1));
  const after = skipBlanks(text, colon + 1, end);
  return head(text, name, form, after, stampOrUndefined(text, after, end, before), isRatio);
}

/** The stamp before or in the label, else the one that opens the speech. */
function stampOrUndefined(
  text: string,
  speech: number,
  end: number,
  before: Stamp | undefined,
): Stamp | undefined {
  if (before !== undefined) return before;
  const opening = stampAt(text, speech, end);
  // "12:30 was when we met" is speech.
  return opening === undefined || (opening.groups === 2 && isUnsure(opening)) ? undefined : opening;
}

function isUnsure({ kind }: Stamp): boolean {
  return kind === "bare" || kind === "round";
}

function head(
  text: string,
  label: Span,
  form: LabelForm,
  speech: number,
  stamp: Stamp | undefined,
  doubtful: boolean,
): LabelHead | undefined {
  const speaker = withoutBidiMarks(text.slice(label.start, label.end)).trim();
  if (!anyLetter.test(speaker) || !onlyNameCharacters.test(speaker)) return undefined;
  const after = stamp !== undefined && stamp.start === speech ? stamp.end : speech;
  return { label, speaker, form, speech: after, stamp, doubtful };
}

const anyLetter = /\p{L}/u;
const onlyNameCharacters =
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N} \u00a0\u202f\u200b-\u200d.,'’‘ʼ_#&/()\-‐‑]*$/u;

function isWide(text: string, from: number, to: number): boolean {
  return from < to && isGap(text, from, to);
}

function isColon(character: string): boolean {
  return character === ":" || character === "：";
}

function skipDashes(text: string, at: number, end: number): number {
  let after = at + 1;
  while (after < end && text.charAt(after) === "-") after += 1;
  return skipBlanks(text, after, end);
}
