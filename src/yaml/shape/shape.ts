import type { ParsedNode } from "yaml";
import type { Span } from "../../model/span.ts";
import { describe } from "../nodes.ts";
import type { Reading } from "./reading.ts";

export type JsonSchema = { readonly [keyword: string]: unknown };

/** The named parts of a JSON schema, filled while it is made. */
export type Definitions = Map<string, JsonSchema>;

/** The place of one value: what stands there and what messages call it. */
export type Slot = {
  readonly node: ParsedNode | null | undefined;
  /** "`phase`", "an item of `rules`". */
  readonly name: string;
  /** The value's place; its key's where there is no value. */
  readonly at: Span;
  /** The key under which it stands; absent for an item of a list and for the file itself. */
  readonly under?: Span;
};

/**
 * A piece of the codebook's format. What is read and what the JSON schema allows are made from one
 * and the same description, so neither can know a key that the other does not.
 */
export type Shape<T> = {
  readonly schema: (definitions: Definitions) => JsonSchema;
  /** Reads what it can and reports the rest; undefined where nothing usable is there. */
  readonly read: (slot: Slot, reading: Reading) => T | undefined;
};

export function reportWrongType(
  slot: Slot,
  reading: Reading,
  expected: string,
  hint?: string,
): undefined {
  const message = `${slot.name} must be ${expected}, not ${describe(slot.node)}`;
  reading.report("yaml/wrong-type", slot.at, message, hint === undefined ? {} : { hint });
  return undefined;
}
