import { type SpansMeasure, value } from "../../measure.ts";
import { coincidences } from "../../spans/coincidences.ts";
import { lengthAlpha } from "../../spans/length-alpha.ts";
import { undefinedEstimate } from "../../spans/share-estimate.ts";
import { hasOverlap, labelsOf, unitsByCoder } from "../../spans/units.ts";

/**
 * cu-alpha: u-alpha over those stretches alone that two coders at least have given a label. Answers: where
 * coders agree that there is something, do they agree on what it is? `cu_coverage` says how much of the
 * continuum that judgement rests on.
 *
 *   cu-alpha = 1 - (l*.. - sum_c l*_cc) / (e*.. - sum_c e*_cc)      l* = l without the row and column of gaps
 *   e*_ck = (l*_c. l*_.k - [c = k] sum_{S valued c} p(S)^2) / (l*.. - sum p(S)^2 / l*..)
 *   p(S) = length of S that other coders labelled, summed over them, / (m - 1)
 *   coverage = l*.. / l..
 *
 * Assumptions: as for u-alpha. `no-pairable-units` where no stretch was labelled by two coders.
 * Missing data: none can be; what only one coder marked is left out and shows in the coverage.
 * Tools differ for three coders and more: the paper prints .724 for its example, which squaring each unit's
 * average pairable length gives (.7242); quallmer 0.4.0 returns .7283 and unitized_alpha (lindanna) .7256.
 *
 * Krippendorff, K., Mathet, Y., Bouvry, S., & Widloecher, A. (2016). On the reliability of unitizing textual
 * continua: Further developments. Quality & Quantity, 50(6), 2347-2364.
 * https://doi.org/10.1007/s11135-015-0266-1
 */
export const cuAlpha: SpansMeasure = {
  id: "cu_alpha",
  name: "cu-alpha",
  takes: "spans",
  gives: ["cu_alpha", "cu_coverage"],
  coders: "any",
  missing:
    "Text that fewer than two coders marked is left out, and the coverage says how much is left.",
  reference:
    "Krippendorff, K., Mathet, Y., Bouvry, S., & Widlöcher, A. (2016). On the reliability of unitizing textual continua: Further developments. Quality & Quantity, 50(6), 2347–2364. https://doi.org/10.1007/s11135-015-0266-1",
  compute: (continuum) => {
    const labels = labelsOf(continuum);
    const coders = unitsByCoder(continuum, labels);
    const undefinedBoth = (reason: "no-pairable-units" | "overlapping-units") => [
      undefinedEstimate("cu_alpha", reason),
      undefinedEstimate("cu_coverage", reason),
    ];
    if (coders.length < 2 || continuum.length <= 0) return undefinedBoth("no-pairable-units");
    if (coders.some(hasOverlap)) return undefinedBoth("overlapping-units");
    const sums = coincidences(coders, continuum.length, labels.length);
    return [
      lengthAlpha("cu_alpha", {
        marginals: [...sums.paired],
        same: [...sums.same],
        selfPairs: sums.pairedSquares.reduce((total, square) => total + square, 0),
      }),
      {
        statistic: "cu_coverage",
        estimate: value(sums.paired.reduce((total, length) => total + length, 0) / sums.total),
      },
    ];
  },
};
