import type { NoAgreementReason } from "../model/agreement.ts";
import { customDistances } from "./distances.ts";
import { type Matrix, matrixOf } from "./matrix.ts";
import type { RatingsOptions, WeightName } from "./measure.ts";
import { scoresOrRanks } from "./scores.ts";

/**
 * How much a pair of categories agrees, 1 for the same one. The families are those of irrCAC (Gwet
 * 2014, section 3.5), on the numbers that the categories are or else on their ranks; `ordinal` looks
 * at ranks alone. Not the metrics of Krippendorff's alpha: his ordinal metric depends on the data.
 *
 * Gwet, K. L. (2014). Handbook of inter-rater reliability (4th ed.). Advanced Analytics.
 */
export function agreementWeights(
  name: WeightName,
  categories: readonly string[],
): Matrix | NoAgreementReason {
  const ofCategories = knownWeights.get(categories) ?? new Map<WeightName, Weights>();
  const weights = ofCategories.get(name) ?? computedWeights(name, categories);
  knownWeights.set(categories, ofCategories.set(name, weights));
  return weights;
}

type Weights = Matrix | NoAgreementReason;

/** A bootstrap asks for the weights of the same categories in every replicate. */
const knownWeights = new WeakMap<readonly string[], Map<WeightName, Weights>>();

function computedWeights(name: WeightName, categories: readonly string[]): Weights {
  const scores = scoresOrRanks(categories);
  if (name === "ratio" && scores.some((score) => score < 0)) return "not-numeric";
  const apart = apartness[name](Math.min(...scores), Math.max(...scores));
  const ranks = name === "ordinal";
  const score = (index: number) => (ranks ? index + 1 : (scores[index] ?? 0));
  return similarity(matrixOf(categories.length, (k, l) => apart(score(k), score(l))));
}

/** Weights of distances that are 0 for the same category: 1 for it, 0 for the pair furthest apart. */
function similarity({ size, cells }: Matrix): Matrix {
  const furthest = cells.reduce((most, cell) => Math.max(most, cell), 0);
  return { size, cells: cells.map((cell) => (furthest === 0 ? 1 : 1 - cell / furthest)) };
}

export const weightNames: readonly (WeightName | "custom")[] = [
  ...(["identity", "linear", "quadratic", "ordinal", "radical", "ratio", "circular"] as const),
  ...(["bipolar", "custom"] as const),
];

/**
 * The weights that an id asks for: a family by its name, or `custom`, those of the table of
 * disagreements in the options. No table for these categories is `not-numeric`.
 */
export function weightsFor(
  name: string,
  categories: readonly string[],
  { disagreement }: Pick<RatingsOptions, "disagreement">,
): Matrix | NoAgreementReason {
  if (name === "custom") {
    const table = customDistances(categories, disagreement);
    return typeof table === "string" ? table : similarity(table);
  }
  return agreementWeights(isWeightName(name) ? name : "identity", categories);
}

/** How far apart two scores are, up to a factor, given the lowest and the highest score. */
type Apartness = (low: number, high: number) => (x: number, y: number) => number;

function isWeightName(name: string): name is WeightName {
  return name in apartness;
}

const apartness: Readonly<Record<WeightName, Apartness>> = {
  identity: () => (x, y) => (x === y ? 0 : 1),
  linear: () => (x, y) => Math.abs(x - y),
  quadratic: () => (x, y) => (x - y) ** 2,
  radical: () => (x, y) => Math.sqrt(Math.abs(x - y)),
  ratio: () => (x, y) => (x === y ? 0 : ((x - y) / (x + y)) ** 2),
  ordinal: () => (x, y) => (Math.abs(x - y) * (Math.abs(x - y) + 1)) / 2,
  circular: (low, high) => (x, y) => Math.sin((Math.PI * (x - y)) / (high - low + 1)) ** 2,
  bipolar: (low, high) => (x, y) =>
    x === y ? 0 : (x - y) ** 2 / ((x + y - 2 * low) * (2 * high - x - y)),
};
