import { isMap, type ParsedNode, type YAMLMap } from "yaml";
import { spanOf } from "../nodes.ts";
import { parseYaml } from "../parse.ts";
import { attachComments } from "./attach-comments.ts";
import { buildTree } from "./build-tree.ts";
import type { LayoutFormat } from "./format.ts";
import { splitRemarks, takeHead } from "./head.ts";
import { findRemarks, type Remark } from "./remarks.ts";
import { renderTree } from "./render.ts";
import { firstDifference } from "./same-content.ts";
import { sortEntries } from "./sort-entries.ts";

export type LaidOut =
  | { readonly kind: "text"; readonly text: string }
  /** A part of the file cannot be laid out without changing it; offset of where it begins. */
  | { readonly kind: "unlayable"; readonly offset: number };

/**
 * The text of a YAML file in its canonical layout: keys in order, two spaces of indentation, every
 * comment and every value as it was. What it returns was read again and found to say the same.
 *
 * The file must have been read without an error by the shape that the format's schema comes from.
 * `quote`: offsets of plain texts that are to be put in quotes.
 */
export function layOutYaml(
  text: string,
  format: LayoutFormat,
  quote: ReadonlySet<number> = new Set(),
): LaidOut {
  const { root } = parseYaml("", text);
  if (!isMap(root) || root.items.length === 0) return { kind: "unlayable", offset: 0 };
  const remarks = findRemarks(text);
  const result = write(root, text, remarks, format, quote);
  const changed = firstChange(root, remarks, result);
  return changed === undefined ? { kind: "text", text: result } : { kind: "unlayable", ...changed };
}

function write(
  root: YAMLMap.Parsed,
  text: string,
  remarks: readonly Remark[],
  format: LayoutFormat,
  quote: ReadonlySet<number>,
): string {
  const tree = buildTree(root, text, format, quote);
  const { opening, comments } = splitRemarks(remarks);
  attachComments(tree, text, comments);
  const head = takeHead(tree.root, text, opening);
  sortEntries(tree.root);
  return `${[...head, ...renderTree(tree.root)].join("\n")}\n`;
}

/** Where the first thing stands that the result says otherwise, or not at all. */
function firstChange(
  root: ParsedNode,
  remarks: readonly Remark[],
  result: string,
): { readonly offset: number } | undefined {
  const reread = parseYaml("", result);
  const difference = firstDifference(root, reread.root);
  if (difference !== undefined) return { offset: spanOf(difference.at ?? root).start };
  const left = countBy(findRemarks(result).map(({ text }) => text));
  for (const { start, text } of remarks) {
    const count = left.get(text) ?? 0;
    if (count === 0) return { offset: start };
    left.set(text, count - 1);
  }
  const isMore = [...left.values()].some((count) => count > 0);
  const isBroken = reread.diagnostics.some(({ code }) => code !== "yaml/tag");
  return isMore || isBroken ? { offset: 0 } : undefined;
}

function countBy(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
