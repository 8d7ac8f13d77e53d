import { isScalar, isSeq, type ParsedNode } from "yaml";
import { isPlain, spanOf } from "../nodes.ts";
import type { Reading } from "./reading.ts";
import { type JsonSchema, reportWrongType, type Shape, type Slot } from "./shape.ts";

type ListOptions = {
  readonly minimum?: number;
  readonly maximum?: number;
};

/** Any number of values of one shape; those that cannot be read are left out. */
export function list<T>(
  item: Shape<T>,
  { minimum = 0, maximum }: ListOptions = {},
): Shape<readonly T[]> {
  return {
    schema: (definitions): JsonSchema => ({
      type: "array",
      items: item.schema(definitions),
      ...(minimum > 0 ? { minItems: minimum } : {}),
      ...(maximum === undefined ? {} : { maxItems: maximum }),
    }),
    read: (slot, reading) => {
      const { node, name, at } = slot;
      if (!node) return undefined;
      if (!isSeq(node)) {
        return reportWrongType(slot, reading, "a list", listHint(node));
      }
      const nodes = node.items as readonly ParsedNode[];
      if (nodes.length < minimum && reading.isCertainAt(at.end)) {
        const message = `${name} needs ${minimum} or more items, and has ${nodes.length}`;
        reading.report("yaml/few-items", at, message);
      }
      if (maximum !== undefined && nodes.length > maximum) {
        const message = `${name} takes at most ${maximum} items, and has ${nodes.length}`;
        reading.report("yaml/out-of-range", at, message);
        return undefined;
      }
      const values: T[] = [];
      for (const child of nodes) {
        const value = reading.read(item, itemSlot(child, name, reading));
        if (value !== undefined) values.push(value);
      }
      return values;
    },
  };
}

/** A list, or a single value in place of a list of one. */
export function oneOrMore<T>(item: Shape<T>): Shape<readonly T[]> {
  const many = list(item, { minimum: 1 });
  return {
    schema: (definitions) => ({ anyOf: [item.schema(definitions), many.schema(definitions)] }),
    read: (slot, reading) => {
      if (!isScalar(slot.node)) return many.read(slot, reading);
      const value = item.read(slot, reading);
      return value === undefined ? undefined : [value];
    },
  };
}

function listHint(node: ParsedNode): string {
  const start = isScalar(node) && isPlain(node) ? /^[-–—•·]/.exec(node.source)?.[0] : undefined;
  if (start === "-") return "put a space after the dash of each item";
  if (start !== undefined) return `write - and a space before each item, rather than ${start}`;
  return "write each item on a line of its own that begins with - and a space, or all in [ ]";
}

function itemSlot(node: ParsedNode, listName: string, reading: Reading): Slot {
  const at = spanOf(node);
  const name = `an item of ${listName}`;
  return { node, name, at: at.start === at.end ? reading.dashBefore(at.start) : at };
}
