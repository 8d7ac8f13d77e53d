import type { SpansMeasure } from "../../measure.ts";
import { correctedSimilarity } from "../../spans/boundaries.ts";

/**
 * Fleiss's pi with boundary similarity: pooled B (see boundary-similarity.ts), corrected for chance by the
 * share of places that coders on average make a boundary.
 *
 *   pi = (Aa - Ae) / (1 - Ae)      Aa = pooled B      Ae = (mean over coders of boundaries / (L - 1))^2
 *
 * Assumptions: as for boundary similarity; coders share one rate of boundaries.
 * Missing data: none can be.
 * segeval's quick start prints other values for its example than its code has returned since; these are the
 * code's.
 *
 * Fournier, C. (2013). Evaluating text segmentation using boundary edit distance. Proceedings of the 51st
 * Annual Meeting of the Association for Computational Linguistics, 1702-1712.
 * https://aclanthology.org/P13-1167
 */
export const fleissPiBoundary: SpansMeasure = {
  id: "fleiss_pi_boundary",
  name: "Fleiss's pi with boundary similarity",
  takes: "spans",
  gives: ["fleiss_pi_boundary"],
  coders: "any",
  missing: "Every coder divides the whole text.",
  reference:
    "Fournier, C. (2013). Evaluating text segmentation using boundary edit distance. Proceedings of the 51st Annual Meeting of the Association for Computational Linguistics, 1702–1712. https://aclanthology.org/P13-1167",
  compute: (continuum) => [
    correctedSimilarity("fleiss_pi_boundary", continuum, (shares) => {
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      return mean * mean;
    }),
  ],
};
