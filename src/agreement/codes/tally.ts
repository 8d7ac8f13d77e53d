import { type CodeCounts, pairOffset } from "../code-counts.ts";

/** Units that the coders were compared on. */
export function unitsOf(counts: CodeCounts, coders: number): number {
  let units = 0;
  for (let positives = 0; positives <= coders; positives++) units += counts[positives] ?? 0;
  return units;
}

/** How often the code was used: units, counted once for each coder who used it. */
export function usesOf(counts: CodeCounts, coders: number): number {
  let uses = 0;
  for (let positives = 1; positives <= coders; positives++)
    uses += positives * (counts[positives] ?? 0);
  return uses;
}

/** Units on which coder g used the code. For two coders or more. */
export function usesBy(counts: CodeCounts, coders: number, g: number): number {
  const first = g === 0;
  const at = first ? pairOffset(coders, 0, 1) : pairOffset(coders, 0, g);
  return (counts[at] ?? 0) + (counts[at + (first ? 1 : 2)] ?? 0);
}

/** Pairs of coders who both used the code on a unit, summed over units. */
export function pairsOfUses(counts: CodeCounts, coders: number): number {
  let pairs = 0;
  for (let positives = 2; positives <= coders; positives++)
    pairs += ((positives * (positives - 1)) / 2) * (counts[positives] ?? 0);
  return pairs;
}

/** Pairs of coders who neither used the code on a unit, summed over units. */
export function pairsOfSilence(counts: CodeCounts, coders: number): number {
  let pairs = 0;
  for (let silent = 2; silent <= coders; silent++)
    pairs += ((silent * (silent - 1)) / 2) * (counts[coders - silent] ?? 0);
  return pairs;
}

/** Pairs of coders. */
export function pairsOf(coders: number): number {
  return (coders * (coders - 1)) / 2;
}
