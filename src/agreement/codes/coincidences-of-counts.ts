import { type CodeCounts, pairOffset } from "../code-counts.ts";
import { type Coincidences, noCoincidences } from "../coincidences.ts";
import { pairsOf, unitsOf, usesBy, usesOf } from "./tally.ts";

/**
 * How one code was used, as coincidences of the values 0 (not used) and 1 that nothing is missing from:
 * what measures of ratings compute from. So they go wherever counts do, into replicates and characters.
 */
export function coincidencesOfCounts(counts: CodeCounts, coders: number): Coincidences {
  const tally = noCoincidences(coders, 2);
  const units = unitsOf(counts, coders);
  const uses = usesOf(counts, coders);
  const pairs = new Float64Array(4);
  let used = 0;
  for (let g = 0; g < coders; g++) {
    const own = usesBy(counts, coders, g);
    tally.byCoder[2 * g] = units - own;
    tally.byCoder[2 * g + 1] = own;
    for (let h = g + 1; h < coders; h++) {
      const at = pairOffset(coders, g, h);
      const [both = 0, onlyFirst = 0, onlySecond = 0] = counts.subarray(at, at + 3);
      pairs[3] = (pairs[3] ?? 0) + both;
      pairs[2] = (pairs[2] ?? 0) + onlyFirst;
      pairs[1] = (pairs[1] ?? 0) + onlySecond;
      used += both + onlyFirst + onlySecond;
    }
  }
  pairs[0] = units * pairsOf(coders) - used;
  tally.units[coders] = units;
  tally.values[2 * coders] = units * coders - uses;
  tally.values[2 * coders + 1] = uses;
  if (units > 0) tally.pairs[coders] = pairs;
  return tally;
}
