import { addUnits, type CodeCounts, emptyCounts } from "../../../src/agreement/code-counts.ts";

/** Two coders' counts: units that both used a code on, only the first, only the second, neither. */
export function crossed(
  both: number,
  onlyFirst: number,
  onlySecond: number,
  neither: number,
): CodeCounts {
  const counts = emptyCounts(2);
  addUnits(counts, [true, true], both);
  addUnits(counts, [true, false], onlyFirst);
  addUnits(counts, [false, true], onlySecond);
  addUnits(counts, [false, false], neither);
  return counts;
}
