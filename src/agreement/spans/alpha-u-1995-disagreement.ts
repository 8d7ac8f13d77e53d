import { eachOverlap, pairsOf } from "./overlaps.ts";
import type { Units } from "./units.ts";

/**
 * Observed disagreement of Krippendorff's alpha-U of 1995 for one label:
 * Do = sum over ordered pairs of coders, over units and gaps g, h of delta^2 / (m (m - 1) L^2). Two units that
 * share text: (difference of starts)^2 + (difference of ends)^2. A unit that lies in a gap, so meets no unit
 * of the other coder: its length squared. All else: 0.
 */
export function observedDisagreement(coders: readonly Units[], length: number): number {
  let sum = 0;
  for (const [a, b] of pairsOf(coders)) {
    const metA = new Uint8Array(a.starts.length);
    const metB = new Uint8Array(b.starts.length);
    eachOverlap(a, b, (i, j) => {
      metA[i] = 1;
      metB[j] = 1;
      const starts = (a.starts[i] ?? 0) - (b.starts[j] ?? 0);
      const ends = (a.ends[i] ?? 0) - (b.ends[j] ?? 0);
      sum += starts * starts + ends * ends;
    });
    sum += squaresOfUnmet(a, metA) + squaresOfUnmet(b, metB);
  }
  return (2 * sum) / (coders.length * (coders.length - 1) * length * length);
}

/**
 * Disagreement that chance expects, over all ways to lay the units of all coders on the continuum:
 * De = (2 / L) sum over units of [(N - 1) (2 l^3 - 3 l^2 + l) / 3 + l^2 sum over gaps g >= l of (g - l + 1)]
 *      / (m L (m L - 1) - sum over units of l (l - 1)).
 */
export function expectedDisagreement(
  coders: readonly Units[],
  begin: number,
  length: number,
): number {
  const unitCount = coders.reduce((count, units) => count + units.starts.length, 0);
  const gaps = Float64Array.from(coders.flatMap((units) => gapsOf(units, begin, length))).sort();
  // Of the gaps from index i on: their summed length.
  const lengthFrom = new Float64Array(gaps.length + 1);
  for (let i = gaps.length - 1; i >= 0; i--) {
    lengthFrom[i] = (lengthFrom[i + 1] ?? 0) + (gaps[i] ?? 0);
  }
  let sum = 0;
  let within = 0;
  for (const units of coders) {
    for (let i = 0; i < units.starts.length; i++) {
      const l = (units.ends[i] ?? 0) - (units.starts[i] ?? 0);
      const first = firstAtLeast(gaps, l);
      const places = (lengthFrom[first] ?? 0) - (gaps.length - first) * (l - 1);
      sum += ((unitCount - 1) * (2 * l * l * l - 3 * l * l + l)) / 3 + l * l * places;
      within += l * (l - 1);
    }
  }
  const positions = coders.length * length;
  return ((2 / length) * sum) / (positions * (positions - 1) - within);
}

function squaresOfUnmet(units: Units, met: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < met.length; i++) {
    if (met[i] === 1) continue;
    const length = (units.ends[i] ?? 0) - (units.starts[i] ?? 0);
    sum += length * length;
  }
  return sum;
}

/** Lengths of the stretches without a unit. */
function gapsOf(units: Units, begin: number, length: number): readonly number[] {
  const gaps: number[] = [];
  let reached = begin;
  for (let i = 0; i <= units.starts.length; i++) {
    const gap = (units.starts[i] ?? begin + length) - reached;
    if (gap > 0) gaps.push(gap);
    reached = units.ends[i] ?? reached;
  }
  return gaps;
}

/** Index of the first number that is at least `least`, in ascending numbers. */
function firstAtLeast(ascending: Float64Array, least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
