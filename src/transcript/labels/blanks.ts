import type { Span } from "../../model/span.ts";

/** Invisible marks that say in which direction Urdu or Arabic runs; they may stand around a label. */
const bidiMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** White space, and the invisible marks that may stand where white space does. */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff ||
    isBidiMark(code)
  );
}

export function isBidiMark(code: number): boolean {
  return (
    code === 0x61c ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}

export function skipBlanks(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** The span without blanks at its ends; empty, at its start, where it holds nothing else. */
export function trimmed(text: string, { start, end }: Span): Span {
  const from = skipBlanks(text, start, end);
  let to = end;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return from === to ? { start, end: start } : { start: from, end: to };
}

export function withoutBidiMarks(label: string): string {
  return label.replaceAll(bidiMarks, "");
}
