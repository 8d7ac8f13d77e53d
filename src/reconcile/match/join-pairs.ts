import { bestPairs, type Link } from "./best-pairs.ts";
import { areDisjoint, type Groups, mergeLinked } from "./groups.ts";
import type { Overlap } from "./overlaps.ts";
import type { Placed } from "./placed.ts";

/**
 * Joins groups of different coders: for every two coders the best one-to-one pairs of their groups, then
 * the pairs of all coders, heaviest first, while no group gets a coder twice; again until nothing is left
 * to join. With two coders the first round is the optimum and the last.
 */
export function joinPairs(
  codings: readonly Placed[],
  start: Groups,
  overlaps: readonly Overlap[],
  preferenceOf: (overlap: Overlap) => number,
): Groups {
  let groups = start;
  for (;;) {
    const pairs = bestOfAllCoders(codings, groups, overlaps, preferenceOf);
    if (pairs.length === 0) return groups;
    groups = joinHeaviestFirst(codings, groups, pairs);
  }
}

function bestOfAllCoders(
  codings: readonly Placed[],
  { groups, ranks, groupOf }: Groups,
  overlaps: readonly Overlap[],
  preferenceOf: (overlap: Overlap) => number,
): readonly Link[] {
  const byCoders = new Map<string, Link[]>();
  for (const overlap of overlaps) {
    const [a, b] = [groupOf[overlap.a] ?? 0, groupOf[overlap.b] ?? 0];
    const [inA, inB] = [groups[a], groups[b]];
    if (inA === undefined || inB === undefined || !areDisjoint(inA, inB)) continue;
    const link = { a, b, weight: overlap.weight, preference: preferenceOf(overlap) };
    const key = `${codings[overlap.a]?.coder} ${codings[overlap.b]?.coder}`;
    const links = byCoders.get(key);
    if (links === undefined) byCoders.set(key, [link]);
    else links.push(link);
  }
  return [...byCoders.values()].flatMap((links) => bestPairs(links, ranks));
}

function joinHeaviestFirst(
  codings: readonly Placed[],
  before: Groups,
  pairs: readonly Link[],
): Groups {
  const { groups, ranks } = before;
  const ranksOf = ({ a, b }: Link) => {
    const [rankA, rankB] = [ranks[a] ?? 0, ranks[b] ?? 0];
    return rankA < rankB ? ([rankA, rankB] as const) : ([rankB, rankA] as const);
  };
  const sorted = pairs.toSorted((x, y) => {
    const byWeight = y.weight - x.weight || y.preference - x.preference;
    if (byWeight !== 0) return byWeight;
    const [[firstX, secondX], [firstY, secondY]] = [ranksOf(x), ranksOf(y)];
    return firstX - firstY || secondX - secondY || x.a - y.a || x.b - y.b;
  });
  // A cluster holds each coder once at most, so it has no more groups than there are coders.
  const clusters = groups.map(({ coders }, at) => ({ groups: [at], coders }));
  const taken = sorted.filter(({ a, b }) => {
    const [inA, inB] = [clusters[a], clusters[b]];
    if (inA === undefined || inB === undefined || !areDisjoint(inA, inB)) return false;
    const both = {
      groups: [...inA.groups, ...inB.groups],
      coders: [...inA.coders, ...inB.coders],
    };
    for (const group of both.groups) clusters[group] = both;
    return true;
  });
  return mergeLinked(
    codings,
    before,
    taken.map(({ a, b }) => [a, b]),
  );
}
