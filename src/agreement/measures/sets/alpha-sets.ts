import { alphaOf, alphaSums, type Difference, withAlphaError } from "../../alpha.ts";
import type { SetsMeasure } from "../../measure.ts";
import type { SetRatings } from "../../ratings.ts";
import { repeatedAlpha } from "../../repeated-alpha.ts";
import { rowsOf } from "../../rows.ts";
import {
  isSetDistance,
  type SetDistanceName,
  setDistances,
  sizesDistances,
} from "../../set-distances.ts";

/**
 * Krippendorff's alpha of sets of codes: alpha, with a distance between sets in place of the metric.
 *
 *     alpha = 1 - (n - 1) sum of o(A, B) d(A, B) / sum of n_A n_B d(A, B),   over all distinct sets
 *
 * Distances: see `setDistances`. They go in as they are, not squared (some programs square them). Which one is
 * part of the name: the same data differ by .1 and more. The empty set is a value: "no code applies".
 *
 * Missing: units with one set are left out. Where all sets are the same it is undefined. Standard error:
 * Gwet's linearisation, see `withAlphaError`. Cost: units, and distinct sets squared.
 *
 * Passonneau, R. (2006). Measuring agreement on set-valued items (MASI) for semantic and pragmatic
 * annotation. In Proceedings of LREC 2006. Artstein, R., & Poesio, M. (2008). Inter-coder agreement for
 * computational linguistics. Computational Linguistics, 34(4), 555-596.
 * https://doi.org/10.1162/coli.07-034-R2
 */
export const setAlpha: SetsMeasure = {
  takes: "sets",
  id: "krippendorff_alpha",
  name: "Krippendorff's alpha of sets of codes",
  coders: "any",
  parameter: { kind: "choice", choices: Object.keys(setDistances) },
  missing: "A unit counts if two or more coders coded it, by the number of those coders.",
  reference:
    "Artstein, R., & Poesio, M. (2008). Inter-coder agreement for computational linguistics. Computational Linguistics, 34(4), 555-596. https://doi.org/10.1162/coli.07-034-R2",
  repeated: (ratings, rows, { parameter }) => {
    const alphas = (parameter === undefined ? bare : [parameter])
      .filter(isSetDistance)
      .map((name) => repeatedAlpha(rows, ratings.sets.length, differenceBy(name, ratings)));
    return {
      drawn: (times) => alphas.map((alpha) => alpha.drawn(times)),
      without: (row) => alphas.map((alpha) => alpha.without(row)),
    };
  },
  compute: (ratings, { parameter }) =>
    (parameter === undefined ? bare : [parameter]).filter(isSetDistance).map((name) => {
      const difference = differenceBy(name, ratings);
      const rows = rowsOf(ratings, ratings.sets.length);
      const sums = alphaSums(rows, ratings.sets.length, difference);
      const estimate = alphaOf(`krippendorff_alpha[${name}]`, sums, difference, true);
      return withAlphaError(estimate, rows, sums, difference);
    }),
};

const bare = ["jaccard", "masi"];

/**
 * The distance of sets by their indices. Members are kept as bits, 32 in a word: what two sets share is
 * then counted at once, which alpha asks of every two sets that occur.
 */
export function differenceBy(
  name: SetDistanceName,
  { sets, categories }: Pick<SetRatings, "sets" | "categories">,
): Difference {
  const distance = sizesDistances[name];
  const sizes = Int32Array.from(sets, (set) => set.length);
  const width = Math.ceil(categories.length / 32);
  const words = new Int32Array(sets.length * width);
  sets.forEach((set, index) => {
    for (const member of set) {
      const at = index * width + (member >>> 5);
      words[at] = (words[at] ?? 0) | (1 << (member & 31));
    }
  });
  return (k, l) => {
    let both = 0;
    for (let word = 0; word < width; word++) {
      const common = (words[k * width + word] ?? 0) & (words[l * width + word] ?? 0);
      if (common !== 0) both += bitsOf(common);
    }
    return distance(sizes[k] ?? 0, sizes[l] ?? 0, both);
  };
}

/** How many of 32 bits are set. */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
