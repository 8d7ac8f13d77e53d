import type { Code, Theme } from "../../model/codebook.ts";
import type { CodebookNode } from "../../model/codebook-tree.ts";
import type { NodeId } from "../../model/ids.ts";

export function itemOf(node: CodebookNode): Code | Theme {
  return node.level === "code" ? node.code : node.theme;
}

export function idOf(node: CodebookNode): NodeId {
  return itemOf(node).id;
}

/** The form in which ids are compared: an accent may be typed in two ways that look the same. */
export function sameId(id: string): string {
  return id.normalize("NFC");
}
