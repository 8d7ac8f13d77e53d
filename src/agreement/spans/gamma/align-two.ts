import { assign } from "../../../optimise/assign.ts";
import type { SpansOptions } from "../options.ts";
import type { Units } from "../units.ts";
import { nearPairs } from "./dissimilarity.ts";
import { alone, type Tuple, tieMargin } from "./tuple.ts";

/**
 * The best alignment of two coders, as an assignment problem: a pair of units is worth aligning where it
 * costs less than leaving both alone, so it gains 2 delta - cost.
 */
export function alignTwo(a: Units, b: Units, options: SpansOptions): readonly Tuple[] {
  const { offsets, partners, costs } = nearPairs(a, b, 2 * options.delta, options);
  const worth = 2 * options.delta + options.delta * tieMargin;
  const gains = costs.map((cost) => worth - cost);
  const partnerOfB = assign({ offsets, partners, gains }, b.starts.length);
  const alignedA = new Uint8Array(a.starts.length);
  const tuples: Tuple[] = [];
  for (const [j, i] of partnerOfB.entries()) {
    if (i !== alone) alignedA[i] = 1;
    tuples.push(Int32Array.of(i, j));
  }
  for (const [i, isAligned] of alignedA.entries()) {
    if (isAligned === 0) tuples.push(Int32Array.of(i, alone));
  }
  return tuples;
}
