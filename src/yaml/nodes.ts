import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, type ParsedNode } from "yaml";
import type { Span } from "../model/span.ts";

/** The value's own characters, quotes included, without what follows it on its line. */
export function spanOf(node: ParsedNode): Span {
  return { start: node.range[0], end: node.range[1] };
}

/** Nothing, `~`, `null`, or text without a visible character. */
export function isBlank(node: ParsedNode | null | undefined): boolean {
  if (!node) return true;
  if (!isScalar(node)) return false;
  return isPlain(node) ? blankPlain.test(node.source) : node.source.trim() === "";
}

/** Written without quotes, so that other programs may read a number or a truth value. */
export function isPlain(node: ParsedNode): boolean {
  return isScalar(node) && node.type === "PLAIN";
}

const blankPlain = /^(?:~|null|Null|NULL|\s*)$/;

/** What a node is to a reader who does not know YAML's words. */
export function describe(node: ParsedNode | null | undefined): string {
  if (!node) return "nothing";
  if (isMap(node)) return "`key: value` lines";
  if (isSeq(node)) return "a list";
  return "text";
}

/** Every node in the order of the file. Iterative: files may nest deeper than the stack. */
export function* nodesInOrder(root: ParsedNode | null): Generator<ParsedNode> {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (isPair(next)) {
      waiting.push(next.value, next.key);
    } else if (isCollection(next)) {
      yield next as ParsedNode;
      for (let index = next.items.length - 1; index >= 0; index--) waiting.push(next.items[index]);
    } else if (isScalar(next) || isAlias(next)) {
      yield next as ParsedNode;
    }
  }
}

/** The keys of a mapping that are plain text; undefined where the node is no mapping. */
export function keysOf(node: ParsedNode | null | undefined): string[] | undefined {
  if (!isMap(node)) return undefined;
  return node.items.flatMap(({ key }) => (isScalar(key) ? [key.source] : []));
}
