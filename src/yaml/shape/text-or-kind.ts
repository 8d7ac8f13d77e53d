import { isMap, isScalar } from "yaml";
import { nearest } from "../../text/nearest.ts";
import { isBlank, spanOf } from "../nodes.ts";
import { reportWrongType, type Shape } from "./shape.ts";

/** Plain text, or a mapping that says by one of its keys of which kind it is, as rules do. */
export function textOrKind<T>(text: Shape<T>, kinds: Readonly<Record<string, Shape<T>>>): Shape<T> {
  const byName = new Map(Object.entries(kinds));
  const names = [...byName.keys()].join(", ");
  return {
    schema: (definitions) => ({
      anyOf: [text, ...byName.values()].map((shape) => shape.schema(definitions)),
    }),
    read: (slot, reading) => {
      const { node, name } = slot;
      if (!node || isBlank(node)) {
        reading.report("codebook/empty-rule", slot.at, `${name} is empty`);
        return undefined;
      }
      if (isScalar(node)) return text.read(slot, reading);
      const expected = `text or one of ${names}`;
      if (!isMap(node)) return reportWrongType(slot, reading, expected);
      const keys = node.items.flatMap(({ key }) =>
        isScalar(key) ? [{ key: key.source, at: spanOf(key) }] : [],
      );
      const [first, second] = keys.filter(({ key }) => byName.has(key));
      if (first !== undefined && second !== undefined && second.key !== first.key) {
        const message = `one rule cannot be both ${first.key} and ${second.key}`;
        reading.report("codebook/mixed-rule", second.at, message, {
          hint: "make it a list item of its own",
        });
        return undefined;
      }
      if (first !== undefined) return byName.get(first.key)?.read(slot, reading);
      const guesses = keys.map((found) => ({ ...found, meant: nearest(found.key, byName.keys()) }));
      const guess = guesses.find(({ meant }) => meant !== undefined) ?? guesses[0];
      reading.report(
        "codebook/unknown-rule",
        guess?.at ?? slot.at,
        `\`${guess?.key ?? ""}\` is no kind of rule that can stand here`,
        {
          hint: guess?.meant
            ? `did you mean \`${guess.meant}\`?`
            : `the kinds here are ${names}; text that holds a colon and a space goes in straight quotes, " or '`,
        },
      );
      return undefined;
    },
  };
}
