import type { Estimate, NoAgreementReason } from "../../../model/agreement.ts";
import { type SpansMeasure, value } from "../../measure.ts";
import { type Coincidences, coincidences } from "../../spans/coincidences.ts";
import { shareEstimate, undefinedEstimate } from "../../spans/share-estimate.ts";
import { hasOverlap, labelsOf, unitsByCoder } from "../../spans/units.ts";

/**
 * (k)u-alpha: how reliably one label is told from the other labels, on the stretches that two coders at
 * least have labelled, with the coverage: how much of the label's text that is.
 *
 *   (k)u-alpha = 1 - (e*_.k / l*_.k) (l*_.k - l*_kk) / (e*_.k - e*_kk)      (l*, e* as in cu-alpha)
 *   coverage   = l*_.k / l_.k
 *
 * Assumptions: as for u-alpha. `code-unused` where nobody used the label, `no-pairable-units` where nobody
 * else marked anything on its text (there the coverage is 0; quallmer 0.4.0 returns 1 for the coefficient),
 * `no-variation` where no other label meets another coder's.
 * Missing data: as for cu-alpha.
 *
 * Krippendorff, K., Mathet, Y., Bouvry, S., & Widloecher, A. (2016). On the reliability of unitizing textual
 * continua: Further developments. Quality & Quantity, 50(6), 2347-2364.
 * https://doi.org/10.1007/s11135-015-0266-1
 */
export const kUAlpha: SpansMeasure = {
  id: "k_u_alpha",
  name: "(k)u-alpha",
  takes: "spans",
  gives: ["k_u_alpha", "k_coverage"],
  coders: "any",
  missing:
    "Text that fewer than two coders marked is left out, and the coverage says how much is left.",
  reference:
    "Krippendorff, K., Mathet, Y., Bouvry, S., & Widlöcher, A. (2016). On the reliability of unitizing textual continua: Further developments. Quality & Quantity, 50(6), 2347–2364. https://doi.org/10.1007/s11135-015-0266-1",
  compute: (continuum) => {
    const labels = labelsOf(continuum);
    const coders = unitsByCoder(continuum, labels);
    const refusal: NoAgreementReason | undefined =
      coders.length < 2
        ? "no-pairable-units"
        : coders.some(hasOverlap)
          ? "overlapping-units"
          : undefined;
    if (refusal !== undefined) {
      return labels.flatMap((label) => [
        undefinedEstimate(`k_u_alpha[${label}]`, refusal),
        undefinedEstimate(`k_coverage[${label}]`, refusal),
      ]);
    }
    const sums = coincidences(coders, continuum.length, labels.length);
    const allPaired = sums.paired.reduce((total, length) => total + length, 0);
    return labels.flatMap((label, index) => [
      coefficient(`k_u_alpha[${label}]`, sums, allPaired, index),
      coverage(`k_coverage[${label}]`, sums, index),
    ]);
  },
};

function coefficient(
  statistic: string,
  sums: Coincidences,
  allPaired: number,
  label: number,
): Estimate {
  const paired = sums.paired[label] ?? 0;
  if ((sums.marked[label] ?? 0) === 0) return undefinedEstimate(statistic, "code-unused");
  if (paired === 0) return undefinedEstimate(statistic, "no-pairable-units");
  const others = sums.paired.reduce(
    (total, length, k) => (k === label ? total : total + length),
    0,
  );
  // e*_.k - e*_kk over e*_.k, both without their common denominator.
  const expectedDisagreement =
    (paired * others) / (allPaired * paired - (sums.pairedSquares[label] ?? 0));
  return shareEstimate(
    statistic,
    (paired - (sums.same[label] ?? 0)) / paired,
    expectedDisagreement,
  );
}

function coverage(statistic: string, sums: Coincidences, label: number): Estimate {
  const marked = sums.marked[label] ?? 0;
  if (marked === 0) return undefinedEstimate(statistic, "code-unused");
  return { statistic, estimate: value((sums.paired[label] ?? 0) / marked) };
}
