import { isAlias, isMap, isScalar, type ParsedNode, type YAMLMap, type YAMLSeq } from "yaml";
import { spanOf } from "../nodes.ts";
import type { LayoutFormat, Style } from "./format.ts";
import { type Schemas, walkSchema } from "./key-order.ts";
import { marksOf, nothing, textIn, textOf } from "./node-text.ts";
import { blankLineAbove, columnOf } from "./source-lines.ts";
import type { Collection, Entry, Landmark, Text } from "./tree.ts";

export type Tree = {
  readonly root: Collection;
  /** In the order of the file. */
  readonly landmarks: readonly Landmark[];
};

/**
 * The tree of a file that is to be laid out, without its comments. `quote`: where plain texts begin
 * that are to be put in quotes. Recursive: the reader has refused what is nested too deeply.
 */
export function buildTree(
  contents: YAMLMap.Parsed,
  text: string,
  format: LayoutFormat,
  quote: ReadonlySet<number>,
): Tree {
  const schema = walkSchema(format.schema);
  const landmarks: Landmark[] = [];

  const buildText = (node: ParsedNode | null, entry: Entry): Text => {
    const built = textOf(node, text, quote);
    if (node && built.style !== "empty") landmarks.push({ ...spanOf(node), entry });
    return built;
  };

  const buildValue = (
    node: ParsedNode | null,
    entry: Entry,
    schemas: Schemas,
    under: string | undefined,
  ): Text | Collection => {
    if (!node || isScalar(node) || isAlias(node)) return buildText(node, entry);
    return buildCollection(node, entry, schemas, under, entry.parent.style);
  };

  const buildCollection = (
    node: YAMLMap.Parsed | YAMLSeq.Parsed,
    owner: Entry | undefined,
    schemas: Schemas,
    under: string | undefined,
    around: Style,
  ): Collection => {
    const { start, end } = spanOf(node);
    const keys = isMap(node) ? node.items.map(({ key }) => textIn(key)) : [];
    const mapSchema = schema.map(schemas, keys);
    const collection: Collection = {
      kind: isMap(node) ? "map" : "seq",
      inBrackets: node.flow === true,
      style: format.style({ kind: isMap(node) ? "map" : "seq", under, keys }) ?? around,
      isSpaced: !isMap(node) && under !== undefined && format.isSpaced(under),
      order: isMap(node) ? mapSchema.order : undefined,
      column: columnOf(text, start),
      owner,
      entries: [],
      end: [],
      anchor: node.anchor,
      marks: marksOf(node),
    };
    const entryAt = (at: ParsedNode | null, key: Text | undefined): Entry => ({
      key,
      value: nothing,
      parent: collection,
      blankBefore:
        at !== null && blankLineAbove(text, spanOf(at).start, landmarks.at(-1)?.end ?? 0),
      before: [],
      trailing: undefined,
      within: [],
    });
    if (isMap(node)) {
      collection.entries = node.items.map(({ key, value }) => {
        const entry = entryAt(key, textOf(key, text, quote));
        landmarks.push({ ...spanOf(key), entry });
        const name = textIn(key);
        entry.value = buildValue(value, entry, mapSchema.schemasOf(name), name);
        return entry;
      });
    } else {
      const items = schema.items(schemas);
      collection.entries = (node.items as readonly ParsedNode[]).map((item) => {
        const entry = entryAt(item, undefined);
        entry.value = buildValue(item, entry, items, undefined);
        return entry;
      });
    }
    if (node.flow === true && owner !== undefined) {
      landmarks.push({ start: end - 1, end, entry: owner, closes: collection });
    }
    return collection;
  };

  const root = buildCollection(contents, undefined, schema.root, undefined, "block");
  return { root, landmarks };
}
