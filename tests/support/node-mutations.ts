import fc from "fast-check";
import { type Document, isCollection, isMap, isPair, isScalar, Pair, visit } from "yaml";
import { placeIn, unit } from "./text-mutations.ts";

/** Changes the nodes of a YAML document in place; one that cannot be done leaves them as they are. */
export type NodeMutation = (document: Document) => void;

/** An entry of a mapping or an item of a list. */
type Place = { readonly items: unknown[]; readonly inMapping: boolean; readonly index: number };

function placesOf(document: Document): Place[] {
  const places: Place[] = [];
  visit(document, {
    Collection(_, collection) {
      const inMapping = isMap(collection);
      collection.items.forEach((_item, index) => {
        places.push({ items: collection.items, inMapping, index });
      });
    },
  });
  return places;
}

function chosen(document: Document, at: number): Place | undefined {
  const places = placesOf(document);
  return places[placeIn(places.length, at)];
}

const contentOf = (item: unknown) => (isPair(item) ? item.value : item);
const copyOf = (item: unknown) =>
  isPair(item) || isScalar(item) || isCollection(item) ? item.clone() : item;

function setValue({ items, index }: Place, value: unknown): void {
  const item = items[index];
  if (isPair(item)) item.value = value;
  else items[index] = value;
}

const values: readonly unknown[] = [
  ...[null, "", "x", "x: y", "“x”", "*", "in*", "`x`", 5, -1, 1.1, true, [], {}, ["x"], { x: 1 }],
  ...[{ exact: "x" }, { near: ["x", "y"], within: 3 }, { regex: "(a+)+" }, { en: ["x"], ur: [] }],
];
const keys: readonly string[] = [
  ...["id", "name", "status", "examples", "near_misses", "rules", "unless", "codes", "themes"],
  ...["<<", "Rules", "when-not", "en", "ur"],
];

const remove = unit().map(
  (at): NodeMutation =>
    (document) => {
      const place = chosen(document, at);
      place?.items.splice(place.index, 1);
    },
);

const swap = fc.record({ at: unit(), with: unit() }).map(
  ({ at, with: other }): NodeMutation =>
    (document) => {
      const place = chosen(document, at);
      if (place === undefined) return;
      const { items, index } = place;
      const second = placeIn(items.length, other);
      [items[index], items[second]] = [items[second], items[index]];
    },
);

const duplicate = unit().map(
  (at): NodeMutation =>
    (document) => {
      const place = chosen(document, at);
      place?.items.splice(place.index, 0, copyOf(place.items[place.index]));
    },
);

const retype = fc.record({ at: unit(), value: fc.constantFrom(...values) }).map(
  ({ at, value }): NodeMutation =>
    (document) => {
      const place = chosen(document, at);
      if (place !== undefined) setValue(place, document.createNode(value));
    },
);

const wrap = fc.record({ at: unit(), key: fc.option(fc.constantFrom(...keys)) }).map(
  ({ at, key }): NodeMutation =>
    (document) => {
      const place = chosen(document, at);
      if (place === undefined) return;
      const inside = contentOf(place.items[place.index]);
      setValue(place, document.createNode(key === null ? [inside] : { [key]: inside }));
    },
);

const rename = fc.record({ at: unit(), key: fc.constantFrom(...keys) }).map(
  ({ at, key }): NodeMutation =>
    (document) => {
      const place = chosen(document, at);
      const item = place?.items[place.index];
      if (isPair(item)) item.key = document.createNode(key);
    },
);

/** A copy is put elsewhere before the original goes, so that nothing can come to stand inside itself. */
const move = fc.record({ from: unit(), to: unit(), key: fc.constantFrom(...keys) }).map(
  ({ from, to, key }): NodeMutation =>
    (document) => {
      const place = chosen(document, from);
      const target = chosen(document, to);
      if (place === undefined || target === undefined) return;
      const copy = copyOf(place.items[place.index]);
      place.items.splice(place.index, 1);
      const fitting = target.inMapping
        ? isPair(copy)
          ? copy
          : new Pair(document.createNode(key), copy)
        : contentOf(copy);
      target.items.splice(target.index, 0, fitting);
    },
);

/** Deletes, swaps, duplicates, retypes, wraps, renames and moves what stands anywhere in a document. */
export const nodeMutation: fc.Arbitrary<NodeMutation> = fc.oneof(
  ...[remove, swap, duplicate, retype, wrap, rename, move],
);
