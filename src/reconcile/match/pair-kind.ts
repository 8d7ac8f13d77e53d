import type { Coding } from "../../model/coding.ts";
import type { CoderId } from "../../model/ids.ts";
import { disagreementKinds, type ItemKind } from "../../model/reconciliation.ts";
import { type CodeTree, relationOf } from "./code-tree.ts";

/** How two coders differ within an item; undefined where neither has a coding in it. */
export function pairKind(
  item: { readonly codings: readonly Coding[] },
  a: CoderId,
  b: CoderId,
  tree: CodeTree,
): ItemKind | undefined {
  const [ofA, ofB] = [a, b].map((coder) => item.codings.filter((row) => row.coder === coder));
  // A coder has one code in an item: groups of another code only ever join where that coder has none.
  const [firstA, firstB] = [ofA?.[0], ofB?.[0]];
  if (firstA === undefined && firstB === undefined) return undefined;
  if (firstA === undefined || firstB === undefined) return "omission";
  if (firstA.code !== firstB.code) return relationOf(tree, firstA.code, firstB.code);
  const [extentsA, extentsB] = [extentsOf(ofA ?? []), extentsOf(ofB ?? [])];
  if (extentsA.size === extentsB.size && [...extentsA].every((extent) => extentsB.has(extent))) {
    return "agreed";
  }
  return extentsA.size > 1 || extentsB.size > 1 ? "split" : "boundary";
}

/** The gravest kind between any two of the coders; `agreed` where there is none. */
export function itemKind(
  item: { readonly coders: readonly CoderId[]; readonly codings: readonly Coding[] },
  tree: CodeTree,
): ItemKind {
  const found = new Set(pairsOf(item.coders).map(([a, b]) => pairKind(item, a, b, tree)));
  return disagreementKinds.find((kind) => found.has(kind)) ?? "agreed";
}

/** Every two coders once. */
export function pairsOf<Coder>(coders: readonly Coder[]): readonly (readonly [Coder, Coder])[] {
  return coders.flatMap((a, index) => coders.slice(index + 1).map((b) => [a, b] as const));
}

/** Twice the same is once. */
function extentsOf(codings: readonly Coding[]): ReadonlySet<string> {
  return new Set(codings.map(({ span }) => `${span.start} ${span.end}`));
}
