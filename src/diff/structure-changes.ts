import type { Change } from "../model/codebook-diff.ts";
import { change } from "./change.ts";
import type { DiffNode, Links } from "./links.ts";
import { probableMerges, probableSplits } from "./probable.ts";

/** What came, went, was renamed, merged or split, as the ids and `replaces` of both sides have it. */
export function structureChanges(links: Links): Change[] {
  return [
    ...links.old.flatMap((node) => whatBecameOf(node, links)),
    ...links.new.flatMap((node) => whereFrom(node, links)),
    ...probableSplits(links).map(({ whole, parts }) =>
      change("split", "split", {
        old: [whole],
        new: parts,
        isProbable: true,
        at: parts[0]?.item.at,
      }),
    ),
    ...probableMerges(links).map(({ whole, parts }) =>
      change("merged", "merged", {
        old: parts,
        new: [whole],
        isProbable: true,
        at: whole.item.at,
      }),
    ),
  ];
}

function whatBecameOf(node: DiffNode, { successors }: Links): Change[] {
  const now = successors.get(node) ?? [];
  if (now.length === 0) return [change("removed", "removed", { old: [node], at: undefined })];
  if (now.length === 1) return [];
  return [change("split", "split", { old: [node], new: now, at: now[0]?.item.at })];
}

function whereFrom(node: DiffNode, { origins, successors, homeOf }: Links): Change[] {
  const before = origins.get(node) ?? [];
  const { at } = node.item;
  const [only, ...others] = before;
  if (only === undefined) return [change("added", "added", { new: [node], at })];
  if (others.length > 0) return [change("merged", "merged", { old: before, new: [node], at })];
  if (only.ref.id === node.ref.id || successors.get(only)?.length !== 1) return [];
  const reason = homeOf(only.ref.id) === undefined ? "homeless" : "renamed";
  return [change("renamed", reason, { old: [only], new: [node], at })];
}
