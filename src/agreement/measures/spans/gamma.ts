import type { Estimate, NoAgreementReason } from "../../../model/agreement.ts";
import { seededRandom } from "../../../model/random.ts";
import { type Continuum, type SpansMeasure, value } from "../../measure.ts";
import { type Alignment, bestAlignment } from "../../spans/gamma/alignment.ts";
import { labelDisorder } from "../../spans/gamma/label-disorder.ts";
import { sampler } from "../../spans/gamma/sampler.ts";
import type { SpansOptions } from "../../spans/options.ts";
import { undefinedEstimate } from "../../spans/share-estimate.ts";
import { labelsOf, type Units, unitsByCoder } from "../../spans/units.ts";

/**
 * gamma: aligns the units of all coders in the best way, and asks how much less disorder that leaves than the
 * best alignments of random continua. gamma-cat and gamma-k ask it of the labels of aligned units alone.
 *
 *   d(u, v) = alpha ((|start_u - start_v| + |end_u - end_v|) / (length_u + length_v))^2 delta
 *             + beta delta [label_u != label_v];  d(u, nothing) = d(nothing, nothing) = delta
 *   unitary alignment: at most one unit of each coder; its disorder = mean of d over all pairs of coders
 *   disorder of an alignment = sum over its unitary alignments / mean number of units of a coder
 *   gamma     = 1 - least disorder / mean over random continua of their least disorder
 *   gamma-cat = the same with the label disorder of these alignments (see label-disorder.ts); gamma-k[X] over
 *               those pairs of units of which one at least has label X
 *
 * Assumptions: two or more coders, each of whom saw the whole continuum. Units may overlap. Nominal labels.
 * Two coders are aligned as an assignment problem, more by an exact search (`too-large` where it would take
 * too long). The expected disorder is a mean over `samples` random continua: name the reading, their number and
 * the seed with the result. Coders are taken in the order of their names and units in that of the text, so that
 * the order of the data changes nothing.
 * Missing data: none can be; a unit that nobody else marked stays alone, at the cost of delta.
 * Several alignments can have the least disorder, and gamma-cat and gamma-k depend on which is taken: here the
 * one with the fewest unitary alignments (pygamma-agreement: what its solver finds first).
 * Tools differ from the papers, see options.ts for the two readings. The paper's random continua shift codings;
 * pygamma-agreement's default draws from normal distributions. The paper of gamma-cat asks that units which
 * stay alone do not matter; pygamma-agreement did so until 2021 (.67 to .70 for the paper's example of three
 * coders) and counts them as disagreement since (.38 to .42). Its weights contain alpha, as the authors' own
 * program does and the paper does not.
 *
 * Mathet, Y., Widloecher, A., & Metivier, J.-P. (2015). The unified and holistic method gamma for inter-annotator
 * agreement measure and alignment. Computational Linguistics, 41(3), 437-479.
 * https://doi.org/10.1162/COLI_a_00227
 * Mathet, Y. (2017). The agreement measure gamma-cat, a complement to gamma focused on categorization of a
 * continuum. Computational Linguistics, 43(3), 661-681. https://doi.org/10.1162/COLI_a_00296
 */
export const gamma: SpansMeasure = {
  id: "gamma",
  name: "Gamma",
  takes: "spans",
  gives: [
    ...["gamma", "gamma_best_alignment_disorder", "gamma_expected_disorder"],
    ...["gamma_cat", "gamma_k"],
  ],
  coders: "any",
  missing: "A unit that nobody else marked stays alone, at a fixed cost.",
  reference:
    "Mathet, Y., Widlöcher, A., & Métivier, J.-P. (2015). The unified and holistic method gamma (γ) for inter-annotator agreement measure and alignment. Computational Linguistics, 41(3), 437–479. https://doi.org/10.1162/COLI_a_00227",
  compute: (continuum, options) => {
    const labels = labelsOf(continuum);
    const coders = codersByName(continuum, labels);
    const statistics = [
      ...["gamma", "gamma_best_alignment_disorder", "gamma_expected_disorder", "gamma_cat"],
      ...labels.map((label) => `gamma_k[${label}]`),
    ];
    const refuse = (reason: NoAgreementReason) =>
      statistics.map((statistic) => undefinedEstimate(statistic, reason));
    if (coders.length < 2) return refuse("no-pairable-units");
    if (coders.every((units) => units.starts.length === 0)) return refuse("code-unused");
    const observed = align(coders, options);
    const random = alignRandom(coders, continuum, options);
    if (observed === "too-large" || random === "too-large") return refuse("too-large");

    const expected = mean(random.map(({ alignment }) => alignment.disorder)) ?? 0;
    return [
      corrected("gamma", observed.alignment.disorder, expected),
      {
        statistic: "gamma_best_alignment_disorder",
        estimate: value(observed.alignment.disorder),
      },
      { statistic: "gamma_expected_disorder", estimate: value(expected) },
      ofLabels("gamma_cat", observed, random, options),
      ...labels.map((name, label) =>
        coders.some((units) => units.labels.includes(label))
          ? ofLabels(`gamma_k[${name}]`, observed, random, options, label)
          : undefinedEstimate(`gamma_k[${name}]`, "code-unused"),
      ),
    ];
  },
};

type Aligned = { readonly coders: readonly Units[]; readonly alignment: Alignment };

function codersByName(continuum: Continuum, labels: readonly string[]): readonly Units[] {
  return unitsByCoder(continuum, labels)
    .map((units, coder) => ({ units, name: continuum.coders[coder] ?? "" }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ units }) => units);
}

function align(coders: readonly Units[], options: SpansOptions): Aligned | "too-large" {
  const alignment = bestAlignment(coders, options);
  return alignment === "too-large" ? alignment : { coders, alignment };
}

function alignRandom(
  coders: readonly Units[],
  continuum: Continuum,
  options: SpansOptions,
): readonly Aligned[] | "too-large" {
  const sample = sampler(options.reading, coders, continuum, seededRandom(options.seed));
  const aligned: Aligned[] = [];
  while (aligned.length < options.samples) {
    const next = align(sample(), options);
    if (next === "too-large") return next;
    aligned.push(next);
  }
  return aligned;
}

function ofLabels(
  statistic: string,
  observed: Aligned,
  random: readonly Aligned[],
  options: SpansOptions,
  label?: number,
): Estimate {
  const disorderOf = ({ coders, alignment }: Aligned) =>
    labelDisorder(coders, alignment, options, label);
  const found = disorderOf(observed);
  const expected = mean(random.map(disorderOf).filter((disorder) => disorder !== undefined));
  return found === undefined || expected === undefined
    ? undefinedEstimate(statistic, "no-pairable-units")
    : corrected(statistic, found, expected);
}

function corrected(statistic: string, observed: number, expected: number): Estimate {
  return expected === 0
    ? undefinedEstimate(statistic, "no-variation")
    : { statistic, estimate: value(1 - observed / expected) };
}

function mean(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
