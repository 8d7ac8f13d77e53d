import type { SpansOptions } from "../options.ts";
import type { Units } from "../units.ts";
import { dissimilarity, type NearPairs, nearPairs } from "./dissimilarity.ts";
import { alone, type Tuple, tieMargin } from "./tuple.ts";

const mostCandidates = 30_000;

export type Candidate = {
  readonly tuple: Tuple;
  /** Disorder, with the margin that prefers fewer unitary alignments among equals. */
  readonly cost: number;
};

/**
 * All unitary alignments that a best alignment can contain: those from which no unit could be taken out and
 * left alone at a gain. With C pairs of coders and k units in the alignment, unit x stays where the costs of
 * its pairs sum to at most (C + k - 1) delta. Stricter than the bound of the paper's section 5.1.1.
 */
export function candidates(
  coders: readonly Units[],
  options: SpansOptions,
): readonly Candidate[] | "too-large" {
  const m = coders.length;
  const pairCount = (m * (m - 1)) / 2;
  const limit = (k: number) => (pairCount + k - 1) * options.delta * (1 + tieMargin);
  const near: (readonly (NearPairs | undefined)[])[] = coders.map((a, i) =>
    coders.map((b, j) => (j > i ? nearPairs(a, b, limit(m), options) : undefined)),
  );
  const found: Candidate[] = [];
  const tuple = new Int32Array(m).fill(alone);
  // Of each coder's unit in the tuple: summed cost of its pairs.
  const sums = new Float64Array(m);

  const record = (size: number, total: number) => {
    for (let coder = 0; coder < m; coder++) {
      if (tuple[coder] !== alone && size > 1 && (sums[coder] ?? 0) > limit(size)) return;
    }
    const alonePairs = pairCount - (size * (size - 1)) / 2;
    const disorder = (total + alonePairs * options.delta) / pairCount;
    found.push({ tuple: tuple.slice(), cost: disorder + tieMargin * options.delta });
  };

  // Extends the tuple, whose first unit is of coder `first`, by units of `coder` and later ones.
  const extend = (first: number, coder: number, size: number, total: number): void => {
    if (found.length > mostCandidates) return;
    if (coder === m) {
      record(size, total);
      return;
    }
    extend(first, coder + 1, size, total);
    const pairs = near[first]?.[coder];
    const units = coders[coder];
    const unit = tuple[first] ?? alone;
    if (pairs === undefined || units === undefined) return;
    for (let at = pairs.offsets[unit] ?? 0; at < (pairs.offsets[unit + 1] ?? 0); at++) {
      const partner = pairs.partners[at] ?? 0;
      const before = sums.slice(0, coder);
      const added = addPairs(coder, partner, units);
      if (added !== undefined) {
        tuple[coder] = partner;
        extend(first, coder + 1, size + 1, total + added);
        tuple[coder] = alone;
      }
      sums.set(before);
      sums[coder] = 0;
    }
  };

  // Adds the costs of a new unit's pairs to the sums; none where some sum is already too high.
  const addPairs = (coder: number, unit: number, units: Units): number | undefined => {
    let added = 0;
    for (let other = 0; other < coder; other++) {
      const otherUnits = coders[other];
      const otherUnit = tuple[other] ?? alone;
      if (otherUnits === undefined || otherUnit === alone) continue;
      const cost = dissimilarity(otherUnits, otherUnit, units, unit, options);
      sums[other] = (sums[other] ?? 0) + cost;
      added += cost;
      if ((sums[other] ?? 0) > limit(m)) return undefined;
    }
    sums[coder] = added;
    return added > limit(m) ? undefined : added;
  };

  for (let first = 0; first < m; first++) {
    const count = coders[first]?.starts.length ?? 0;
    for (let unit = 0; unit < count; unit++) {
      tuple[first] = unit;
      extend(first, first + 1, 1, 0);
      tuple[first] = alone;
    }
  }
  return found.length > mostCandidates ? "too-large" : found;
}
