import { nearest } from "../../text/nearest.ts";
import {
  type Measure,
  type RatingsMeasure,
  type SetsMeasure,
  undefinedBecause,
} from "../measure.ts";
import { bangdiwalaB } from "./ratings/bangdiwala-b.ts";
import { brennanPrediger } from "./ratings/brennan-prediger.ts";
import { cohenKappa, weightedKappa } from "./ratings/cohen-kappa.ts";
import { conditionalKappa } from "./ratings/conditional-kappa.ts";
import { congerKappa } from "./ratings/conger-kappa.ts";
import { expectedAgreement } from "./ratings/expected-agreement.ts";
import { fleissCategoryKappa } from "./ratings/fleiss-category-kappa.ts";
import { fleissKappa } from "./ratings/fleiss-kappa.ts";
import { gwetAc1, gwetAc2 } from "./ratings/gwet-ac.ts";
import { kappaMax } from "./ratings/kappa-max.ts";
import { krippendorffAlpha, krippendorffAlphaGwetSe } from "./ratings/krippendorff-alpha.ts";
import { lightKappa } from "./ratings/light-kappa.ts";
import { percentAgreement } from "./ratings/percent-agreement.ts";
import { scottPi } from "./ratings/scott-pi.ts";
import {
  negativeAgreement,
  positiveAgreement,
  specificAgreement,
} from "./ratings/specific-agreement.ts";
import { vanOestIrsq } from "./ratings/van-oest-irsq.ts";
import { setAlpha } from "./sets/alpha-sets.ts";
import { mvAlpha } from "./sets/mv-alpha.ts";
import { meanDice, meanMaxOverlap, setDistance, setPercentAgreement } from "./sets/pair-means.ts";
import { perCodeMeasures } from "./sets/per-code.ts";

/**
 * More categories than this are no codebook but a column of free text, and tables of all their pairs
 * would fill the memory: every measure of ratings is then undefined, `too-large`.
 */
const mostCategories = 2000;

export const ratingsMeasures: readonly RatingsMeasure[] = [
  ...[percentAgreement, cohenKappa, weightedKappa, kappaMax, scottPi, fleissKappa, congerKappa],
  ...[lightKappa, brennanPrediger, gwetAc1, gwetAc2, krippendorffAlpha, vanOestIrsq, bangdiwalaB],
  ...[positiveAgreement, negativeAgreement, specificAgreement, conditionalKappa],
  ...[fleissCategoryKappa, expectedAgreement, krippendorffAlphaGwetSe],
].map(withinMemory);

function withinMemory(measure: RatingsMeasure): RatingsMeasure {
  const { id, compute } = measure;
  return {
    ...measure,
    compute: (ratings, options) => {
      if (ratings.categories.length <= mostCategories) return compute(ratings, options);
      const statistic = options.parameter === undefined ? id : `${id}[${options.parameter}]`;
      return [{ statistic, estimate: undefinedBecause("too-large") }];
    },
  };
}

export const setsMeasures: readonly SetsMeasure[] = [
  ...[setPercentAgreement, setAlpha, mvAlpha, meanDice, meanMaxOverlap, setDistance],
  ...perCodeMeasures,
];

/** All of them; an id can occur once for each kind of data. */
export const measures: readonly Measure[] = [...ratingsMeasures, ...setsMeasures];

export type MeasureQuery<M extends Measure = Measure> =
  | { readonly kind: "measure"; readonly measure: M; readonly parameter?: string }
  /** There is such a measure, but for other data than these. */
  | { readonly kind: "other-data"; readonly takes: readonly Measure["takes"][] }
  /** There is none of that id; the nearest one, where one is near. */
  | { readonly kind: "unknown-measure"; readonly nearest: string | undefined }
  /** The measure does not take what is in brackets: what it takes, and the nearest of it. */
  | {
      readonly kind: "unknown-parameter";
      readonly measure: M;
      readonly parameter: string;
      readonly choices: readonly string[];
      readonly nearest: string | undefined;
    };

/**
 * What an id such as `gwet_ac2[quadratic]` or `specific_agreement[trust]` asks for, of measures for one
 * kind of data. `all`: every measure there is, to say of another kind's that it is one. `categories`:
 * what a measure of one category may have in brackets.
 */
export function findMeasure<M extends Measure>(
  id: string,
  ofData: readonly M[],
  categories: readonly string[],
  all: readonly Measure[] = measures,
): MeasureQuery<M> {
  // A category may have brackets of its own.
  const [, name = id, parameter] = /^([^[\]]*)\[(.*)\]$/s.exec(id) ?? [];
  const measure = ofData.find((candidate) => candidate.id === name);
  if (measure === undefined) {
    const takes = all.filter((candidate) => candidate.id === name).map((other) => other.takes);
    if (takes.length > 0) return { kind: "other-data", takes };
    const ids = ofData.map((candidate) => candidate.id);
    return { kind: "unknown-measure", nearest: nearest(name, ids) };
  }
  if (parameter === undefined) return { kind: "measure", measure };
  const choices = choicesOf(measure, categories);
  return choices.includes(parameter)
    ? { kind: "measure", measure, parameter }
    : {
        kind: "unknown-parameter",
        measure,
        parameter,
        choices,
        nearest: nearest(parameter, choices),
      };
}

function choicesOf(measure: Measure, categories: readonly string[]): readonly string[] {
  if (measure.takes === "spans") return categories;
  const { parameter } = measure;
  if (parameter.kind === "none") return [];
  return parameter.kind === "choice" ? parameter.choices : categories;
}
