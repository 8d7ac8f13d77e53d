import type { TranscriptId } from "../../model/ids.ts";
import type { SettledItem } from "../../model/reconciliation.ts";

export function itemsByTranscript(
  items: readonly SettledItem[],
): ReadonlyMap<TranscriptId, readonly SettledItem[]> {
  const groups = new Map<TranscriptId, SettledItem[]>();
  for (const one of items) {
    const group = groups.get(one.item.transcript);
    if (group === undefined) groups.set(one.item.transcript, [one]);
    else group.push(one);
  }
  return groups;
}
