import type { Codebook } from "../model/codebook.ts";
import { codebookNodes } from "../model/codebook-tree.ts";
import type { NodeId, ThemeId } from "../model/ids.ts";

export type KnownNode = {
  readonly id: NodeId;
  /** The theme that directly holds a code; a theme itself; undefined for a code in no theme. */
  readonly theme: ThemeId | undefined;
};

/** Ids of a codebook's codes and themes, and of those that they replace. */
export type CodeIndex = {
  readonly current: ReadonlyMap<string, KnownNode>;
  readonly former: ReadonlyMap<string, KnownNode>;
};

/** The code or theme that a coding means, by its present or a former id. */
export function nodeOf({ current, former }: CodeIndex, id: string): KnownNode | undefined {
  return current.get(id) ?? former.get(id);
}

export function indexCodes(codebook: Pick<Codebook, "themes" | "codes">): CodeIndex {
  const current = new Map<string, KnownNode>();
  const former = new Map<string, KnownNode>();
  for (const node of codebookNodes(codebook)) {
    const { id, replaces } = node.level === "code" ? node.code : node.theme;
    const theme = node.level === "code" ? node.ancestors.at(-1) : node.theme.id;
    const known = { id, theme };
    current.set(id, known);
    for (const old of replaces) former.set(old, known);
  }
  return { current, former };
}
