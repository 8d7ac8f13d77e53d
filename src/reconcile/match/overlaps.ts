import type { Placed } from "./placed.ts";

/** Two codings of different coders that have enough text in common. */
export type Overlap = {
  /** Positions among the codings; `a` is of the coder who comes first by name. */
  readonly a: number;
  readonly b: number;
  /** Text in common by text of either (Jaccard), in whole parts of 2^30: sums are exact, so ties are ties. */
  readonly weight: number;
};

const whole = 2 ** 30;

/**
 * All pairs of different coders that have at least the share `least` of the shorter one in common.
 * `chosen`: positions, in the order of starts. One walk from left to right: cost follows the number of
 * codings and of those that truly overlap.
 */
export function overlapsAmong(
  codings: readonly Placed[],
  chosen: readonly number[],
  least: number,
): readonly Overlap[] {
  const found: Overlap[] = [];
  const open: number[] = [];
  for (const at of chosen) {
    const placed = codings[at];
    if (placed === undefined) continue;
    const { start, end } = placed.coding.span;
    let kept = 0;
    for (const before of open) {
      const other = codings[before];
      if (other === undefined || other.coding.span.end <= start) continue;
      open[kept++] = before;
      if (other.coder === placed.coder) continue;
      const { start: otherStart, end: otherEnd } = other.coding.span;
      const shared = Math.min(end, otherEnd) - start;
      const shorter = Math.min(end - start, otherEnd - otherStart);
      // Divided, not multiplied: 11 / 20 is 0.55 to the last bit, 0.55 * 20 is more than 11.
      if (shared / shorter < least) continue;
      const either = Math.max(end, otherEnd) - otherStart;
      const weight = Math.max(1, Math.round((shared / either) * whole));
      const isInOrder = other.coder < placed.coder;
      found.push(isInOrder ? { a: before, b: at, weight } : { a: at, b: before, weight });
    }
    open.length = kept;
    open.push(at);
  }
  return found;
}
