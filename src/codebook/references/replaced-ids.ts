import type { Quoted } from "../../model/codebook.ts";
import type { Reading } from "../../yaml/shape/reading.ts";
import type { NamedNode } from "./named-nodes.ts";

/** Former ids that still name something, or that two codes or themes claim. */
export function reportReplacedIds(nodes: readonly NamedNode[], reading: Reading): void {
  const current = new Map(nodes.map((node) => [node.id.text, node.id]));
  const claimed = new Map<string, Quoted>();
  for (const { id, replaces } of nodes) {
    for (const former of replaces) {
      const inUse = current.get(former.text);
      const earlier = inUse ?? claimed.get(former.text);
      claimed.set(former.text, claimed.get(former.text) ?? former);
      if (earlier === undefined) continue;
      const message =
        inUse === undefined
          ? `the former id ${former.text} is already claimed`
          : inUse.text === id.text
            ? `${id.text} cannot replace itself`
            : `${former.text} cannot be a former id, because it is in use`;
      reading.report("codebook/replaced-id", former.at, message, {
        related: [{ span: earlier.at, message: inUse ? "in use here" : "first claimed here" }],
      });
    }
  }
}
