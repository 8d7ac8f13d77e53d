import type { CodebookNode } from "../model/codebook-tree.ts";
import type { NodeLabel } from "../model/frequency.ts";

/** What a table shows of a theme, sub-theme or code. */
export function nodeLabel(node: CodebookNode): NodeLabel {
  const { id, name } = node.level === "code" ? node.code : node.theme;
  return { level: node.level, id, name, depth: node.depth };
}
