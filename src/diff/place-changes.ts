import type { Change } from "../model/codebook-diff.ts";
import type { ThemeId } from "../model/ids.ts";
import { change } from "./change.ts";
import type { Links, Pair } from "./links.ts";

/** What happened to the place of a theme or code in the tree, and to its being in use. */
export function placeChanges(pair: Pair, links: Links): Change[] {
  const about = { old: [pair.old], new: [pair.new] };
  const { at, places } = pair.new.item;
  const changes: Change[] = [];
  if (pair.old.ref.level !== pair.new.ref.level) {
    changes.push(change("turned", "turned", { ...about, at }));
  }
  if (!isSamePlace(pair, links)) {
    const detail = { form: "value", old: pair.old.parent, new: pair.new.parent } as const;
    changes.push(change("moved", "moved", { ...about, detail, at }));
  }
  const [was, is] = [pair.old, pair.new].map(({ status }) => status === "retired");
  const statusAt = places.status ?? at;
  if (is && !was) changes.push(change("retired", "retired", { ...about, at: statusAt }));
  if (was && !is) changes.push(change("reinstated", "reinstated", { ...about, at: statusAt }));
  return changes;
}

/** A theme that was renamed, merged or split is still the theme around its codes. */
function isSamePlace({ old, new: now }: Pair, links: Links): boolean {
  if (old.parent === undefined || now.parent === undefined) return old.parent === now.parent;
  const around = links.new.find(({ ref }) => ref.id === now.parent);
  const before = around && links.origins.get(around);
  return before?.some(({ ref }) => ref.id === old.parent) ?? false;
}

/** Themes whose codes or sub-themes stand in another order; the top of the tree too. */
export function orderChanges(links: Links): Change[] {
  const { old, new: news, pairs } = links;
  const rankOf = new Map(old.map((node, rank) => [node, rank]));
  const lastRank = new Map<string, number>();
  const disordered = new Set<ThemeId | undefined>();
  for (const pair of pairs) {
    // What was moved has a new place anyway.
    if (!isSamePlace(pair, links)) continue;
    const siblings = [pair.new.ref.level, pair.new.parent].join(" ");
    const rank = rankOf.get(pair.old) ?? 0;
    if (rank < (lastRank.get(siblings) ?? 0)) disordered.add(pair.new.parent);
    lastRank.set(siblings, rank);
  }
  return [...disordered].map((id) => {
    const around = news.filter(({ ref }) => ref.id === id);
    return change("reordered", "order", { new: around, at: around[0]?.item.at });
  });
}
