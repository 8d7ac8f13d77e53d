import type { Coincidences } from "./coincidences.ts";

/** Two coders' values crossed, of the units that both gave one, as shares of them. */
export type Contingency = {
  readonly units: number;
  readonly categoryCount: number;
  /** Share of units with k of the first and l of the second coder, at [k * q + l]. */
  readonly cells: Float64Array;
  /** Marginals of the first coder and of the second. */
  readonly first: Float64Array;
  readonly second: Float64Array;
};

/** Undefined where no unit has both values. Only for two coders. */
export function contingencyOf(tally: Coincidences): Contingency | undefined {
  const units = tally.units[2] ?? 0;
  const counts = tally.pairs[2];
  if (units === 0 || counts === undefined) return undefined;
  const q = tally.categoryCount;
  const first = new Float64Array(q);
  const second = new Float64Array(q);
  for (let k = 0; k < q; k++)
    for (let l = 0; l < q; l++) {
      const count = counts[k * q + l] ?? 0;
      first[k] = (first[k] ?? 0) + count;
      second[l] = (second[l] ?? 0) + count;
    }
  const share = (count: number) => count / units;
  return {
    units,
    categoryCount: q,
    cells: counts.map(share),
    first: first.map(share),
    second: second.map(share),
  };
}
