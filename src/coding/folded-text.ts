import type { Span } from "../model/span.ts";

/** Every place at which a piece stands in a text, overlapping ones too. */
export function occurrences(text: string, piece: string): Span[] {
  const found: Span[] = [];
  if (piece === "") return found;
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + 1)) {
    found.push({ start: at, end: at + piece.length });
  }
  return found;
}

/**
 * A text in which wordings are found whatever their line breaks, quotation marks and capitals: each
 * run of white space is one space, quotes are straight, letters small. Knows where each unit was.
 */
export class FoldedText {
  readonly #folded: string;
  readonly #starts: Uint32Array;

  constructor(text: string) {
    this.#starts = new Uint32Array(text.length);
    const pieces: string[] = [];
    let length = 0;
    let from = 0;
    const keep = (end: number) => {
      for (let at = from; at < end; at += 1) this.#starts[length++] = at;
      pieces.push(foldUnits(text.slice(from, end)));
    };
    for (const run of text.matchAll(/\s+/g)) {
      keep(run.index);
      this.#starts[length++] = run.index;
      pieces.push(" ");
      from = run.index + run[0].length;
    }
    keep(text.length);
    this.#folded = pieces.join("");
  }

  /** Spans of the text itself. */
  occurrences(excerpt: string): Span[] {
    const sought = foldUnits(excerpt.replaceAll(/\s+/g, " ").trim());
    return occurrences(this.#folded, sought).map(({ start, end }) => ({
      start: this.#starts[start] ?? 0,
      end: (this.#starts[end - 1] ?? 0) + 1,
    }));
  }
}

/** Unit for unit, so that offsets stay what they are. */
function foldUnits(text: string): string {
  const straight = text.replaceAll(/[‘’‚‛]/g, "'").replaceAll(/[“”„‟]/g, '"');
  const small = straight.toLowerCase();
  if (small.length === straight.length) return small;
  // A few capitals (İ) grow when they become small: those stay as they are.
  return Array.from(straight, (character) => {
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  }).join("");
}
