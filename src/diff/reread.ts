import type { CodebookDiff, RereadReason } from "../model/codebook-diff.ts";
import type { NodeId } from "../model/ids.ts";

/**
 * Why codings with an id of the old codebook have to be read again: each change after which its
 * codings may no longer be right. Where codes were merged into one of them, the codings of that one
 * were made with it and stay.
 */
export function rereadReasons({
  changes,
}: Pick<CodebookDiff, "changes">): ReadonlyMap<NodeId, readonly RereadReason[]> {
  const reasons = new Map<NodeId, RereadReason[]>();
  for (const { kind, impact, summary: text, old, new: now } of changes) {
    // A former id that is no longer listed is not the id of any of these codings.
    if (impact !== "major" || kind === "replaces") continue;
    for (const { id } of old) {
      if (kind === "merged" && now.some((node) => node.id === id)) continue;
      reasons.set(id, [...(reasons.get(id) ?? []), { kind, text }]);
    }
  }
  return reasons;
}
