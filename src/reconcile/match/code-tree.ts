import type { CodebookNode } from "../../model/codebook-tree.ts";
import type { NodeId } from "../../model/ids.ts";

/** Of each theme and code the themes above it, outermost first. */
export type CodeTree = ReadonlyMap<NodeId, readonly NodeId[]>;

export function codeTree(nodes: readonly CodebookNode[]): CodeTree {
  return new Map(
    nodes.map((node) => [node.level === "code" ? node.code.id : node.theme.id, node.ancestors]),
  );
}

/** How two different codes are related, nearest first. */
export const relations = ["level", "sibling", "conflict"] as const;

export type Relation = (typeof relations)[number];

/**
 * `level`: one is a theme above the other. `sibling`: both are somewhere under one theme. `conflict`: no
 * theme holds both; so too for codes that are in no theme or not in the codebook.
 */
export function relationOf(tree: CodeTree, a: NodeId, b: NodeId): Relation {
  const [aboveA, aboveB] = [tree.get(a) ?? [], tree.get(b) ?? []];
  if (aboveA.includes(b) || aboveB.includes(a)) return "level";
  return aboveA.some((theme) => aboveB.includes(theme)) ? "sibling" : "conflict";
}
