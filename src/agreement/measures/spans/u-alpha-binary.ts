import type { Estimate } from "../../../model/agreement.ts";
import type { SpansMeasure } from "../../measure.ts";
import { coincidences } from "../../spans/coincidences.ts";
import { lengthAlpha } from "../../spans/length-alpha.ts";
import { undefinedEstimate } from "../../spans/share-estimate.ts";
import {
  joinOverlaps,
  labelsOf,
  type Units,
  unitsByCoder,
  unitsByLabel,
} from "../../spans/units.ts";

/**
 * |u-alpha: u-alpha with all labels taken as one. Answers: do coders agree on where something is to be
 * coded? `u_alpha_binary[X]` asks it of one label, all else being a gap; that is the member of the family
 * which codings with several labels on the same text allow.
 *
 *   |u-alpha = 1 - (l_phi. - l_phi,phi) / (e_phi. - e_phi,phi)      (l, e as in u-alpha)
 *
 * Assumptions: two or more coders, each of whom saw the whole continuum. Units of one coder that overlap
 * say "coded" twice of the same text and are joined; the paper, which excludes overlaps, is silent on it.
 * Units that touch stay two units.
 * Missing data: none can be; what a coder did not mark is a gap.
 *
 * Krippendorff, K., Mathet, Y., Bouvry, S., & Widloecher, A. (2016). On the reliability of unitizing textual
 * continua: Further developments. Quality & Quantity, 50(6), 2347-2364.
 * https://doi.org/10.1007/s11135-015-0266-1
 */
export const uAlphaBinary: SpansMeasure = {
  id: "u_alpha_binary",
  name: "|u-alpha",
  takes: "spans",
  gives: ["u_alpha_binary"],
  coders: "any",
  missing: "What a coder did not mark is a gap, which counts as a value.",
  reference:
    "Krippendorff, K., Mathet, Y., Bouvry, S., & Widlöcher, A. (2016). On the reliability of unitizing textual continua: Further developments. Quality & Quantity, 50(6), 2347–2364. https://doi.org/10.1007/s11135-015-0266-1",
  compute: (continuum) => {
    const labels = labelsOf(continuum);
    const everything = unitsByCoder(continuum, labels);
    const byLabel = unitsByLabel(continuum, labels);
    return [
      binary("u_alpha_binary", everything, continuum.length),
      ...labels.map((label, index) => {
        const statistic = `u_alpha_binary[${label}]`;
        const coders = byLabel[index] ?? [];
        return coders.some((units) => units.starts.length > 0)
          ? binary(statistic, coders, continuum.length)
          : undefinedEstimate(statistic, "code-unused");
      }),
    ];
  },
};

function binary(statistic: string, coders: readonly Units[], length: number): Estimate {
  if (coders.length < 2) return undefinedEstimate(statistic, "no-pairable-units");
  const sums = coincidences(coders.map(joinOverlaps), length, 1);
  return lengthAlpha(statistic, {
    marginals: [sums.gap, ...sums.marked],
    same: [sums.sameGap, ...sums.same],
    selfPairs: sums.gap + sums.squares,
  });
}
