import type { SpansMeasure } from "../../measure.ts";
import { coincidences } from "../../spans/coincidences.ts";
import { lengthAlpha } from "../../spans/length-alpha.ts";
import { undefinedEstimate } from "../../spans/share-estimate.ts";
import { hasOverlap, labelsOf, unitsByCoder } from "../../spans/units.ts";

/**
 * u-alpha: Krippendorff's alpha for units of any length with one label each, in which the gaps between
 * units count as a value (phi) too. Answers: do coders agree on where the units are and on what they are?
 *
 *   u-alpha = 1 - (l.. - sum_c l_cc) / (e.. - sum_c e_cc)
 *   l_ck = sum over ordered pairs of coders of the length valued c by one and k by the other, / (m - 1)
 *   e_ck = (l_c. l_.k - [c = k] sum_{S valued c} z(S)) / (l.. - sum z(S) / l..)
 *   z(S) = |S|^2 of a unit, |S| of a gap
 *
 * Assumptions: two or more coders, each of whom saw the whole continuum; units of one coder do not overlap
 * (`overlapping-units` otherwise: take `u_alpha_binary`, label by label). Nominal labels. Units that touch
 * stay two units.
 * Missing data: none can be; what a coder did not mark is a gap.
 * Lengths are whole characters (or whole seconds): z of a gap takes its smallest parts to have length 1.
 *
 * Krippendorff, K., Mathet, Y., Bouvry, S., & Widloecher, A. (2016). On the reliability of unitizing textual
 * continua: Further developments. Quality & Quantity, 50(6), 2347-2364.
 * https://doi.org/10.1007/s11135-015-0266-1
 */
export const uAlpha: SpansMeasure = {
  id: "u_alpha",
  name: "u-alpha",
  takes: "spans",
  gives: ["u_alpha"],
  coders: "any",
  missing: "What a coder did not mark is a gap, which counts as a value.",
  reference:
    "Krippendorff, K., Mathet, Y., Bouvry, S., & Widlöcher, A. (2016). On the reliability of unitizing textual continua: Further developments. Quality & Quantity, 50(6), 2347–2364. https://doi.org/10.1007/s11135-015-0266-1",
  compute: (continuum) => {
    const labels = labelsOf(continuum);
    const coders = unitsByCoder(continuum, labels);
    if (coders.length < 2) return [undefinedEstimate("u_alpha", "no-pairable-units")];
    if (coders.some(hasOverlap)) return [undefinedEstimate("u_alpha", "overlapping-units")];
    const sums = coincidences(coders, continuum.length, labels.length);
    return [
      lengthAlpha("u_alpha", {
        marginals: [sums.gap, ...sums.marked],
        same: [sums.sameGap, ...sums.same],
        selfPairs: sums.gap + sums.squares,
      }),
    ];
  },
};
