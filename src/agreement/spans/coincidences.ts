import { eachOverlap, pairsOf } from "./overlaps.ts";
import { totalLength, type Units } from "./units.ts";

/**
 * Sufficient sums of the u-alpha family (Krippendorff, Mathet, Bouvry & Widloecher 2016): lengths of the
 * continuum, summed over coders, and how much of them coincides between coders. A pair of coders counts
 * once in each direction and is divided by m - 1, so that `same` never exceeds `marked`.
 */
export type Coincidences = {
  /** m times the length of the continuum. */
  readonly total: number;
  /** By label: length of its units, and how much of that other coders gave the same label. */
  readonly marked: Float64Array;
  readonly same: Float64Array;
  /** By label: how much of it other coders gave any label. */
  readonly paired: Float64Array;
  /** By label: sum over its units of the squared length that `paired` counts. */
  readonly pairedSquares: Float64Array;
  /** Length of the gaps, and how much of it is a gap of other coders too. */
  readonly gap: number;
  readonly sameGap: number;
  /** Sum over all units of their squared length. */
  readonly squares: number;
};

/** In: the units of two or more coders; those of one coder must not overlap. */
export function coincidences(
  coders: readonly Units[],
  length: number,
  labelCount: number,
): Coincidences {
  const others = coders.length - 1;
  const marked = new Float64Array(labelCount);
  const same = new Float64Array(labelCount);
  const paired = new Float64Array(labelCount);
  const pairedSquares = new Float64Array(labelCount);
  const coderSums = coders.map((units) => ({
    units,
    marked: totalLength(units),
    // Of each unit, what other coders marked, summed over them.
    pairedUnits: new Float64Array(units.starts.length),
  }));
  let sameGap = 0;
  for (const [a, b] of pairsOf(coderSums)) {
    let shared = 0;
    eachOverlap(a.units, b.units, (i, j, overlap) => {
      shared += overlap;
      a.pairedUnits[i] = (a.pairedUnits[i] ?? 0) + overlap;
      b.pairedUnits[j] = (b.pairedUnits[j] ?? 0) + overlap;
      const label = a.units.labels[i] ?? 0;
      if (label === b.units.labels[j]) same[label] = (same[label] ?? 0) + (2 * overlap) / others;
    });
    sameGap += (2 * (length - a.marked - b.marked + shared)) / others;
  }
  let squares = 0;
  for (const { units, pairedUnits } of coderSums) {
    for (let i = 0; i < pairedUnits.length; i++) {
      const label = units.labels[i] ?? 0;
      const unitLength = (units.ends[i] ?? 0) - (units.starts[i] ?? 0);
      const pairedLength = (pairedUnits[i] ?? 0) / others;
      marked[label] = (marked[label] ?? 0) + unitLength;
      paired[label] = (paired[label] ?? 0) + pairedLength;
      pairedSquares[label] = (pairedSquares[label] ?? 0) + pairedLength * pairedLength;
      squares += unitLength * unitLength;
    }
  }
  const total = coders.length * length;
  const gap = total - coderSums.reduce((sum, coder) => sum + coder.marked, 0);
  return { total, marked, same, paired, pairedSquares, gap, sameGap, squares };
}
