import type { ChangeDetail } from "../model/codebook-diff.ts";
import type { DiffNode, Links, Pair } from "./links.ts";
import { itemsDetail } from "./list-detail.ts";

/**
 * Former ids that one side lists and the other does not. Those that a rename, a merge or a split
 * brought along are told with it.
 */
export function formerIdChange(
  { old, new: now }: Pair,
  links: Links,
): readonly ["formerIds" | "homeless" | "rehomed", ChangeDetail | undefined] {
  const dropped = untold(old, links.successors.get(old) ?? [], links.new);
  const added = untold(now, links.origins.get(now) ?? [], links.old);
  const isHomeless = dropped.some((former) => links.homeOf(former) === undefined);
  const reason = isHomeless ? "homeless" : dropped.length > 0 ? "rehomed" : "formerIds";
  return [reason, itemsDetail(dropped, added)];
}

function untold(
  { item }: DiffNode,
  linked: readonly DiffNode[],
  others: readonly DiffNode[],
): string[] {
  return item.replaces.filter(
    (former) =>
      !linked.some((node) => node.item.replaces.includes(former)) &&
      !others.some(({ ref }) => ref.id === former),
  );
}
