import type { Reading } from "../../yaml/shape/reading.ts";
import type { NamedNode } from "./named-nodes.ts";

/**
 * Ids that are equal, or that spreadsheets, file systems and readers take for equal: the same
 * letters in other capitals or in another Unicode form.
 */
export function reportDuplicateIds(nodes: readonly NamedNode[], reading: Reading): void {
  const first = new Map<string, NamedNode>();
  for (const node of nodes) {
    const { text, at } = node.id;
    const key = text.normalize("NFC").toLowerCase();
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, node);
      continue;
    }
    const message =
      earlier.id.text === text
        ? `the id ${text} is already that of a ${earlier.kind}`
        : `the id ${text} differs from ${earlier.id.text} only in capitals or accents' encoding`;
    reading.report("codebook/duplicate-id", at, message, {
      related: [{ span: earlier.id.at, message: "first used here" }],
      hint: "give one of them another id, or delete it where it was pasted twice",
    });
  }
}
