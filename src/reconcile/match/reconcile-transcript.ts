import type { Coding } from "../../model/coding.ts";
import type { CoderId, NodeId, TranscriptId } from "../../model/ids.ts";
import { compareText } from "../../model/order.ts";
import type { ReconcileItem } from "../../model/reconciliation.ts";
import { type CodeTree, relationOf, relations } from "./code-tree.ts";
import { singles } from "./groups.ts";
import { itemIds } from "./item-ids.ts";
import { joinPairs } from "./join-pairs.ts";
import { joinSplits } from "./join-splits.ts";
import { type Overlap, overlapsAmong } from "./overlaps.ts";
import { itemKind } from "./pair-kind.ts";
import { type Placed, placeCodings } from "./placed.ts";

export type MatchOptions = {
  /** Least share of the shorter excerpt that two codings of one thing have in common, 0 to 1. */
  readonly overlap: number;
};

/**
 * Puts together what several coders did at each place of a transcript, and says how they differ there.
 *
 * 1. Codings of the same code are paired one to one by what they have in common.
 * 2. What is left of the same code goes to where it overlaps most: one excerpt against several.
 * 3. What still lacks a coder is paired with other codes in the same way.
 *
 * `coders`: all who were assigned the transcript, also those without a coding; `codings`: theirs alone, of
 * this transcript. `digest`: a cryptographic digest in hexadecimal. Every coding is in exactly one item.
 * Items come by start, end and id. The order of coders and of codings changes nothing.
 */
export function reconcileTranscript(
  transcript: { readonly id: TranscriptId; readonly text: string },
  coders: readonly CoderId[],
  codings: readonly Coding[],
  tree: CodeTree,
  options: MatchOptions,
  digest: (text: string) => string,
): readonly ReconcileItem[] {
  const byName = coders.toSorted(compareText);
  const placed = placeCodings(codings, byName);
  const groups = groupCodings(placed, byName.length, tree, options).map((members) => {
    const own = members.map(({ coding }) => coding);
    const start = own.reduce((least, { span }) => Math.min(least, span.start), Infinity);
    const end = own.reduce((most, { span }) => Math.max(most, span.end), 0);
    return { span: { start, end }, coders: byName, codings: own };
  });
  const ids = itemIds(transcript, groups, digest);
  const items = groups.map((group, index) => ({
    id: ids[index] ?? "",
    transcript: transcript.id,
    kind: itemKind(group, tree),
    ...group,
  }));
  return items.sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compareText(a.id, b.id),
  );
}

function groupCodings(
  codings: readonly Placed[],
  coderCount: number,
  tree: CodeTree,
  { overlap }: MatchOptions,
): readonly (readonly Placed[])[] {
  const byCode = new Map<NodeId, number[]>();
  for (const [at, { coding }] of codings.entries()) {
    const own = byCode.get(coding.code);
    if (own === undefined) byCode.set(coding.code, [at]);
    else own.push(at);
  }
  const sameCode = [...byCode.values()].flatMap((own) => overlapsAmong(codings, own, overlap));
  const paired = joinPairs(codings, singles(codings), sameCode, () => 0);
  const split = joinSplits(codings, paired, sameCode);
  const isLeft = (at: number) => {
    const group = split.groups[split.groupOf[at] ?? 0];
    return group !== undefined && group.coders.length < coderCount;
  };
  const left = [...codings.keys()].filter(isLeft);
  // Those of the same code are together by now.
  const otherCodes = overlapsAmong(codings, left, overlap);
  const nearness = ({ a, b }: Overlap) => {
    const [codeA, codeB] = [codings[a]?.coding.code, codings[b]?.coding.code];
    if (codeA === undefined || codeB === undefined) return 0;
    return relations.length - 1 - relations.indexOf(relationOf(tree, codeA, codeB));
  };
  const { groups } = joinPairs(codings, split, otherCodes, nearness);
  return groups.map(({ members }) => members.flatMap((at) => codings[at] ?? []));
}
