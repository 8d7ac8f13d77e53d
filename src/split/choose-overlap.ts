import type { DealtTranscript } from "../model/deal.ts";

/**
 * Chooses the transcripts that several coders get, so that each stratum has its share of them: the
 * method of largest remainders (Hamilton's). A stratum's quota is `overlap` times its share of all
 * transcripts; it gets the whole part of it, and what is then left goes to the largest fractions.
 * Seat by seat: the next transcript comes from the stratum that is furthest below its quota.
 *
 * `free`: transcripts to choose from, in an order drawn by lot, which also decides between equal
 * claims. `chosen`: those of the overlap before, which count. Returns the new ones.
 */
export function chooseOverlap<Item extends DealtTranscript>(
  free: readonly Item[],
  chosen: readonly DealtTranscript[],
  all: readonly DealtTranscript[],
  overlap: number,
): readonly Item[] {
  const sizes = byStratum(all);
  const waiting = byStratum(free);
  const seats = new Map([...byStratum(chosen)].map(([name, items]) => [name, items.length]));
  // Times the number of transcripts, so that equal claims are equal to the last bit.
  const claim = (name: string) =>
    overlap * (sizes.get(name)?.length ?? 0) - all.length * (seats.get(name) ?? 0);
  const taken: Item[] = [];
  while (chosen.length + taken.length < overlap) {
    let next: string | undefined;
    for (const [name, items] of waiting) {
      if (items.length > 0 && (next === undefined || claim(name) > claim(next))) next = name;
    }
    const item = next === undefined ? undefined : waiting.get(next)?.shift();
    if (item === undefined) break;
    taken.push(item);
    seats.set(item.stratum, (seats.get(item.stratum) ?? 0) + 1);
  }
  return taken;
}

/** In the order in which the strata first occur. */
function byStratum<Item extends DealtTranscript>(items: readonly Item[]): Map<string, Item[]> {
  const strata = new Map<string, Item[]>();
  for (const item of items) {
    const others = strata.get(item.stratum);
    if (others === undefined) strata.set(item.stratum, [item]);
    else others.push(item);
  }
  return strata;
}
