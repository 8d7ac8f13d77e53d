import type { Coding } from "../../../src/model/coding.ts";
import type { CoderId } from "../../../src/model/ids.ts";
import { relationOf } from "../../../src/reconcile/match/code-tree.ts";
import { tree } from "./written.ts";

/** More than one outcome is right, so there is none to compare with. */
export class Tied extends Error {}

type Group = readonly Coding[];
type Link = { readonly a: Group; readonly b: Group; readonly weight: number };

/**
 * The matching as it is specified, by looking at everything: which codings belong together. Throws `Tied`
 * where the rules leave a choice.
 */
export function naiveGroups(
  coders: readonly CoderId[],
  codings: readonly Coding[],
  least: number,
): readonly Group[] {
  const singles = codings.map((coding) => [coding]);
  const paired = joinAll(
    coders,
    singles,
    least,
    (a, b) => a.code === b.code,
    () => 0,
  );
  const split = joinLeftOver(coders, paired, least);
  const isComplete = (group: Group) => codersOf(group).size === coders.length;
  const joined = joinAll(
    coders,
    split.filter((group) => !isComplete(group)),
    least,
    (a, b) => a.code !== b.code,
    (a, b) => ({ level: 2, sibling: 1, conflict: 0 })[relationOf(tree, a.code, b.code)],
  );
  return [...split.filter(isComplete), ...joined];
}

function joinAll(
  coders: readonly CoderId[],
  groups: readonly Group[],
  least: number,
  may: (a: Coding, b: Coding) => boolean,
  preferenceOf: (a: Coding, b: Coding) => number,
): readonly Group[] {
  const chosen = coders.flatMap((first, at) =>
    coders.slice(at + 1).flatMap((second) => {
      const links = groups.flatMap((a) =>
        groups.flatMap((b) => {
          if (!areDisjoint(a, b)) return [];
          const weights = a
            .filter((coding) => coding.coder === first)
            .flatMap((x) =>
              b
                .filter((coding) => coding.coder === second)
                .filter((y) => may(x, y) && shared(x, y) >= least * shorter(x, y))
                // A preference counts only where weights are the same.
                .map((y) => shared(x, y) / either(x, y) + preferenceOf(x, y) * 1e-6),
            );
          return weights.length > 0 ? [{ a, b, weight: Math.max(...weights) }] : [];
        }),
      );
      return bestMatching(links);
    }),
  );
  if (chosen.length === 0) return groups;
  const joined = heaviestFirst(groups, chosen);
  if (keyOf(joined) !== keyOf(heaviestFirst(groups, chosen.toReversed()))) throw new Tied();
  return joinAll(coders, joined, least, may, preferenceOf);
}

function bestMatching(links: readonly Link[]): readonly Link[] {
  const all = matchings(links, new Set()).map((taken) => ({ taken, sum: sumOf(taken) }));
  all.sort((x, y) => y.sum - x.sum);
  const [best, next] = all;
  if (best === undefined) return [];
  if (next !== undefined && best.sum - next.sum < 1e-7) throw new Tied();
  return best.taken;
}

export function matchings<L extends { readonly a: unknown; readonly b: unknown }>(
  [link, ...rest]: readonly L[],
  taken: ReadonlySet<unknown>,
): readonly (readonly L[])[] {
  if (link === undefined) return [[]];
  const without = matchings(rest, taken);
  if (taken.has(link.a) || taken.has(link.b)) return without;
  const matched = matchings(rest, new Set([...taken, link.a, link.b]));
  return [...matched.map((others) => [link, ...others]), ...without];
}

function sumOf(links: readonly Link[]): number {
  return links.reduce((sum, { weight }) => sum + weight, 0);
}

function heaviestFirst(groups: readonly Group[], links: readonly Link[]): readonly Group[] {
  const sorted = links.toSorted((x, y) =>
    Math.abs(x.weight - y.weight) < 1e-7 ? 0 : y.weight - x.weight,
  );
  return sorted.reduce<readonly Group[]>((now, { a, b }) => {
    const [inA, inB] = [a, b].map((part) => now.find((group) => group.includes(part[0] as Coding)));
    if (inA === undefined || inB === undefined || !areDisjoint(inA, inB)) return now;
    return [...now.filter((group) => group !== inA && group !== inB), [...inA, ...inB]];
  }, groups);
}

/** One excerpt against several: a group goes to where it overlaps a coder whom it lacks, all at once. */
function joinLeftOver(
  coders: readonly CoderId[],
  groups: readonly Group[],
  least: number,
): readonly Group[] {
  const moves = groups.flatMap((group) => {
    const lacked = coders.filter((coder) => !codersOf(group).has(coder));
    const targets = groups.flatMap((target) => {
      const weights = group.flatMap((x) =>
        target
          .filter((y) => lacked.includes(y.coder) && x.code === y.code)
          .filter((y) => shared(x, y) >= least * shorter(x, y))
          .map((y) => shared(x, y) / either(x, y)),
      );
      return weights.length > 0 ? [{ target, weight: Math.max(...weights) }] : [];
    });
    targets.sort((x, y) => y.weight - x.weight);
    const [best, next] = targets;
    if (best === undefined) return [];
    if (next !== undefined && best.weight - next.weight < 1e-7) throw new Tied();
    return [{ group, target: best.target }];
  });
  return moves.reduce<readonly Group[]>((now, { group, target }) => {
    const [from, into] = [group, target].map((part) =>
      now.find((other) => other.includes(part[0] as Coding)),
    );
    if (from === undefined || into === undefined || from === into) return now;
    return [...now.filter((other) => other !== from && other !== into), [...from, ...into]];
  }, groups);
}

/** Which codings are together, in an order of its own. */
export function keyOf(groups: readonly (readonly Coding[])[]): string {
  const keys = groups.map((group) =>
    group
      .map(({ coder, code, span }) => `${coder} ${code} ${span.start}-${span.end}`)
      .sort()
      .join(", "),
  );
  return keys.sort().join("\n");
}

function codersOf(group: Group): ReadonlySet<CoderId> {
  return new Set(group.map(({ coder }) => coder));
}

function areDisjoint(a: Group, b: Group): boolean {
  return !b.some(({ coder }) => codersOf(a).has(coder));
}

function shared({ span: a }: Coding, { span: b }: Coding): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function either(a: Coding, b: Coding): number {
  return a.span.end - a.span.start + b.span.end - b.span.start - shared(a, b);
}

function shorter({ span: a }: Coding, { span: b }: Coding): number {
  return Math.min(a.end - a.start, b.end - b.start);
}
