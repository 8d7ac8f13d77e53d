import { isMap } from "yaml";
import type { Span } from "../../model/span.ts";
import { nearest } from "../../text/nearest.ts";
import { isBlank, spanOf } from "../nodes.ts";
import { type Entry, entriesOf } from "./entries.ts";
import type { Reading } from "./reading.ts";
import { type Definitions, type JsonSchema, reportWrongType, type Shape } from "./shape.ts";

/** A key of a mapping: its shape, whether it must be there, and what editors and the reference say. */
export type Key<T> = {
  readonly shape: Shape<T>;
  readonly required: boolean;
  readonly doc: string;
};

export type Keys<T> = { readonly [Name in keyof T]: Key<T[Name]> };

/** Where the value of each key that is given stands; the key itself where nothing follows it. */
type Places<T> = { readonly [Name in keyof T]?: Span };

/** Every field may be missing: reading goes on after an error. */
export type Fields<T> = { readonly [Name in keyof T]: T[Name] | undefined } & {
  readonly places: Places<T>;
  /** The whole of the `key: value` lines. */
  readonly extent: Span;
};

export function required<T>(shape: Shape<T>, doc: string): Key<T> {
  return { shape, required: true, doc };
}

export function optional<T>(shape: Shape<T>, doc: string): Key<T> {
  return { shape, required: false, doc };
}

/** `key: value` lines with the keys given and no others. */
export function mapping<T extends object>(keys: Keys<T>): Shape<Fields<T>> {
  const known = new Map<string, Key<unknown>>(Object.entries(keys));
  return {
    schema: (definitions) => mappingSchema(known, definitions),
    read: (slot, reading) => {
      const { node } = slot;
      if (!node) return undefined;
      if (!isMap(node)) {
        const [first, ...others] = known.keys();
        const more = others.length > 3 ? ", ..." : "";
        const expected = `\`key: value\` lines (${[first, ...others.slice(0, 3)].join(", ")}${more})`;
        const hint = `begin with \`${first}: ...\`; if it belongs to a key above, indent it under that`;
        return reportWrongType(slot, reading, expected, hint);
      }
      const entries = entriesOf(node, reading);
      for (const entry of entries.values()) {
        if (!known.has(entry.key)) reportUnknownKey(entry, known, slot.name, reading);
      }
      // The key that the mapping hangs under; an item of a list or a file hangs under none, and is
      // shown by its first key.
      const first = node.items[0]?.key;
      const shown = slot.under ?? (first ? spanOf(first) : slot.at);
      const fields: Record<string, unknown> = {};
      const places: Record<string, Span> = {};
      for (const [name, key] of known) {
        const entry = entries.get(name);
        if (entry === undefined) {
          if (key.required && reading.isCertainAt(spanOf(node).end)) {
            reading.report("yaml/missing-key", shown, `${slot.name} has no \`${name}\``, {
              hint: `\`${name}\`: ${key.doc}`,
            });
          }
          continue;
        }
        fields[name] = readField(key, entry, reading);
        places[name] = isBlank(entry.value) || !entry.value ? entry.at : spanOf(entry.value);
      }
      return { ...fields, places, extent: spanOf(node) } as Fields<T>;
    },
  };
}

function readField(key: Key<unknown>, { key: name, at, value }: Entry, reading: Reading): unknown {
  if (isBlank(value)) {
    const code = key.required ? "yaml/missing-key" : "yaml/empty-value";
    const hint = reading.isBeforeNote(at)
      ? "what follows # is a note: put text that begins with # in quotes"
      : `${key.required ? "" : "fill it in, or delete the key; "}\`${name}\`: ${key.doc}`;
    reading.report(code, at, `\`${name}\` has nothing after it`, { hint });
    return undefined;
  }
  const place: Span = value ? spanOf(value) : at;
  return reading.read(key.shape, { node: value, name: `\`${name}\``, at: place, under: at });
}

function reportUnknownKey(
  { key, at }: Entry,
  known: ReadonlyMap<string, unknown>,
  owner: string,
  reading: Reading,
): void {
  if (key === "<<") {
    reading.report("yaml/merge-key", at, "merge keys (<<) are not read", {
      hint: "write the keys out",
    });
    return;
  }
  if (key === "") {
    reading.report("yaml/unknown-key", at, "no key stands before this colon", {
      hint: "write the key, or put text that begins with a colon in quotes",
    });
    return;
  }
  const near = nearest(key, known.keys());
  reading.report("yaml/unknown-key", at, `${owner} has no key \`${key}\``, {
    hint:
      near === undefined
        ? `the keys here are ${[...known.keys()].join(", ")}; if it belongs to something above, indent it under that`
        : `did you mean \`${near}\`?`,
  });
}

function mappingSchema(
  known: ReadonlyMap<string, Key<unknown>>,
  definitions: Definitions,
): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const [name, { shape, doc }] of known) {
    properties[name] = { description: doc, ...shape.schema(definitions) };
  }
  const needed = [...known].filter(([, key]) => key.required).map(([name]) => name);
  return {
    type: "object",
    properties,
    ...(needed.length > 0 ? { required: needed } : {}),
    additionalProperties: false,
  };
}
