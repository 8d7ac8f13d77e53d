import { type Alias, isAlias, type ParsedNode } from "yaml";
import { nodesInOrder } from "./nodes.ts";

/** What each alias stands for: the last node before it that is marked with its name. */
export function resolveAliases(root: ParsedNode | null): ReadonlyMap<Alias, ParsedNode> {
  const marked = new Map<string, ParsedNode>();
  const targets = new Map<Alias, ParsedNode>();
  for (const node of nodesInOrder(root)) {
    if (!isAlias(node)) {
      if (node.anchor !== undefined) marked.set(node.anchor, node);
      continue;
    }
    const target = marked.get(node.source);
    if (target !== undefined) targets.set(node, target);
  }
  return targets;
}
