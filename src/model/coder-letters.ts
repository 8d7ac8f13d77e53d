import { type CoderId, coderId } from "./ids.ts";

// In a decision a coder is a letter: `a` is the first by name. A decision also says whose its letters
// were, so that it means the same when another coder joins.

/** `a` for 0, `z` for 25, `aa` for 26, as a spreadsheet names its columns. */
function coderLetter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : coderLetter(Math.floor(index / 26) - 1) + last;
}

/** The letters of all coders, in their order. */
export function coderLetters(all: readonly CoderId[]): ReadonlyMap<CoderId, string> {
  return new Map(all.map((coder, index) => [coder, coderLetter(index)]));
}

/** Cell `coders` of a decision: `a=ayesha;b=daniyal`, of those who were assigned the transcript. */
export function writeCoderLetters(assigned: readonly CoderId[], all: readonly CoderId[]): string {
  const letters = coderLetters(all);
  return assigned
    .map((coder) => `${letters.get(coder) ?? ""}=${coder.replaceAll(/[\\;]/g, "\\$&")}`)
    .join(";");
}

/** The inverse; what is not of the form `letter=name` is passed over. */
export function readCoderLetters(cell: string): ReadonlyMap<string, CoderId> {
  const letters = new Map<string, CoderId>();
  for (const [, letter, name = ""] of cell.matchAll(pair)) {
    const coder = name.replaceAll(/\\([\\;])/g, "$1").trim();
    if (letter !== undefined && coder !== "") letters.set(letter.toLowerCase(), coderId(coder));
  }
  return letters;
}

const pair = /(?:^|;)\s*([a-z]+)\s*=((?:\\[\\;]|[^;])*)/gi;
