import type { ItemKind } from "../../model/reconciliation.ts";
import type { WorksheetItem } from "../../model/worksheet.ts";
import type { Standing } from "./base.ts";
import { codesOf, type Study } from "./study.ts";

export type Filter = {
  /** Words that must all occur in the id, the codes, the transcript or the text; any case. */
  readonly words: string;
  readonly kind: ItemKind | "";
  readonly code: string;
  readonly transcript: string;
  readonly state: ItemState | "";
};

/** Whether a person has decided about an item, a policy has, or nobody. */
export type ItemState = "open" | "decided" | "policy";

export const noFilter: Filter = { words: "", kind: "", code: "", transcript: "", state: "" };

export function stateOf(
  { item, settlement }: WorksheetItem,
  standings: ReadonlyMap<string, Standing>,
): ItemState {
  if (standings.has(item.id)) return "decided";
  return settlement.by === "policy" ? "policy" : "open";
}

/** Places in the queue of the items that a filter lets through. */
export function visibleItems(
  study: Study,
  standings: ReadonlyMap<string, Standing>,
  { words, kind, code, transcript, state }: Filter,
): readonly number[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const visible: number[] = [];
  study.queue.forEach((entry, place) => {
    const { item } = entry;
    if (kind !== "" && item.kind !== kind) return;
    if (transcript !== "" && item.transcript !== transcript) return;
    if (code !== "" && !item.codings.some((one) => one.code === code)) return;
    if (state !== "" && stateOf(entry, standings) !== state) return;
    if (wanted.length > 0) {
      const text = searched(study, entry);
      if (!wanted.every((word) => text.includes(word))) return;
    }
    visible.push(place);
  });
  return visible;
}

const searchTexts = new WeakMap<WorksheetItem, string>();

function searched(study: Study, entry: WorksheetItem): string {
  const known = searchTexts.get(entry);
  if (known !== undefined) return known;
  const { item } = entry;
  const { text = "" } = study.transcripts.get(item.transcript) ?? {};
  const codes = codesOf(item).map((id) => `${id} ${study.nodes.get(id)?.name ?? ""}`);
  const parts = [item.id, item.kind, item.transcript, ...codes];
  const all = `${parts.join(" ")} ${text.slice(item.span.start, item.span.end)}`.toLowerCase();
  searchTexts.set(entry, all);
  return all;
}
