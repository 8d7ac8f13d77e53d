import { type CodeCounts, emptyCounts, pairOffset } from "../code-counts.ts";
import { unitsOf } from "./tally.ts";

/** The same units as coders g < h alone would have them. */
export function pairCounts(counts: CodeCounts, coders: number, g: number, h: number): CodeCounts {
  const at = pairOffset(coders, g, h);
  const [both = 0, onlyFirst = 0, onlySecond = 0] = counts.subarray(at, at + 3);
  const pair = emptyCounts(2);
  const used = both + onlyFirst + onlySecond;
  pair.set([unitsOf(counts, coders) - used, onlyFirst + onlySecond, both]);
  pair.set([both, onlyFirst, onlySecond], pairOffset(2, 0, 1));
  return pair;
}
