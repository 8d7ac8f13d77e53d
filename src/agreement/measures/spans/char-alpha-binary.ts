import type { Estimate } from "../../../model/agreement.ts";
import type { SpansMeasure } from "../../measure.ts";
import { pairsOf, sharedLength } from "../../spans/overlaps.ts";
import { shareEstimate, undefinedEstimate } from "../../spans/share-estimate.ts";
import {
  joinOverlaps,
  labelsOf,
  totalLength,
  type Units,
  unitsByLabel,
} from "../../spans/units.ts";

/**
 * Krippendorff's alpha of "marked with X or not" with every character as a unit, for each label. Computed
 * from lengths, so at the cost of segments.
 *
 *   alpha = 1 - Do / De      n = m L values, of them n1 marked and n0 not
 *   Do = 2 (length on which two coders differ, summed over pairs) / (n (m - 1))      De = 2 n1 n0 / (n (n - 1))
 *
 * Assumptions: two or more coders, each of whom saw the whole continuum. Units that overlap or touch count
 * once: boundaries do not matter, which is what sets this apart from |u-alpha.
 * Missing data: none can be; what a coder did not mark is a 0.
 * Characters are not independent of each other: an interval that takes them so is far too narrow.
 *
 * Krippendorff, K. (2019). Content analysis: An introduction to its methodology (4th ed.). Sage.
 */
export const charAlphaBinary: SpansMeasure = {
  id: "char_alpha_binary",
  name: "Krippendorff's alpha on characters",
  takes: "spans",
  gives: ["char_alpha_binary"],
  coders: "any",
  missing: "A character that a coder did not mark is a 0.",
  reference:
    "Krippendorff, K. (2019). Content analysis: An introduction to its methodology (4th ed.). Sage.",
  compute: (continuum) => {
    const labels = labelsOf(continuum);
    const byLabel = unitsByLabel(continuum, labels);
    return labels.map((label, i) =>
      alpha(`char_alpha_binary[${label}]`, byLabel[i] ?? [], continuum.length),
    );
  },
};

function alpha(statistic: string, coders: readonly Units[], length: number): Estimate {
  if (coders.length < 2) return undefinedEstimate(statistic, "no-pairable-units");
  if (coders.every((units) => units.starts.length === 0)) {
    return undefinedEstimate(statistic, "code-unused");
  }
  const marked = coders.map((units) => {
    const joined = joinOverlaps(units);
    return { units: joined, length: totalLength(joined) };
  });
  const values = coders.length * length;
  const ones = marked.reduce((sum, coder) => sum + coder.length, 0);
  const differing = pairsOf(marked).reduce(
    (sum, [a, b]) => sum + a.length + b.length - 2 * sharedLength(a.units, b.units),
    0,
  );
  return shareEstimate(
    statistic,
    (2 * differing) / (values * (coders.length - 1)),
    (2 * ones * (values - ones)) / (values * (values - 1)),
  );
}
