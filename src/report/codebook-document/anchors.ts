import type { Codebook } from "../../model/codebook.ts";
import { codebookNodes } from "../../model/codebook-tree.ts";
import type { Anchors } from "./codebook-document.ts";

/** What a link may lead to. */
type Target = "theme" | "code" | "rules" | "source" | "chapter";

/**
 * The name of a place that links lead to: `code-cost`. Ids of the codebook stay as they are; keys of
 * sources may hold anything, and there what is unsafe in an address is written as its code point.
 */
export function anchorOf(target: Target, id: string): string {
  const safe = id.replaceAll(
    /[^\p{L}\p{M}\p{N}_.-]/gu,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
  return `${target}-${safe}`;
}

/** Where each code and theme stands, also by its former ids, so that old references still lead there. */
export function anchorsOf(codebook: Pick<Codebook, "themes" | "codes">): Anchors {
  const anchors = new Map<string, string>();
  const nodes = codebookNodes(codebook).map((node) =>
    node.level === "code"
      ? { ...node.code, anchor: anchorOf("code", node.code.id) }
      : { ...node.theme, anchor: anchorOf("theme", node.theme.id) },
  );
  for (const { replaces, anchor } of nodes) for (const old of replaces) anchors.set(old, anchor);
  for (const { id, anchor } of nodes) anchors.set(id, anchor);
  return anchors;
}
