// Signs that turn the direction of what follows them, and those that show nothing at all, could make
// a text look like another one. Joiners are left as they are: Urdu and emoji are written with them.
const hidden = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

/** A text as it may be shown: what cannot be seen is named, as `[U+202E]`. */
export function visibleText(text: string): string {
  return text.replaceAll(hidden, (sign) => `[${nameOfSign(sign)}]`);
}

export type TextPiece = { readonly start: number; readonly end: number; readonly sign?: string };

/** The pieces of a part of a text: plain ones, and signs that have to be named. */
export function textPieces(text: string, start: number, end: number): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(hidden)) {
    const at = start + match.index;
    if (at > from) pieces.push({ start: from, end: at });
    from = at + match[0].length;
    pieces.push({ start: at, end: from, sign: nameOfSign(match[0]) });
  }
  if (end > from) pieces.push({ start: from, end });
  return pieces;
}

function nameOfSign(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
