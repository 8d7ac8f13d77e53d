/** Names of the distances between two sets of codes. */
export type SetDistanceName =
  | ("nominal" | "jaccard" | "masi" | "dice")
  | ("masi_nltk" | "dkpro_set" | "dkpro_masi");

/** From 0 for the same set to 1; sets are ascending indices. */
export type SetDistance = (a: readonly number[], b: readonly number[]) => number;

/** The same from how many members two sets have, and how many they share. */
export type SizesDistance = (a: number, b: number, both: number) => number;

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
export const sizesDistances: Readonly<Record<SetDistanceName, SizesDistance>> = {
  nominal: (a, b, both) => (relationOf(a, b, both) === "same" ? 0 : 1),
  jaccard: jaccardDistance,
  dice: diceDistance,
  masi: masiDistance(2 / 3, 1 / 3),
  masi_nltk: masiDistance(0.67, 0.33),
  dkpro_set: (a, b, both) => dkproSteps[relationOf(a, b, both)],
  dkpro_masi: (a, b, both) => jaccardDistance(a, b, both) * dkproSteps[relationOf(a, b, both)],
};

/** The distances of two lists of members. */
export const setDistances: Readonly<Record<SetDistanceName, SetDistance>> = {
  nominal: ofSets("nominal"),
  jaccard: ofSets("jaccard"),
  dice: ofSets("dice"),
  masi: ofSets("masi"),
  masi_nltk: ofSets("masi_nltk"),
  dkpro_set: ofSets("dkpro_set"),
  dkpro_masi: ofSets("dkpro_masi"),
};

function ofSets(name: SetDistanceName): SetDistance {
  return (a, b) => sizesDistances[name](a.length, b.length, shared(a, b));
}

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

function jaccardDistance(a: number, b: number, both: number): number {
  const either = a + b - both;
  return either === 0 ? 0 : 1 - both / either;
}

function masiDistance(within: number, overlap: number): SizesDistance {
  const steps: Readonly<Record<Relation, number>> = { same: 1, within, overlap, apart: 0 };
  return (a, b, both) => {
    const relation = relationOf(a, b, both);
    return relation === "same" ? 0 : 1 - (both / (a + b - both)) * steps[relation];
  };
}

function relationOf(a: number, b: number, both: number): Relation {
  if (both === a && both === b) return "same";
  if (both === Math.min(a, b)) return "within";
  return both > 0 ? "overlap" : "apart";
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
