import type { SpansMeasure } from "../../measure.ts";
import {
  boundariesByCoder,
  boundarySimilarityOf,
  pooled,
  shareOf,
} from "../../spans/boundaries.ts";
import { pairsOf } from "../../spans/overlaps.ts";

/**
 * Boundary similarity B: how alike two divisions of a text into segments are, of every two coders, and over
 * all pairs of coders (pooled: sum of numerators by sum of denominators). Not corrected for chance.
 *
 *   B = 1 - (additions + near misses / 2) / (additions + near misses + matches)
 *   addition: a boundary that one coder has; near miss: boundaries of two coders one place apart
 *
 * Assumptions: segments of each coder lie one after the other; their labels do not count (one type of
 * boundary). A place is one unit of the continuum: give it in sentences or turns, since in characters hardly
 * anything is a near miss. `no-variation` where neither coder has a boundary (segeval gives 1).
 * Missing data: none can be.
 *
 * Fournier, C. (2013). Evaluating text segmentation using boundary edit distance. Proceedings of the 51st
 * Annual Meeting of the Association for Computational Linguistics, 1702-1712.
 * https://aclanthology.org/P13-1167
 */
export const boundarySimilarity: SpansMeasure = {
  id: "boundary_similarity",
  name: "Boundary similarity",
  takes: "spans",
  gives: ["boundary_similarity", "mean_boundary_similarity"],
  coders: "any",
  missing: "Every coder divides the whole text.",
  reference:
    "Fournier, C. (2013). Evaluating text segmentation using boundary edit distance. Proceedings of the 51st Annual Meeting of the Association for Computational Linguistics, 1702–1712. https://aclanthology.org/P13-1167",
  compute: (continuum) => {
    const pairs = pairsOf(boundariesByCoder(continuum)).map(([a, b]) => ({
      statistic: `boundary_similarity[${a.coder},${b.coder}]`,
      alike: boundarySimilarityOf(a, b),
    }));
    const all = pooled(pairs.map(({ alike }) => alike));
    return [
      ...pairs.map(({ statistic, alike }) => shareOf(statistic, alike, "no-variation")),
      shareOf(
        "mean_boundary_similarity",
        all,
        pairs.length === 0 ? "no-pairable-units" : "no-variation",
      ),
    ];
  },
};
