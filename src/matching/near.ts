/** An occurrence of the phrase in one slot of a `near` rule, by the numbers of its first and last word. */
export type Occurrence = { readonly slot: number; readonly first: number; readonly last: number };

/**
 * The occurrences that take part in some way to fill every slot with an occurrence of its own such
 * that, sorted by position, they share no word and neighbours are at most `within` words apart
 * (adjacent words are 1 apart). Sorted; empty where the slots cannot be filled so. At most 30 slots.
 *
 * Chains are built from the left and from the right; an occurrence takes part when one of each meet in
 * it and fill every slot once. Time: occurrences times those in reach, times 2 to the slots at worst.
 */
export function nearOccurrences<T extends Occurrence>(
  occurrences: readonly T[],
  slots: number,
  within: number,
): T[] {
  if (new Set(occurrences.map(({ slot }) => slot)).size < slots) return [];
  const sorted = [...occurrences].sort((a, b) => a.first - b.first || a.last - b.last);
  const mirrored = sorted
    .map((occurrence, index) => ({ ...mirror(occurrence), index }))
    .sort((a, b) => a.first - b.first || a.last - b.last);
  const before = filledBefore(sorted, within);
  const after: Fillings[] = [];
  for (const [place, fillings] of filledBefore(mirrored, within).entries())
    after[mirrored[place]?.index ?? 0] = fillings;
  const all = 2 ** slots - 1;
  return sorted.filter(({ slot }, index) => {
    const own = 1 << slot;
    return [...(before[index] ?? [])].some((set) => after[index]?.has((all & ~set) | own));
  });
}

/** Sets of filled slots, as bits. */
type Fillings = ReadonlySet<number>;

/** For each occurrence, what chains that end in it can have filled, itself included. */
function filledBefore(sorted: readonly Occurrence[], within: number): Fillings[] {
  const longest = sorted.reduce((most, { first, last }) => Math.max(most, last - first), 0);
  const filled: Fillings[] = [];
  for (const [index, occurrence] of sorted.entries()) {
    const own = 1 << occurrence.slot;
    const sets = new Set([own]);
    for (let other = index - 1; other >= 0; other--) {
      const earlier = sorted[other];
      if (earlier === undefined || occurrence.first - earlier.first > within + longest) break;
      const apart = occurrence.first - earlier.last;
      if (apart < 1 || apart > within) continue;
      for (const set of filled[other] ?? []) if ((set & own) === 0) sets.add(set | own);
    }
    filled.push(sets);
  }
  return filled;
}

function mirror({ slot, first, last }: Occurrence): Occurrence {
  return { slot, first: -last, last: -first };
}
