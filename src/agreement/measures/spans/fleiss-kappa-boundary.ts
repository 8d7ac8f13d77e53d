import type { SpansMeasure } from "../../measure.ts";
import { correctedSimilarity } from "../../spans/boundaries.ts";
import { pairsOf } from "../../spans/overlaps.ts";

/**
 * Kappa for several coders (Davies & Fleiss 1982) with boundary similarity: as pi, but each coder keeps a
 * rate of boundaries of their own.
 *
 *   kappa = (Aa - Ae) / (1 - Ae)      Aa = pooled B
 *   Ae = mean over pairs of coders of p_a p_b, with p = boundaries / (L - 1)
 *
 * Assumptions: as for boundary similarity.
 * Missing data: none can be.
 * segeval's quick start prints other values for its example than its code has returned since; these are the
 * code's.
 *
 * Fournier, C. (2013). Evaluating text segmentation using boundary edit distance. Proceedings of the 51st
 * Annual Meeting of the Association for Computational Linguistics, 1702-1712.
 * https://aclanthology.org/P13-1167
 */
export const fleissKappaBoundary: SpansMeasure = {
  id: "fleiss_kappa_boundary",
  name: "Fleiss's kappa with boundary similarity",
  takes: "spans",
  gives: ["fleiss_kappa_boundary"],
  coders: "any",
  missing: "Every coder divides the whole text.",
  reference:
    "Fournier, C. (2013). Evaluating text segmentation using boundary edit distance. Proceedings of the 51st Annual Meeting of the Association for Computational Linguistics, 1702–1712. https://aclanthology.org/P13-1167",
  compute: (continuum) => [
    correctedSimilarity("fleiss_kappa_boundary", continuum, (shares) => {
      const pairs = pairsOf(shares);
      return pairs.reduce((sum, [a, b]) => sum + a * b, 0) / pairs.length;
    }),
  ],
};
