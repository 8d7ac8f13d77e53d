import type { Codebook, CodebookKey } from "../model/codebook.ts";
import type { Change } from "../model/codebook-diff.ts";
import { change } from "./change.ts";
import type { Compared } from "./field-changes.ts";
import { itemsDetail } from "./list-detail.ts";
import { valueDetail, wordsDetail } from "./text-detail.ts";

/** What changed of the codebook as a whole; its version is told apart. */
export function codebookChanges(old: Codebook, now: Codebook): Change[] {
  const places: Readonly<Partial<Record<string, Codebook["places"][CodebookKey]>>> = now.places;
  return comparisons(old, now).flatMap(([kind, reason, detail]) =>
    detail === undefined ? [] : [change(kind, reason, { detail, at: places[kind] })],
  );
}

function comparisons(old: Codebook, now: Codebook): Compared[] {
  const [before, after] = [old.languages.join(", "), now.languages.join(", ")];
  return [
    ["id", "otherCodebook", valueDetail(old.id, now.id)],
    ["approach", "approach", valueDetail(old.approach, now.approach)],
    [
      "language",
      keepsLanguages(old, now) ? "languageAdded" : "language",
      valueDetail(before, after),
    ],
    ["title", "wording", wordsDetail(old.title, now.title)],
    ["phase", "record", valueDetail(String(old.phase), String(now.phase))],
    ["sources", "record", itemsDetail(old.sources.map(sourceText), now.sources.map(sourceText))],
    ["memos", "record", itemsDetail(old.memos.map(memoText), now.memos.map(memoText))],
  ];
}

/** The first language is that of plain rules, so it must stay the first. */
function keepsLanguages(old: Codebook, now: Codebook): boolean {
  return (
    old.languages[0] === now.languages[0] &&
    old.languages.every((language) => now.languages.includes(language))
  );
}

function sourceText({ key, citation, url }: Codebook["sources"][number]): string {
  return `${key}: ${[citation, url].filter((part) => part !== undefined).join(" ")}`;
}

function memoText({ phase, about, text }: Codebook["memos"][number]): string {
  const head = [phase === undefined ? undefined : `phase ${phase}`, about];
  const known = head.filter((part) => part !== undefined).join(", ");
  return known === "" ? text : `${known}: ${text}`;
}
