import type { Codebook } from "../model/codebook.ts";
import type { Change, CodebookDiff, CodebookHead, VersionVerdict } from "../model/codebook-diff.ts";
import type { NodeId } from "../model/ids.ts";
import { codebookChanges } from "./codebook-changes.ts";
import { fieldChanges } from "./field-changes.ts";
import { compareImpacts } from "./impacts.ts";
import { type Links, linkCodebooks } from "./links.ts";
import { orderChanges, placeChanges } from "./place-changes.ts";
import { structureChanges } from "./structure-changes.ts";
import { judgeVersion, nextVersion } from "./versions.ts";

/**
 * What changed from one codebook to another, theme by theme and code by code, and the version that
 * follows. Both are codebooks without errors: ids are unique and no former id has two heirs.
 */
export function diffCodebooks(old: Codebook, now: Codebook): CodebookDiff {
  const links = linkCodebooks(old, now);
  const changes = changesOf(old, now, links);
  const impact = changes[0]?.impact ?? "none";
  const verdict: VersionVerdict =
    old.id === now.id ? judgeVersion(old.version, now.version, impact) : "other-codebook";
  return {
    old: headOf(old),
    new: headOf(now),
    changes,
    impact,
    follows: nextVersion(old.version, impact),
    verdict,
    homes: homesOf(links),
  };
}

function changesOf(old: Codebook, now: Codebook, links: Links): Change[] {
  const severalLanguages = new Set([...old.languages, ...now.languages]).size > 1;
  const found = [
    ...codebookChanges(old, now),
    ...structureChanges(links),
    ...links.pairs.flatMap((pair) => [
      ...placeChanges(pair, links),
      ...fieldChanges(pair, links, severalLanguages),
    ]),
    ...orderChanges(links),
  ];
  return found.sort((a, b) => compareImpacts(a.impact, b.impact));
}

function homesOf({ old, pairs, homeOf }: Links): Map<NodeId, NodeId> {
  const homes = new Map<NodeId, NodeId>();
  // A change taken back leaves the id that it goes back to, though the new codebook cannot say so.
  for (const pair of pairs) homes.set(pair.old.ref.id, pair.new.ref.id);
  for (const { ref } of old) {
    const home = homeOf(ref.id);
    if (home !== undefined) homes.set(ref.id, home);
  }
  return homes;
}

function headOf({ file, id, title, version }: Codebook): CodebookHead {
  return { file, id, title, version };
}
