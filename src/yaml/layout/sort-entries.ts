import type { Collection, Entry, Text } from "./tree.ts";

/**
 * Puts the keys of every mapping in their order. A mapping in which an alias would come before its
 * anchor, or between two anchors of the same name, keeps the order that it has.
 */
export function sortEntries(collection: Collection): void {
  for (const { value } of collection.entries) if (value.kind !== "text") sortEntries(value);
  const { order, entries } = collection;
  const [first] = entries;
  if (order === undefined || first === undefined) return;
  joinToWhatIsAbove(first);
  const rank = (entry: Entry) => order.indexOf(entry.key?.value ?? "");
  const sorted = [...entries].sort((a, b) => rank(a) - rank(b));
  const isSorted = sorted.every((entry, index) => entry === entries[index]);
  if (!isSorted && sameUses(entries, sorted)) collection.entries = sorted;
}

/** A blank line above the first of several is no part of it, and does not move with it. */
function joinToWhatIsAbove(first: Entry): void {
  const [comment] = first.before;
  if (comment === undefined) first.blankBefore = false;
  else first.before[0] = { ...comment, blankBefore: false };
}

function sameUses(before: readonly Entry[], after: readonly Entry[]): boolean {
  const then = usesByName(before);
  const now = usesByName(after);
  return [...then].every(([name, uses]) => now.get(name) === uses);
}

/** Of each name: its anchors (&) and aliases (*) in order. */
function usesByName(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const uses = new Map<string, string>();
  const add = ({ anchor, ...node }: Text | Collection) => {
    if (anchor === undefined) return;
    const sign = node.kind === "text" && node.style === "alias" ? "*" : "&";
    uses.set(anchor, (uses.get(anchor) ?? "") + sign);
  };
  const visit = ({ key, value }: Entry) => {
    if (key !== undefined) add(key);
    add(value);
    if (value.kind !== "text") value.entries.forEach(visit);
  };
  entries.forEach(visit);
  return uses;
}
