import { type Groups, mergeLinked } from "./groups.ts";
import type { Overlap } from "./overlaps.ts";
import type { Placed } from "./placed.ts";

/**
 * One excerpt of one coder may be several of another. So a group that lacks a coder goes to the group
 * whose coding by that coder it overlaps most (of equals the one that comes first).
 */
export function joinSplits(
  codings: readonly Placed[],
  before: Groups,
  overlaps: readonly Overlap[],
): Groups {
  const { groups, groupOf } = before;
  const targets = new Map<number, { readonly group: number; readonly weight: number }>();
  const offer = (own: number, other: number, weight: number) => {
    const [from, group] = [groupOf[own] ?? 0, groupOf[other] ?? 0];
    if (groups[from]?.coders.includes(codings[other]?.coder ?? 0)) return;
    const known = targets.get(from);
    const isBetter =
      known === undefined ||
      weight > known.weight ||
      (weight === known.weight && group < known.group);
    if (isBetter) targets.set(from, { group, weight });
  };
  for (const { a, b, weight } of overlaps) {
    offer(a, b, weight);
    offer(b, a, weight);
  }
  return mergeLinked(
    codings,
    before,
    [...targets].map(([from, { group }]) => [from, group]),
  );
}
