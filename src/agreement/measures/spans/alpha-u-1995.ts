import type { Estimate, NoAgreementReason } from "../../../model/agreement.ts";
import { type SpansMeasure, value } from "../../measure.ts";
import {
  expectedDisagreement,
  observedDisagreement,
} from "../../spans/alpha-u-1995-disagreement.ts";
import { undefinedEstimate } from "../../spans/share-estimate.ts";
import { hasOverlap, labelsOf, type Units, unitsByLabel } from "../../spans/units.ts";

/**
 * alpha-U of 1995: Krippendorff's first alpha for unitizing, for each label by itself, and over all labels.
 * The later u-alpha family replaces it; it is given because published studies quote it.
 *
 *   alpha-U[c] = 1 - Do[c] / De[c]      alpha-U[overall] = 1 - sum_c Do[c] / sum_c De[c]
 *   Do, De: see alpha-u-1995-disagreement.ts; they are squared lengths per squared length, not shares
 *
 * Assumptions: two or more coders, each of whom saw the whole continuum; units of one coder with the same
 * label do not overlap (`overlapping-units`, of the label and overall), those with other labels may. Lengths
 * are whole numbers of the smallest part (characters, seconds): De counts places, so it depends on it.
 * Missing data: none can be; what a coder did not mark is a gap.
 * Literature: the expected disagreement printed in 1995 has a slip of sign; this is the form of the 2004 book,
 * which DKPro Statistics computes too (that returns 0 where Do = De = 0; here that is undefined).
 *
 * Krippendorff, K. (1995). On the reliability of unitizing contiguous data. Sociological Methodology, 25,
 * 47-76. https://doi.org/10.2307/271061
 * Krippendorff, K. (2004). Measuring the reliability of qualitative text analysis data. Quality & Quantity,
 * 38(6), 787-800. https://doi.org/10.1007/s11135-004-8107-7
 */
export const alphaU1995: SpansMeasure = {
  id: "alpha_u1995",
  name: "Krippendorff's alpha-U (1995)",
  takes: "spans",
  gives: ["alpha_u1995", "alpha_u1995_Do", "alpha_u1995_De"],
  coders: "any",
  missing: "What a coder did not mark is a gap.",
  reference:
    "Krippendorff, K. (1995). On the reliability of unitizing contiguous data. Sociological Methodology, 25, 47–76. https://doi.org/10.2307/271061",
  compute: (continuum) => {
    const { begin, length } = continuum;
    const labels = labelsOf(continuum);
    const byLabel = unitsByLabel(continuum, labels).map((coders) =>
      disagreements(coders, begin, length),
    );
    return [...labels.flatMap((label, i) => ofLabel(label, byLabel[i])), overall(byLabel)];
  },
};

type Disagreements = { readonly observed: number; readonly expected: number } | NoAgreementReason;

function disagreements(coders: readonly Units[], begin: number, length: number): Disagreements {
  if (coders.length < 2) return "no-pairable-units";
  if (coders.every((units) => units.starts.length === 0)) return "code-unused";
  if (coders.some(hasOverlap)) return "overlapping-units";
  return {
    observed: observedDisagreement(coders, length),
    expected: expectedDisagreement(coders, begin, length),
  };
}

function ofLabel(label: string, found: Disagreements | undefined): readonly Estimate[] {
  const statistics = ["alpha_u1995", "alpha_u1995_Do", "alpha_u1995_De"].map(
    (id) => `${id}[${label}]`,
  );
  const [alpha = "", observed = "", expected = ""] = statistics;
  if (found === undefined || typeof found === "string") {
    return statistics.map((statistic) => undefinedEstimate(statistic, found ?? "code-unused"));
  }
  return [
    ratio(alpha, found.observed, found.expected),
    { statistic: observed, estimate: value(found.observed) },
    { statistic: expected, estimate: value(found.expected) },
  ];
}

function overall(byLabel: readonly Disagreements[]): Estimate {
  let [observed, expected] = [0, 0];
  for (const found of byLabel) {
    if (found === "code-unused") continue;
    if (typeof found === "string") return undefinedEstimate("alpha_u1995[overall]", found);
    observed += found.observed;
    expected += found.expected;
  }
  return ratio("alpha_u1995[overall]", observed, expected);
}

function ratio(statistic: string, observed: number, expected: number): Estimate {
  return expected === 0
    ? undefinedEstimate(statistic, "no-variation")
    : { statistic, estimate: value(1 - observed / expected) };
}
