/** A piece of a text: an address that a reader may follow, or the words between addresses. */
export type TextPiece =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "address"; readonly text: string };

/**
 * Splits a text at the addresses in it. Only http and https are addresses: no other scheme is made
 * something to click on. Signs that end a sentence or close a bracket around it are not part of one.
 */
export function splitAddresses(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  const addWords = (to: number) => {
    if (to > end) pieces.push({ kind: "words", text: text.slice(end, to) });
  };
  for (const { 0: found, index } of text.matchAll(address)) {
    const trimmed = withoutTrailingSigns(found);
    if (!beyondScheme.test(trimmed)) continue;
    addWords(index);
    pieces.push({ kind: "address", text: trimmed });
    end = index + trimmed.length;
  }
  addWords(text.length);
  return pieces;
}

// Only what may stand in an address unescaped, in any script: no quote, no angle bracket, no backslash.
const address = /\bhttps?:\/\/[^\s<>"'`\\^{}|\p{C}]+/giu;
const beyondScheme = /^https?:\/\/[\p{L}\p{N}[]/iu;

function withoutTrailingSigns(found: string): string {
  let rest = found;
  while (/[.,;:!?*_~»”’]$/.test(rest) || closesMore(rest, "(", ")") || closesMore(rest, "[", "]")) {
    rest = rest.slice(0, -1);
  }
  return rest;
}

/** Addresses of encyclopaedias end in brackets that were opened inside them. */
function closesMore(text: string, open: string, close: string): boolean {
  return text.endsWith(close) && text.split(close).length > text.split(open).length;
}
