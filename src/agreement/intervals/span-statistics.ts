import type { Quantity } from "../../model/agreement.ts";
import { undefinedBecause, value } from "../measure.ts";
import type { Coincidences } from "../spans/coincidences.ts";

/** A statistic of the u-alpha family; formulas and references: measures/spans/. */
export type SpanStatistic = (sums: Coincidences) => Quantity;

/** Of all codes together. */
export type SpanStatisticId = "u_alpha_binary" | "u_alpha" | "cu_alpha" | "cu_coverage";

/** Of one code. */
export type CodeSpanStatisticId = "u_alpha_binary" | "k_u_alpha" | "k_coverage";

type CodeSpanStatistic = {
  /** What it must see beside the code: where it is marked alone, or what else was marked too. */
  readonly against: "nothing" | "other-codes";
  readonly of: SpanStatistic;
};

/** Of all labels together. |u-alpha is u-alpha with every label taken for one: so its sums are sums over labels. */
export const spanStatistics: Readonly<Record<SpanStatisticId, SpanStatistic>> = {
  u_alpha_binary: ({ marked, paired, gap, sameGap, squares }) => {
    const all = sum(marked);
    const apart = gap + all - sameGap - sum(paired);
    return alpha(gap + all, gap * gap + all * all, apart, gap + squares);
  },
  u_alpha: ({ marked, same, gap, sameGap, squares }) => {
    const all = gap + sum(marked);
    const apart = all - sameGap - sum(same);
    return alpha(all, gap * gap + sumOfSquares(marked), apart, gap + squares);
  },
  cu_alpha: ({ paired, same, pairedSquares }) => {
    const all = sum(paired);
    return alpha(all, sumOfSquares(paired), all - sum(same), sum(pairedSquares));
  },
  cu_coverage: ({ paired, total }) =>
    total === 0 ? undefinedBecause("no-pairable-units") : value(sum(paired) / total),
};

/**
 * The formula of `lengthAlpha`, from the length of all values, the squared lengths of each, the length that
 * does not coincide, and the self-pairs.
 */
function alpha(all: number, squares: number, apart: number, selfPairs: number): Quantity {
  if (all === 0) return undefinedBecause("no-pairable-units");
  const unequal = all * all - squares;
  // Lengths are whole numbers, divided by the coders less one: what is left of a single value is rounding.
  if (unequal < 1e-9 * all * all) return undefinedBecause("no-variation");
  return value(1 - (apart / all) * ((all * all - selfPairs) / unequal));
}

/** Of one code, the first label of its sums. */
export const codeSpanStatistics: Readonly<Record<CodeSpanStatisticId, CodeSpanStatistic>> = {
  u_alpha_binary: {
    against: "nothing",
    of: (sums) =>
      (sums.marked[0] ?? 0) === 0
        ? undefinedBecause("code-unused")
        : spanStatistics.u_alpha_binary(sums),
  },
  k_u_alpha: {
    against: "other-codes",
    of: ({ marked, same, paired, pairedSquares }) => {
      const own = paired[0] ?? 0;
      if ((marked[0] ?? 0) === 0) return undefinedBecause("code-unused");
      if (own === 0) return undefinedBecause("no-pairable-units");
      const all = sum(paired);
      if (all === own) return undefinedBecause("no-variation");
      const observed = (own - (same[0] ?? 0)) / own;
      const expected = (own * (all - own)) / (all * own - (pairedSquares[0] ?? 0));
      return value(1 - observed / expected);
    },
  },
  k_coverage: {
    against: "other-codes",
    of: ({ marked, paired }) =>
      (marked[0] ?? 0) === 0
        ? undefinedBecause("code-unused")
        : value((paired[0] ?? 0) / (marked[0] ?? 0)),
  },
};

function sum(numbers: Float64Array): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function sumOfSquares(numbers: Float64Array): number {
  let total = 0;
  for (const number of numbers) total += number * number;
  return total;
}
