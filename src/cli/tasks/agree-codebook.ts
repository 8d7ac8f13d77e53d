import type { ThemeMembers } from "../../agreement/report/report-options.ts";
import type { Codebook } from "../../model/codebook.ts";
import { type CodebookNode, codebookNodes } from "../../model/codebook-tree.ts";
import type { NodeId } from "../../model/ids.ts";

/** The name of every theme and code. */
export function namesOf(codebook: Codebook): ReadonlyMap<NodeId, string> {
  return new Map(
    codebookNodes(codebook).map((node) => {
      const { id, name } = definitionOf(node);
      return [id, name];
    }),
  );
}

/** Every theme with itself and all that is in it, in tree order. */
export function themesOf(codebook: Codebook): readonly ThemeMembers[] {
  const nodes = codebookNodes(codebook);
  return nodes.flatMap((node) => {
    if (node.level === "code") return [];
    const { id } = node.theme;
    const inside = nodes.filter(({ ancestors }) => ancestors.includes(id));
    return [{ id, members: [id, ...inside.map((one) => definitionOf(one).id)] }];
  });
}

function definitionOf(node: CodebookNode) {
  return node.level === "code" ? node.code : node.theme;
}
