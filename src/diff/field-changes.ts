import type { Code, NearMiss } from "../model/codebook.ts";
import type { Change, ChangeDetail, ChangeKind } from "../model/codebook-diff.ts";
import type { Span } from "../model/span.ts";
import { change } from "./change.ts";
import { formerIdChange } from "./former-ids.ts";
import type { impacts } from "./impacts.ts";
import type { Links, Pair } from "./links.ts";
import { itemsDetail, ruleDetail } from "./list-detail.ts";
import { plainText, saysTheSame } from "./same-text.ts";
import { valueDetail, wordsDetail } from "./text-detail.ts";

/** What may have changed, its row in the table of impacts, and how; no detail where it did not. */
export type Compared = readonly [
  kind: ChangeKind,
  reason: keyof typeof impacts,
  detail: ChangeDetail | undefined,
];

/** What one theme or code says of itself, compared key by key. */
export function fieldChanges(pair: Pair, links: Links, severalLanguages: boolean): Change[] {
  const { old, new: now } = pair;
  const places: Readonly<Partial<Record<ChangeKind, Span>>> = now.item.places;
  return comparisons(pair, links, severalLanguages).flatMap(([kind, reason, detail]) => {
    if (detail === undefined) return [];
    const at = places[kind] ?? now.item.at;
    return [change(kind, reason, { old: [old], new: [now], detail, at })];
  });
}

function comparisons(pair: Pair, links: Links, severalLanguages: boolean): Compared[] {
  const { old, new: now } = pair;
  const own =
    old.code !== undefined && now.code !== undefined
      ? compareCodes(old.code, now.code, severalLanguages)
      : old.theme !== undefined && now.theme !== undefined
        ? [compareMeaning("concept", old.theme.concept, now.theme.concept)]
        : [];
  return [
    ["name", "wording", wordsDetail(old.ref.name, now.ref.name)],
    ...own,
    ["status", "record", statusDetail(pair)],
    ["replaces", ...formerIdChange(pair, links)],
  ];
}

function compareCodes(old: Code, now: Code, severalLanguages: boolean): Compared[] {
  // Where a code has no definition, its brief is what its coders went by.
  const brief: Compared =
    plainText(old.definition) === "" && plainText(now.definition) === ""
      ? compareMeaning("brief", old.brief, now.brief)
      : ["brief", "wording", wordsDetail(old.brief, now.brief)];
  const nearMisses = itemsDetail(
    old.nearMisses.map(nearMissText),
    now.nearMisses.map(nearMissText),
  );
  return [
    ["kind", "kind", valueDetail(old.kind, now.kind)],
    brief,
    compareMeaning("definition", old.definition, now.definition),
    compareMeaning("when", old.when, now.when),
    compareMeaning("when_not", old.whenNot, now.whenNot),
    ["rules", "rules", ruleDetail(old.rules, now.rules, severalLanguages)],
    ["unless", "rules", ruleDetail(old.unless, now.unless, severalLanguages)],
    ["examples", "examples", itemsDetail(old.examples.map(textOf), now.examples.map(textOf))],
    ["near_misses", "examples", nearMisses],
    ["origin", "record", valueDetail(old.origin, now.origin)],
    ["sources", "record", itemsDetail(old.sources, now.sources)],
  ];
}

/** Whether a coding made by the one text fits the other nobody can know, so any word counts. */
function compareMeaning(
  kind: ChangeKind,
  old: string | undefined,
  now: string | undefined,
): Compared {
  const detail = wordsDetail(old, now);
  return [kind, detail && !saysTheSame(old, now) ? "meaning" : "wording", detail];
}

/** Retiring is a change of its own; a status that only follows the theme around it is that theme's. */
function statusDetail({ old, new: now }: Pair): ChangeDetail | undefined {
  const isRetired = [old.status, now.status].includes("retired");
  const isOwn = [old, now].some(({ item }) => item.places.status !== undefined);
  return isRetired || !isOwn ? undefined : valueDetail(old.status, now.status);
}

function textOf({ text }: { readonly text: string }): string {
  return text;
}

function nearMissText({ text, because }: NearMiss): string {
  return because === undefined ? text : `${text} (${because})`;
}
