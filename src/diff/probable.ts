import type { DiffNode, Links } from "./links.ts";

export type Division = { readonly whole: DiffNode; readonly parts: readonly DiffNode[] };

/**
 * Codes that were split although no id says so: a code is no longer in use under its id, and each of
 * at least two codes, new ones or the one that took its id over, has a rule or an example that was
 * only that code's. Where one took its id over, the others have something that it has not.
 */
export function probableSplits({ old, new: news, successors, origins }: Links): Division[] {
  return divisions(old, news, successors, origins);
}

/** The same, read backwards: codes that are gone, and what was theirs alone is in one new code. */
export function probableMerges({ old, new: news, successors, origins }: Links): Division[] {
  return divisions(news, old, origins, successors);
}

type Relation = ReadonlyMap<DiffNode, readonly DiffNode[]>;

function divisions(
  wholes: readonly DiffNode[],
  others: readonly DiffNode[],
  forward: Relation,
  backward: Relation,
): Division[] {
  const owners = ownersOf(wholes);
  const takers = ownersOf(
    others.filter((node) => backward.get(node)?.length === 0 && isInUse(node)),
  );
  return wholes.flatMap((whole): Division[] => {
    const linked = forward.get(whole) ?? [];
    const [successor] = linked;
    if (!isInUse(whole) || linked.length > 1) return [];
    if (successor?.ref.id === whole.ref.id && isInUse(successor)) return [];
    const own = [...whole.items].filter((item) => owners.get(item)?.size === 1);
    const kept = own.filter((item) => successor?.items.has(item) && isInUse(successor));
    const lost = own.filter((item) => !kept.includes(item));
    const parts = new Set(lost.flatMap((item) => [...(takers.get(item) ?? [])]));
    const all = [...(successor !== undefined && kept.length > 0 ? [successor] : []), ...parts];
    return all.length > 1 ? [{ whole, parts: all }] : [];
  });
}

/** Which nodes have each item. */
function ownersOf(nodes: readonly DiffNode[]): ReadonlyMap<string, ReadonlySet<DiffNode>> {
  const owners = new Map<string, Set<DiffNode>>();
  for (const node of nodes) {
    for (const item of node.items) {
      owners.set(item, (owners.get(item) ?? new Set()).add(node));
    }
  }
  return owners;
}

function isInUse({ code, status }: DiffNode): boolean {
  return code !== undefined && status !== "retired";
}
