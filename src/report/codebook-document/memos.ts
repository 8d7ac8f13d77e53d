import type { Memo } from "../../model/codebook.ts";
import type { Anchors, Part } from "./codebook-document.ts";

/** Memos by the anchor of the code or theme that they are about, and those about the whole. */
export type SortedMemos = {
  readonly about: ReadonlyMap<string, readonly Memo[]>;
  readonly general: readonly Memo[];
};

export function sortMemos(memos: readonly Memo[], anchors: Anchors): SortedMemos {
  const about = new Map<string, Memo[]>();
  const general: Memo[] = [];
  for (const memo of memos) {
    const anchor = anchors.get(memo.about ?? "");
    if (anchor === undefined) general.push(memo);
    else about.set(anchor, [...(about.get(anchor) ?? []), memo]);
  }
  return { about, general };
}

export function memoPart({ phase, text }: Memo): Part {
  const label = phase === undefined ? "Memo" : `Memo of phase ${phase}`;
  return { label, body: { kind: "prose", text } };
}
