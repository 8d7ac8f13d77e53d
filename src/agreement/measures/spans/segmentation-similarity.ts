import type { SpansMeasure } from "../../measure.ts";
import { type Alike, boundariesByCoder, pooled, shareOf } from "../../spans/boundaries.ts";
import { boundaryEdits } from "../../spans/boundary-edits.ts";
import { pairsOf } from "../../spans/overlaps.ts";

/**
 * Segmentation similarity S: as boundary similarity, but out of all places where a boundary could be, so
 * that agreeing on many places without one makes it high. Of every two coders, and pooled over all pairs.
 *
 *   S = 1 - (additions + near misses / 2) / (L - 1)      L = length of the text in places
 *
 * Assumptions, missing data: as for boundary similarity. `no-pairable-units` where the text has one place.
 *
 * Fournier, C., & Inkpen, D. (2012). Segmentation similarity and agreement. Proceedings of NAACL-HLT 2012,
 * 152-161. https://aclanthology.org/N12-1016; edits as in Fournier (2013), https://aclanthology.org/P13-1167
 */
export const segmentationSimilarity: SpansMeasure = {
  id: "segmentation_similarity",
  name: "Segmentation similarity",
  takes: "spans",
  gives: ["segmentation_similarity", "mean_segmentation_similarity"],
  coders: "any",
  missing: "Every coder divides the whole text.",
  reference:
    "Fournier, C., & Inkpen, D. (2012). Segmentation similarity and agreement. Proceedings of NAACL-HLT 2012, 152–161. https://aclanthology.org/N12-1016",
  compute: (continuum) => {
    const denominator = Math.max(0, continuum.length - 1);
    const pairs = pairsOf(boundariesByCoder(continuum)).map(([a, b]) => {
      const { nearMisses, additions } = boundaryEdits(a.places, b.places);
      const alike: Alike = { numerator: denominator - additions - nearMisses / 2, denominator };
      return { statistic: `segmentation_similarity[${a.coder},${b.coder}]`, alike };
    });
    return [
      ...pairs.map(({ statistic, alike }) => shareOf(statistic, alike, "no-pairable-units")),
      shareOf(
        "mean_segmentation_similarity",
        pooled(pairs.map(({ alike }) => alike)),
        "no-pairable-units",
      ),
    ];
  },
};
