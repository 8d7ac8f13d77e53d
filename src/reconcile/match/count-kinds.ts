import type { CoderId, NodeId } from "../../model/ids.ts";
import { compareText } from "../../model/order.ts";
import type {
  ItemKind,
  KindCounts,
  ReconcileItem,
  ReconciliationCounts,
} from "../../model/reconciliation.ts";
import type { CodeTree, Relation } from "./code-tree.ts";
import { pairKind, pairsOf } from "./pair-kind.ts";

/** Counts the items of any number of transcripts by kind, by code and by pair of coders. */
export function countKinds(items: readonly ReconcileItem[], tree: CodeTree): ReconciliationCounts {
  const all = noKinds();
  const codes = new Map<NodeId, Tally>();
  const pairs = new Map<string, { readonly coders: readonly [CoderId, CoderId]; tally: Tally }>();
  const confusions = new Map<string, Confusion>();
  for (const item of items) {
    all[item.kind]++;
    for (const code of new Set(item.codings.map((coding) => coding.code))) {
      entry(codes, code, noKinds)[item.kind]++;
    }
    for (const coders of pairsOf(item.coders)) {
      const known = entry(pairs, JSON.stringify(coders), () => ({ coders, tally: noKinds() }));
      const kind = pairKind(item, ...coders, tree);
      if (kind === undefined) continue;
      known.tally[kind]++;
      if (kind !== "conflict" && kind !== "sibling" && kind !== "level") continue;
      const codesOf = coders.flatMap(
        (coder) => item.codings.find((coding) => coding.coder === coder)?.code ?? [],
      );
      const [first, second] = codesOf.sort(compareText);
      if (first === undefined || second === undefined) continue;
      const key = JSON.stringify([first, second]);
      entry<string, Confusion>(confusions, key, () => ({
        codes: [first, second],
        kind,
        count: 0,
      })).count++;
    }
  }
  return {
    kinds: all,
    codes: [...codes]
      .map(([code, kinds]) => ({ code, kinds }))
      .sort((a, b) => compareText(a.code, b.code)),
    pairs: [...pairs.values()]
      .map(({ coders, tally }) => ({ coders, kinds: tally }))
      .sort((a, b) => comparePairs(a.coders, b.coders)),
    confusions: [...confusions.values()].sort(
      (a, b) => b.count - a.count || comparePairs(a.codes, b.codes),
    ),
  };
}

type Tally = { -readonly [Kind in ItemKind]: KindCounts[Kind] };

type Confusion = {
  readonly codes: readonly [NodeId, NodeId];
  readonly kind: Relation;
  count: number;
};

function noKinds(): Tally {
  return { agreed: 0, conflict: 0, sibling: 0, level: 0, omission: 0, split: 0, boundary: 0 };
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function comparePairs(a: readonly [string, string], b: readonly [string, string]): number {
  return compareText(a[0], b[0]) || compareText(a[1], b[1]);
}
