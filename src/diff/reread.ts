import type { Change, CodebookDiff, RereadReason } from "../model/codebook-diff.ts";

/**
 * Why codings with an id of the old codebook, be it a former one, have to be read again: each change
 * after which its codings may no longer be right. Where codes were merged into one of them, the
 * codings of that one were made with it and stay.
 */
export function rereadReasons({
  changes,
}: Pick<CodebookDiff, "changes">): ReadonlyMap<string, readonly RereadReason[]> {
  const reasons = new Map<string, RereadReason[]>();
  for (const change of changes) {
    if (change.impact !== "major") continue;
    const { kind, summary: text } = change;
    for (const id of idsInDoubt(change)) {
      reasons.set(id, [...(reasons.get(id) ?? []), { kind, text }]);
    }
  }
  return reasons;
}

function idsInDoubt({ kind, old, new: now, detail }: Change): readonly string[] {
  // Codings under the code's own id are not touched by a former id that goes elsewhere.
  if (kind === "replaces") return detail.form === "items" ? detail.old : [];
  const ids = old.map(({ id }) => id);
  return kind === "merged" ? ids.filter((id) => !now.some((node) => node.id === id)) : ids;
}
