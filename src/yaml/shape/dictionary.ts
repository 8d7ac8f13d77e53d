import { isMap } from "yaml";
import type { Quoted } from "../../model/codebook.ts";
import { isBlank, spanOf } from "../nodes.ts";
import { entriesOf } from "./entries.ts";
import { reportWrongType, type Shape } from "./shape.ts";

export type DictionaryEntry<T> = { readonly key: Quoted; readonly value: T };

/** `key: value` lines whose keys the author chooses. */
export function dictionary<T>(
  value: Shape<T>,
  keysAre: string,
): Shape<readonly DictionaryEntry<T>[]> {
  return {
    schema: (definitions) => ({
      type: "object",
      additionalProperties: value.schema(definitions),
    }),
    read: (slot, reading) => {
      const { node } = slot;
      if (!node) return undefined;
      if (!isMap(node)) {
        return reportWrongType(slot, reading, `\`${keysAre}: ...\` lines`);
      }
      const found: DictionaryEntry<T>[] = [];
      for (const { key, at, value: child } of entriesOf(node, reading).values()) {
        if (child === null || isBlank(child)) {
          reading.report("yaml/empty-value", at, `\`${key}\` has nothing after it`);
          continue;
        }
        const place = { node: child, name: `\`${key}\``, at: spanOf(child), under: at };
        const read = reading.read(value, place);
        if (read !== undefined) found.push({ key: { text: key, at }, value: read });
      }
      return found;
    },
  };
}
