import { alphaOf, alphaSums, type Difference, withAlphaError } from "../../alpha.ts";
import type { SetsMeasure } from "../../measure.ts";
import type { SetRatings } from "../../ratings.ts";
import { rowsOf } from "../../rows.ts";
import { isSetDistance, type SetDistanceName, setDistances } from "../../set-distances.ts";

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

/** The distance of sets by their indices. */
export function differenceBy(name: SetDistanceName, { sets }: SetRatings): Difference {
  const distance = setDistances[name];
  return (k, l) => distance(sets[k] ?? [], sets[l] ?? []);
}
