import { type CodeCounts, pairOffset } from "../code-counts.ts";
import { unitsOf, usesBy } from "../codes/tally.ts";

/** On how many units exactly these coders used a code: a truth value a coder. */
export type UsePattern = { readonly used: readonly boolean[]; readonly units: number };

/** All patterns of two or three coders; of more, the counts do not say, and it is undefined. */
export function usePatterns(counts: CodeCounts, coders: number): readonly UsePattern[] | undefined {
  if (coders !== 2 && coders !== 3) return undefined;
  const all = counts[coders] ?? 0;
  return Array.from({ length: 2 ** coders }, (_, bits) => {
    const used = Array.from({ length: coders }, (_, g) => (bits & (1 << g)) !== 0);
    const who = used.flatMap((uses, g) => (uses ? [g] : []));
    return { used, units: unitsWith(counts, coders, who, all) };
  });
}

/** Units on which exactly these coders used it; by inclusion and exclusion. */
function unitsWith(
  counts: CodeCounts,
  coders: number,
  who: readonly number[],
  all: number,
): number {
  const both = (g: number, h: number) =>
    counts[pairOffset(coders, Math.min(g, h), Math.max(g, h))] ?? 0;
  const [first = 0, second = 0] = who;
  if (who.length === coders) return all;
  if (who.length === 2) return both(first, second) - all;
  if (who.length === 0) return counts[0] ?? 0;
  const others = Array.from({ length: coders }, (_, h) => h).filter((h) => h !== first);
  const together = others.reduce((sum, h) => sum + both(first, h), 0);
  return usesBy(counts, coders, first) - together + (coders === 3 ? all : 0);
}

/** Mean over units of a number that each pattern has. */
export function meanOverPatterns(
  patterns: readonly UsePattern[],
  number: (used: readonly boolean[]) => number,
): number {
  let sum = 0;
  let units = 0;
  for (const pattern of patterns) {
    sum += pattern.units * number(pattern.used);
    units += pattern.units;
  }
  return sum / units;
}

/** Share of units on which each coder used the code. */
export function sharesOfCoders(counts: CodeCounts, coders: number): readonly number[] {
  const units = unitsOf(counts, coders);
  return Array.from({ length: coders }, (_, g) => usesBy(counts, coders, g) / units);
}
