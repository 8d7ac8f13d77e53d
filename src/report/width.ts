import stringWidth from "string-width";

/** Columns that a text takes on a terminal: two for CJK and emoji, none for vowel signs. */
export function displayWidth(text: string): number {
  // Most cells are numbers and ids: a matrix of a survey has a million of them.
  return printableAscii.test(text) ? text.length : stringWidth(text);
}

const printableAscii = /^[ -~]*$/;

export function padEnd(text: string, width: number): string {
  return isolate(text) + padding(text, width);
}

export function padStart(text: string, width: number): string {
  return padding(text, width) + isolate(text);
}

function padding(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - displayWidth(text)));
}

/**
 * Keeps right-to-left text (Urdu, Arabic, Hebrew) from drawing the numbers after it, or the indent
 * before it, to its other side on terminals that reorder: it goes between a first strong isolate and
 * its end, both invisible.
 */
function isolate(text: string): string {
  if (!rightToLeft.test(text)) return text;
  const start = text.length - text.trimStart().length;
  return `${text.slice(0, start)}\u2068${text.slice(start)}\u2069`;
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/** What a reader takes for one character, with its vowel signs and joiners. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/**
 * Lines of at most `width` columns, broken at spaces; a word that is longer is broken after a hyphen,
 * underscore or slash, or else between characters. At least one line. White space at a break is
 * dropped, nothing else.
 */
export function wrap(text: string, width: number): string[] {
  const words = text.split(" ").flatMap((word) => breakWord(word, width));
  return pack(words, " ", width);
}

/** Pieces of at most `width` columns (of one character where even that is wider). */
function breakWord(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const parts = word.split(/(?<=[-_/])/).flatMap((part) => {
    return displayWidth(part) <= width ? [part] : pack(graphemes(part), "", width);
  });
  return pack(parts, "", width);
}

/** Joins as many neighbours as fit `width`, again and again. */
function pack(parts: readonly string[], separator: string, width: number): string[] {
  const packed: string[] = [];
  let line = parts[0] ?? "";
  for (const part of parts.slice(1)) {
    const longer = line + separator + part;
    if (displayWidth(longer) <= width) line = longer;
    else {
      packed.push(line);
      line = part;
    }
  }
  return [...packed, line];
}
