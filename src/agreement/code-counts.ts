/**
 * How several coders used one code on the same units: all that the coefficients of one code need to
 * know, and additive, so that a transcript's counts can be drawn again and again by a bootstrap.
 *
 * One flat row of numbers for m coders: first the number of units on which exactly j of them used the
 * code, j = 0 to m; then for each pair of coders g < h, in order, the number of units on which both
 * used it, only g, and only h (neither: the rest).
 */
export type CodeCounts = Float64Array;

export function emptyCounts(coders: number): CodeCounts {
  return new Float64Array(countsLength(coders));
}

export function countsLength(coders: number): number {
  return coders + 1 + 3 * ((coders * (coders - 1)) / 2);
}

/** Where the three numbers of the pair g < h begin. */
export function pairOffset(coders: number, g: number, h: number): number {
  const pairsBefore = g * coders - (g * (g + 1)) / 2 + (h - g - 1);
  return coders + 1 + 3 * pairsBefore;
}

/** Adds `weight` units on which the coders given by `used` (one truth value a coder) used the code. */
export function addUnits(counts: CodeCounts, used: readonly boolean[], weight = 1): void {
  const coders = used.length;
  let positives = 0;
  for (let g = 0; g < coders; g++) {
    if (used[g] === true) positives += 1;
    for (let h = g + 1; h < coders; h++) {
      if (used[g] !== true && used[h] !== true) continue;
      const kind = used[g] === true ? (used[h] === true ? 0 : 1) : 2;
      const at = pairOffset(coders, g, h) + kind;
      counts[at] = (counts[at] ?? 0) + weight;
    }
  }
  counts[positives] = (counts[positives] ?? 0) + weight;
}

/** Adds the counts of a cluster to a sum. */
export function addCounts(sum: CodeCounts, cluster: CodeCounts): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (cluster[at] ?? 0);
}
