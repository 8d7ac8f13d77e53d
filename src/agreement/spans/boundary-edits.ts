/** What turns the boundaries of one coder into those of another. */
export type BoundaryEdits = {
  readonly matches: number;
  /** Boundaries that the other coder has one place to the left or right. */
  readonly nearMisses: number;
  /** Boundaries that only one of them has, near misses apart. */
  readonly additions: number;
};

/**
 * Boundary edit distance with one type of boundary and near misses of one place (n_t = 2). Near misses are
 * taken from left to right, no boundary in two of them. In: places in ascending order.
 */
export function boundaryEdits(a: Float64Array, b: Float64Array): BoundaryEdits {
  let [matches, nearMisses, additions] = [0, 0, 0];
  let [i, j] = [0, 0];
  // The last boundary that only one coder has. One that a near miss has used up cannot be used again: its
  // neighbour is in the same near miss.
  let lone: { readonly place: number; readonly ofA: boolean } | undefined;
  while (i < a.length || j < b.length) {
    const inA = a[i] ?? Number.POSITIVE_INFINITY;
    const inB = b[j] ?? Number.POSITIVE_INFINITY;
    if (inA <= inB) i++;
    if (inB <= inA) j++;
    if (inA === inB) {
      matches++;
      continue;
    }
    const next = { place: Math.min(inA, inB), ofA: inA < inB };
    if (lone?.place === next.place - 1 && lone.ofA !== next.ofA) {
      additions--;
      nearMisses++;
    } else {
      additions++;
      lone = next;
    }
  }
  return { matches, nearMisses, additions };
}
