import type { Units } from "./units.ts";

/**
 * Calls `visit` for each unit of one coder and each of another that share some text, from left to right.
 * Neither coder's units may overlap among themselves. One walk along both: cost follows the number of
 * units, not the length of the text.
 */
export function eachOverlap(
  a: Units,
  b: Units,
  visit: (indexInA: number, indexInB: number, length: number) => void,
): void {
  let i = 0;
  let j = 0;
  while (i < a.starts.length && j < b.starts.length) {
    const endA = a.ends[i] ?? 0;
    const endB = b.ends[j] ?? 0;
    const length = Math.min(endA, endB) - Math.max(a.starts[i] ?? 0, b.starts[j] ?? 0);
    if (length > 0) visit(i, j, length);
    if (endA <= endB) i++;
    else j++;
  }
}

/** Length of what both marked. */
export function sharedLength(a: Units, b: Units): number {
  let shared = 0;
  eachOverlap(a, b, (_i, _j, length) => {
    shared += length;
  });
  return shared;
}

/** Every two coders once. */
export function pairsOf<Coder>(coders: readonly Coder[]): readonly (readonly [Coder, Coder])[] {
  return coders.flatMap((a, index) => coders.slice(index + 1).map((b) => [a, b] as const));
}
