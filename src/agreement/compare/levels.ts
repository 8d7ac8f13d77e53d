import type { CodebookNode } from "../../model/codebook-tree.ts";
import type { NodeId } from "../../model/ids.ts";

/** Whether codes are compared, or themes: a theme is used where it or anything in it is. */
export type CodeLevel = "code" | "theme";

/** For each id that a coding may have, what it counts for. */
export type CountsFor = ReadonlyMap<NodeId, readonly NodeId[]>;

/**
 * What a coding counts for: itself where codes are compared; all themes above it, and itself if it is
 * one, where themes are. Nothing where themes are compared and a code is in none.
 */
export function countsFor(nodes: readonly CodebookNode[], level: CodeLevel): CountsFor {
  return new Map(
    nodes.map((node) => {
      const { id } = definitionOf(node);
      if (level === "code") return [id, [id]];
      return [id, node.level === "code" ? node.ancestors : [...node.ancestors, id]];
    }),
  );
}

/**
 * The codes (or themes) to be compared, in tree order. A theme that somebody used where no code fitted
 * is a label like any code. What is retired is left out unless somebody used it.
 */
export function comparedCodes(
  nodes: readonly CodebookNode[],
  level: CodeLevel,
  isUsed: (id: NodeId) => boolean,
): readonly NodeId[] {
  return nodes.flatMap((node) => {
    const { id, status } = definitionOf(node);
    const isOfLevel = (node.level === "code") === (level === "code") && status !== "retired";
    return isOfLevel || isUsed(id) ? [id] : [];
  });
}

function definitionOf(node: CodebookNode) {
  return node.level === "code" ? node.code : node.theme;
}
