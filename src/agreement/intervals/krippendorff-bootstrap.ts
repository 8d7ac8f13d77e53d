import { seededRandom } from "../../model/random.ts";
import type { Coincidences } from "../coincidences.ts";
import { levelDistances } from "../distances.ts";
import { pairableValues, pairSums, sum } from "../marginals.ts";
import type { Level } from "../ratings.ts";
import { type IntervalOutcome, noInterval } from "./outcome.ts";

export type KrippendorffOptions = {
  readonly replicates: number;
  readonly seed: number;
  /** 0.95. */
  readonly level: number;
};

/**
 * Krippendorff's own bootstrap of alpha, as the KALPHA macro 3.0 for SPSS and SAS has it. Only for
 * comparison with it: it takes every pair of values for an independent draw, and is therefore too
 * narrow for more than two coders, and for units of the same text.
 *
 *     M        = the smaller of 25 Q and n..(m - 1)/2; Q = cells of the coincidence matrix above 0
 *     alpha_b  = 1 - sum over M pairs, drawn by their observed coincidences, of delta/(M D_e); at least -1
 *
 * D_e stays as observed. A replicate of 1 is no variation, hence 0, if a single value makes up all
 * agreement; if several do, as many of those replicates become 0 as would be expected to show one value
 * alone: replicates x sum_c (o_cc/n..)^(pairs of values). The ends are replicates number trunc(R tail)
 * and trunc(R (1 - tail)) + 1. Where M is not whole, the macro divides by it and draws fewer; here it is
 * rounded down for both.
 *
 * Missing values: pairable values only, as in alpha itself. R's icr follows a later description, unit by
 * unit and without the limit of 25 Q: the same where nothing is missing and the limit is not reached,
 * else another width.
 *
 * Hayes, A. F., & Krippendorff, K. (2007). Answering the call for a standard reliability measure for
 * coding data. Communication Methods and Measures, 1(1), 77-89.
 * https://doi.org/10.1080/19312450709336664
 */
export function krippendorffBootstrap(
  tally: Coincidences,
  categories: readonly string[],
  measurement: Level,
  { replicates, seed, level }: KrippendorffOptions,
): IntervalOutcome {
  const q = tally.categoryCount;
  const values = pairableValues(tally);
  const distances = levelDistances(measurement, categories, values);
  if (typeof distances === "string") return noInterval("undefined");
  const coincidences = pairSums(tally, (r) => 1 / (r - 1));
  const count = sum(values);
  const expected = expectedDistance(distances.cells, values, count);
  if (!(expected > 0)) return noInterval("undefined");
  const used = coincidences.filter((cell) => cell > 0).length;
  const draws = Math.floor(Math.min(25 * used, (count * (tally.coderCount - 1)) / 2));
  const cells = Array.from(coincidences, (cell, at) => ({
    share: cell / count,
    loss: (distances.cells[at] ?? 0) / (draws * expected),
  })).filter(({ share }) => share > 0);
  const alphas = alphasOf(cells, draws, { replicates, seed });
  const diagonal = Array.from({ length: q }, (_, k) => (coincidences[k * q + k] ?? 0) / count);
  correctOnes(alphas, diagonal, pairsIn(tally));
  alphas.sort();
  const tail = (1 - level) / 2;
  const rank = (share: number) => Math.floor(replicates * share + 1e-9);
  const [low, high] = [alphas[rank(tail) - 1], alphas[rank(1 - tail)]];
  if (low === undefined || high === undefined) return noInterval("too-few-replicates");
  if (low === high) return noInterval("no-spread");
  const interval = { method: "krippendorff", level, low, high, replicates } as const;
  return { kind: "interval", interval: { ...interval, undefinedReplicates: 0 } };
}

function alphasOf(
  cells: readonly { readonly share: number; readonly loss: number }[],
  draws: number,
  { replicates, seed }: Pick<KrippendorffOptions, "replicates" | "seed">,
): Float64Array {
  const random = seededRandom(seed);
  const upTo = new Float64Array(cells.length);
  const losses = Float64Array.from(cells, ({ loss }) => loss);
  cells.forEach(({ share }, at) => {
    upTo[at] = (upTo[at - 1] ?? 0) + share;
  });
  // Plain loops: replicates x pairs draws.
  return new Float64Array(replicates).map(() => {
    let alpha = 1;
    for (let draw = 0; draw < draws; draw++) {
      const point = random.next();
      let cell = 0;
      while (cell < losses.length - 1 && point >= (upTo[cell] ?? 1)) cell += 1;
      alpha -= losses[cell] ?? 0;
    }
    return Math.max(-1, alpha);
  });
}

function correctOnes(alphas: Float64Array, diagonal: readonly number[], pairs: number): void {
  const agreeing = diagonal.filter((share) => share > 0).length;
  const oneValue = diagonal.reduce((total, share) => total + share ** pairs, 0);
  let toCorrect = agreeing === 1 ? alphas.length : Math.round(alphas.length * oneValue);
  for (const [at, alpha] of alphas.entries())
    if (alpha === 1 && toCorrect > 0) {
      alphas[at] = 0;
      toCorrect -= 1;
    }
}

/** Mean distance of two values drawn from all pairable ones without putting the first back. */
function expectedDistance(distances: Float64Array, values: Float64Array, count: number): number {
  const q = values.length;
  let total = 0;
  for (let k = 0; k < q; k++)
    for (let l = 0; l < q; l++)
      total += (values[k] ?? 0) * (values[l] ?? 0) * (distances[k * q + l] ?? 0);
  return total / (count * (count - 1));
}

function pairsIn(tally: Coincidences): number {
  let pairs = 0;
  for (let r = 2; r <= tally.coderCount; r++) pairs += ((tally.units[r] ?? 0) * r * (r - 1)) / 2;
  return pairs;
}
