import type { Placed } from "./placed.ts";

/** Codings that belong together; in the end an item. */
export type Group = {
  /** Positions among the codings, ascending. */
  readonly members: readonly number[];
  /** Positions of its coders, ascending. */
  readonly coders: readonly number[];
};

/** A partition of the codings, in an order that is theirs alone. */
export type Groups = {
  readonly groups: readonly Group[];
  /** Position by places and codes; the same for groups that differ in nothing but their coders. */
  readonly ranks: readonly number[];
  /** Of each coding its group. */
  readonly groupOf: Int32Array;
};

export function singles(codings: readonly Placed[]): Groups {
  return {
    groups: codings.map(({ coder }, at) => ({ members: [at], coders: [coder] })),
    ranks: codings.map(({ rank }) => rank),
    groupOf: Int32Array.from(codings.keys()),
  };
}

export function areDisjoint(a: Pick<Group, "coders">, b: Pick<Group, "coders">): boolean {
  return !a.coders.some((coder) => b.coders.includes(coder));
}

/** The groups with linked ones made one. `links`: two positions of groups each. */
export function mergeLinked(
  codings: readonly Placed[],
  { groups }: Groups,
  links: readonly (readonly [number, number])[],
): Groups {
  const merged = clusters(groups.length, links).map((cluster) => {
    const members = cluster.flatMap((at) => groups[at]?.members ?? []).sort((a, b) => a - b);
    const coders = new Set(members.flatMap((at) => codings[at]?.coder ?? []));
    const ranks = members.map((at) => codings[at]?.rank ?? 0);
    return { members, coders: [...coders].sort((a, b) => a - b), ranks };
  });
  merged.sort((a, b) => compareLists(a.ranks, b.ranks) || compareLists(a.members, b.members));
  const groupOf = new Int32Array(codings.length);
  let rank = 0;
  const ranks = merged.map((group, at) => {
    for (const member of group.members) groupOf[member] = at;
    const previous = merged[at - 1];
    if (previous !== undefined && compareLists(previous.ranks, group.ranks) !== 0) rank++;
    return rank;
  });
  return { groups: merged, ranks, groupOf };
}

/** Positions that hang together by links. */
function clusters(
  count: number,
  links: readonly (readonly [number, number])[],
): readonly (readonly number[])[] {
  const first = Int32Array.from({ length: count }, (_, at) => at);
  const firstOf = (at: number) => {
    let found = at;
    while (first[found] !== found) {
      first[found] = first[first[found] ?? 0] ?? 0;
      found = first[found] ?? 0;
    }
    return found;
  };
  for (const [a, b] of links) first[firstOf(b)] = firstOf(a);
  const found = new Map<number, number[]>();
  for (let at = 0; at < count; at++) {
    const cluster = found.get(firstOf(at));
    if (cluster === undefined) found.set(firstOf(at), [at]);
    else cluster.push(at);
  }
  return [...found.values()];
}

/** Word order: by the first number that differs, the shorter first. */
export function compareLists(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
