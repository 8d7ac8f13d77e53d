import { below, type RandomSource } from "../../../model/random.ts";
import type { Continuum } from "../../measure.ts";
import { inOrder, totalLength, type Units } from "../units.ts";

const attempts = 100;

/**
 * Random continua of the paper (section 5.2.1): each new coder is one of the coders, drawn with replacement,
 * whose units are all shifted by the same random length; units that would begin after the end begin at the
 * front instead. Two shifts of a continuum differ by the mean length of a unit at least, so that nobody is
 * compared with themselves; where no such place is left the shift is free.
 *
 * The authors' own program takes half of the mean length, as pygamma-agreement found; here it is the paper's.
 * Distances are taken around the end, as the shifts go.
 */
export function pivotSampler(
  coders: readonly Units[],
  { begin, length }: Continuum,
  random: RandomSource,
): () => readonly Units[] {
  const unitCount = coders.reduce((count, units) => count + units.starts.length, 0);
  const apart = coders.reduce((sum, units) => sum + totalLength(units), 0) / unitCount;

  const drawPivot = (pivots: readonly number[]): number => {
    let pivot = 0;
    for (let attempt = 0; attempt < attempts; attempt++) {
      pivot = random.next() * length;
      const drawn = pivot;
      const isFree = pivots.every((other) => {
        const distance = Math.abs(drawn - other);
        return Math.min(distance, length - distance) >= apart;
      });
      if (isFree) break;
    }
    return pivot;
  };

  return () => {
    for (;;) {
      const pivots: number[] = [];
      const sampled = coders.map(() => {
        const pivot = drawPivot(pivots);
        pivots.push(pivot);
        const source = coders[below(random, coders.length)];
        return source === undefined ? undefined : shifted(source, pivot, begin, length);
      });
      const found = sampled.filter((units) => units !== undefined);
      if (found.some((units) => units.starts.length > 0)) return found;
    }
  };
}

function shifted(units: Units, pivot: number, begin: number, length: number): Units {
  const by = (start: number) => (start + pivot < begin + length ? pivot : pivot - length);
  return inOrder({
    starts: units.starts.map((start) => start + by(start)),
    ends: units.ends.map((end, index) => end + by(units.starts[index] ?? 0)),
    labels: units.labels,
  });
}
