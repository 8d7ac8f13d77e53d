import {
  type Alias,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { resolveAliases } from "../aliases.ts";

/**
 * The first node of a document that another one does not have: the same values, anchors, tags and
 * aliases are asked for, mappings may have their keys in any order. Undefined where all are there.
 */
export function firstDifference(a: ParsedNode | null, b: ParsedNode | null): Difference {
  const pairs = new Map<ParsedNode, ParsedNode>();
  const aliases: [Alias.Parsed, Alias.Parsed][] = [];

  const compare = (one: ParsedNode | null, other: ParsedNode | null): Difference => {
    if (!one || !other) return one === other ? undefined : { at: one ?? a };
    pairs.set(one, other);
    if (isAlias(one)) {
      if (!isAlias(other) || one.source !== other.source) return { at: one };
      aliases.push([one, other]);
      return undefined;
    }
    if (isAlias(other) || one.anchor !== other.anchor || one.tag !== other.tag) return { at: one };
    if (isScalar(one)) {
      return isScalar(other) && one.source === other.source ? undefined : { at: one };
    }
    return compareItems(one, other) ?? (sizeOf(one) === sizeOf(other) ? undefined : { at: one });
  };

  const compareItems = (one: YAMLMap.Parsed | YAMLSeq.Parsed, other: ParsedNode): Difference => {
    if (isSeq(one) && isSeq(other)) {
      return firstOf(one.items, (item, index) => compare(asNode(item), asNode(other.items[index])));
    }
    if (!isMap(one) || !isMap(other)) return { at: one };
    const byKey = new Map(other.items.map((pair) => [nameOf(pair.key), pair]));
    return firstOf(one.items, ({ key, value }) => {
      const match = byKey.get(nameOf(key));
      if (match === undefined) return { at: key };
      return compare(key, match.key) ?? compare(value, match.value);
    });
  };

  const found = compare(a, b);
  if (found !== undefined) return found;
  const meant = resolveAliases(a);
  const meantThere = resolveAliases(b);
  return firstOf(aliases, ([one, other]) => {
    const target = meant.get(one);
    const same = (target && pairs.get(target)) === meantThere.get(other);
    return same ? undefined : { at: one };
  });
}

type Difference = { readonly at: ParsedNode | null } | undefined;

function firstOf<T>(items: readonly T[], find: (item: T, index: number) => Difference): Difference {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

function sizeOf(node: ParsedNode): number {
  return isCollection(node) ? node.items.length : 0;
}

function asNode(item: unknown): ParsedNode | null {
  return (item ?? null) as ParsedNode | null;
}

function nameOf(key: ParsedNode): string {
  return isScalar(key) ? key.source : "";
}
