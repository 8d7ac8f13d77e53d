import { isAlias, isScalar, type ParsedNode } from "yaml";
import { spanOf } from "../nodes.ts";
import type { Text } from "./tree.ts";

/** What stands after a key without a value. */
export const nothing: Text = {
  ...{ kind: "text", style: "empty", source: "", value: "" },
  ...{ anchor: undefined, marks: "" },
};

/** A scalar or alias as it is to be written; `quote`: where plain texts begin that get quotes. */
export function textOf(node: ParsedNode | null, text: string, quote: ReadonlySet<number>): Text {
  if (!node) return nothing;
  const { start, end } = spanOf(node);
  const source = text.slice(start, end);
  const marked = { anchor: isAlias(node) ? node.source : node.anchor, marks: marksOf(node) };
  const value = textIn(node);
  if (isAlias(node)) return { kind: "text", style: "alias", source, value, ...marked };
  if (!isScalar(node) || source === "") return { ...nothing, ...marked };
  if (node.type === "PLAIN") {
    if (quote.has(start)) {
      return { kind: "text", style: "quoted", source: `'${value}'`, value, ...marked };
    }
    return { kind: "text", style: "plain", source: value, value, ...marked };
  }
  const style = node.type?.startsWith("BLOCK") ? "block" : "quoted";
  return { kind: "text", style, source, value, ...marked };
}

/** The text of a scalar, the name of an alias. */
export function textIn(node: ParsedNode): string {
  return isScalar(node) || isAlias(node) ? node.source : "";
}

/** Anchor and tag, each with a space after it. */
export function marksOf(node: ParsedNode): string {
  if (isAlias(node)) return "";
  const anchor = node.anchor === undefined ? "" : `&${node.anchor} `;
  return anchor + (node.tag === undefined ? "" : `${tagOf(node.tag)} `);
}

const core = "tag:yaml.org,2002:";

function tagOf(tag: string): string {
  if (tag.startsWith(core)) return `!!${tag.slice(core.length)}`;
  return tag.startsWith("!") ? tag : `!<${tag}>`;
}
