import type { SpansOptions } from "../options.ts";
import type { Units } from "../units.ts";
import { dissimilarity } from "./dissimilarity.ts";

/** A unitary alignment: of each coder the index of a unit, or `alone` for none. */
export type Tuple = Int32Array;

export const alone = -1;

/**
 * Disorders closer than this, in deltas for each unitary alignment, count as equal. Among alignments with
 * the least disorder the one with the fewest unitary alignments is taken: gamma does not depend on it,
 * gamma-cat does. What is still tied falls by the order of coders and units.
 */
export const tieMargin = 1e-9;

/** Mean over all pairs of coders of what their units cost; a pair in which one is missing costs delta. */
export function tupleDisorder(
  coders: readonly Units[],
  tuple: Tuple,
  options: SpansOptions,
): number {
  let sum = 0;
  let pairs = 0;
  for (const [a, units] of coders.entries()) {
    for (let b = 0; b < a; b++) {
      pairs++;
      const others = coders[b];
      const [i, j] = [tuple[a] ?? alone, tuple[b] ?? alone];
      sum +=
        others === undefined || i === alone || j === alone
          ? options.delta
          : dissimilarity(units, i, others, j, options);
    }
  }
  return sum / pairs;
}
