import type { CaseCounts, NodeCounts } from "../model/frequency.ts";
import type { NodeId } from "../model/ids.ts";
import { compareText } from "../model/order.ts";

/**
 * The cases that share a key, groups in code-unit order of the key and the group without one last:
 * tables then do not depend on the order in which files were read.
 */
export function groupCases<Key extends string>(
  cases: readonly CaseCounts[],
  keyOf: (one: CaseCounts) => Key | undefined,
): (readonly [Key | undefined, readonly CaseCounts[]])[] {
  const groups = new Map<Key | undefined, CaseCounts[]>();
  for (const one of cases) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups].sort(([a], [b]) =>
    a === undefined ? 1 : b === undefined ? -1 : compareText(a, b),
  );
}

/**
 * The counts of several cases together. Nothing is counted twice: a coding, an excerpt and a word
 * belong to one case only.
 */
export function sumNodes(cases: readonly CaseCounts[]): ReadonlyMap<NodeId, NodeCounts> {
  const sums = new Map<NodeId, NodeCounts>();
  for (const { nodes } of cases) {
    for (const [node, counts] of nodes) {
      const sum = sums.get(node) ?? noCounts;
      sums.set(node, {
        codings: sum.codings + counts.codings,
        excerpts: sum.excerpts + counts.excerpts,
        words: sum.words + counts.words,
      });
    }
  }
  return sums;
}

export const noCounts: NodeCounts = { codings: 0, excerpts: 0, words: 0 };
