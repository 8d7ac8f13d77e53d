/** What the coders, by their numbers, have so far. */
type Holdings = {
  /** Transcripts of each coder, in each stratum. */
  readonly counts: readonly (readonly number[])[];
  /** Transcripts that two coders share, at [one][other]. */
  readonly shared: readonly (readonly number[])[];
};

/** All ways to choose `size` of the coders 0 to `count` - 1, each in ascending order. */
export function groupsOf(count: number, size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return groupsOf(count, size - 1).flatMap((group) => {
    const from = (group.at(-1) ?? -1) + 1;
    return Array.from({ length: count - from }, (_, index) => [...group, from + index]);
  });
}

/**
 * The group of coders who get the next transcript of a stratum together: the one whose pairs have
 * shared least so far, so that agreement of each pair rests on about as many transcripts; of those the
 * one with fewest transcripts, then with fewest of this stratum; of equal ones the first.
 */
export function nextGroup(
  groups: readonly (readonly number[])[],
  { counts, shared }: Holdings,
  stratum: number,
): readonly number[] {
  let best: readonly number[] = [];
  let least: readonly number[] = [];
  for (const group of groups) {
    const sum = (value: (coder: number) => number) =>
      group.reduce((total, coder) => total + value(coder), 0);
    const price = [
      sum((coder) => sum((other) => shared[coder]?.[other] ?? 0)),
      sum((coder) => (counts[coder] ?? []).reduce((all, count) => all + count, 0)),
      sum((coder) => counts[coder]?.[stratum] ?? 0),
    ];
    if (best.length === 0 || comparePrices(price, least) < 0) [best, least] = [group, price];
  }
  return best;
}

function comparePrices(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
