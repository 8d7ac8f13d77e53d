/** Names of the distances between two sets of codes. */
export type SetDistanceName =
  | ("nominal" | "jaccard" | "masi" | "dice")
  | ("masi_nltk" | "dkpro_set" | "dkpro_masi");

/** From 0 for the same set to 1; sets are ascending indices. */
export type SetDistance = (a: readonly number[], b: readonly number[]) => number;

/**
 * Distances between sets of codes. Two empty sets are the same (0); an empty set and another one share
 * nothing (1), but for DKPro, to which the empty set is part of every set.
 *
 *     jaccard     1 - |A and B| / |A or B|
 *     dice        1 - 2 |A and B| / (|A| + |B|)
 *     masi        1 - J * M, J Jaccard's similarity, M = 1 same, 2/3 one within the other, 1/3 overlap, 0
 *     masi_nltk   the same with 0.67 and 0.33, as NLTK to 3.9 has it
 *     dkpro_set   0 same, 1/3 one within the other, 2/3 overlap, 1 (DKPro Statistics; Passonneau 2004)
 *     dkpro_masi  Jaccard's distance times dkpro_set, which DKPro calls MASI; {A} to {A,B} is 1/6, not 2/3
 *
 * The distances go into alpha as they are, not squared (Passonneau 2006; Artstein & Poesio 2008).
 *
 * Passonneau, R. (2006). Measuring agreement on set-valued items (MASI) for semantic and pragmatic
 * annotation. In Proceedings of LREC 2006.
 */
export const setDistances: Readonly<Record<SetDistanceName, SetDistance>> = {
  nominal: (a, b) => (relationOf(a, b).kind === "same" ? 0 : 1),
  jaccard: (a, b) => jaccardDistance(a, b),
  dice: (a, b) => diceDistance(a.length, b.length, shared(a, b)),
  masi: (a, b) => masiDistance(a, b, { same: 1, within: 2 / 3, overlap: 1 / 3, apart: 0 }),
  masi_nltk: (a, b) => masiDistance(a, b, { same: 1, within: 0.67, overlap: 0.33, apart: 0 }),
  dkpro_set: (a, b) => dkproSteps[relationOf(a, b).kind],
  dkpro_masi: (a, b) => jaccardDistance(a, b) * dkproSteps[relationOf(a, b).kind],
};

/** 1 - 2s/(a + b), from the sizes of two sets and of what they share; 0 for two empty sets. */
export function diceDistance(a: number, b: number, both: number): number {
  return a + b === 0 ? 0 : 1 - (2 * both) / (a + b);
}

type Relation = "same" | "within" | "overlap" | "apart";

const dkproSteps: Readonly<Record<Relation, number>> = {
  same: 0,
  within: 1 / 3,
  overlap: 2 / 3,
  apart: 1,
};

function jaccardDistance(a: readonly number[], b: readonly number[]): number {
  const both = shared(a, b);
  const either = a.length + b.length - both;
  return either === 0 ? 0 : 1 - both / either;
}

function masiDistance(
  a: readonly number[],
  b: readonly number[],
  steps: Readonly<Record<Relation, number>>,
): number {
  const { kind, both, either } = relationOf(a, b);
  return kind === "same" ? 0 : 1 - (both / either) * steps[kind];
}

function relationOf(
  a: readonly number[],
  b: readonly number[],
): { kind: Relation; both: number; either: number } {
  const both = shared(a, b);
  const either = a.length + b.length - both;
  if (both === either) return { kind: "same", both, either };
  if (both === Math.min(a.length, b.length)) return { kind: "within", both, either };
  return { kind: both > 0 ? "overlap" : "apart", both, either };
}

/** How many members two ascending lists share. */
function shared(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  let j = 0;
  for (const member of a) {
    while (j < b.length && (b[j] ?? 0) < member) j++;
    if (b[j] === member) count++;
  }
  return count;
}

export function isSetDistance(name: string): name is SetDistanceName {
  return name in setDistances;
}
