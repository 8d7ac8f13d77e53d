import type { Estimate } from "../../../model/agreement.ts";
import type { SpansMeasure } from "../../measure.ts";
import { sharedLength } from "../../spans/overlaps.ts";
import { shareEstimate, undefinedEstimate } from "../../spans/share-estimate.ts";
import {
  joinOverlaps,
  labelsOf,
  totalLength,
  type Units,
  unitsByLabel,
} from "../../spans/units.ts";

/**
 * Cohen's kappa of "marked with X or not" with every character as a unit, for each label: the number that
 * NVivo's coding comparison shows. Computed from lengths, so at the cost of segments.
 *
 *   kappa = (po - pe) / (1 - pe)      po = share of the length on which both mark or both do not
 *   pe = p q + (1 - p)(1 - q), with p and q the shares of the length that each coder marked
 *
 * Assumptions: two coders, each of whom saw the whole continuum. Units that overlap or touch count once.
 * Missing data: none can be; what a coder did not mark is a 0.
 * NVivo shows 1 where neither coder used the code; here that is undefined (`code-unused`).
 *
 * Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological
 * Measurement, 20(1), 37-46. https://doi.org/10.1177/001316446002000104
 */
export const charKappa: SpansMeasure = {
  id: "char_kappa",
  name: "Cohen's kappa on characters",
  takes: "spans",
  gives: ["char_kappa"],
  coders: "two",
  missing: "A character that a coder did not mark is a 0.",
  reference:
    "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement, 20(1), 37–46. https://doi.org/10.1177/001316446002000104",
  compute: (continuum) => {
    const labels = labelsOf(continuum);
    const byLabel = unitsByLabel(continuum, labels);
    return labels.map((label, i) =>
      kappa(`char_kappa[${label}]`, byLabel[i] ?? [], continuum.length),
    );
  },
};

function kappa(statistic: string, coders: readonly Units[], length: number): Estimate {
  const [first, second, third] = coders.map(joinOverlaps);
  if (first === undefined || second === undefined || third !== undefined) {
    return undefinedEstimate(statistic, "not-two-coders");
  }
  if (first.starts.length + second.starts.length === 0) {
    return undefinedEstimate(statistic, "code-unused");
  }
  const [a, b] = [totalLength(first), totalLength(second)];
  const differing = a + b - 2 * sharedLength(first, second);
  return shareEstimate(
    statistic,
    differing / length,
    (a * (length - b) + b * (length - a)) / (length * length),
  );
}
