import type { Estimate } from "../../model/agreement.ts";
import { shareEstimate, undefinedEstimate } from "./share-estimate.ts";

/** Lengths of the values that may coincide, all of them making up the total. */
export type ValueLengths = {
  readonly marginals: readonly number[];
  readonly same: readonly number[];
  /** What a unit paired with itself would add to the coincidences that chance expects. */
  readonly selfPairs: number;
};

/**
 * 1 - (l.. - sum l_cc) / (e.. - sum e_cc) with e_ck = (l_c. l_.k - [c = k] z_c) / (l.. - z./l..), where l are
 * lengths and z the self-pairs. Written with shares: Do = 1 - sum l_cc / l.., and
 * De = (l..^2 - sum l_c.^2) / (l..^2 - z.), since e.. = l...
 */
export function lengthAlpha(statistic: string, lengths: ValueLengths): Estimate {
  const { marginals, same, selfPairs } = lengths;
  const total = sum(marginals);
  if (total === 0) return undefinedEstimate(statistic, "no-pairable-units");
  // Asked of the values, not of the difference below, which rounding may keep from being 0.
  if (marginals.filter((length) => length > 0).length < 2) {
    return undefinedEstimate(statistic, "no-variation");
  }
  const unequal = total * total - sum(marginals.map((length) => length * length));
  return shareEstimate(
    statistic,
    (total - sum(same)) / total,
    unequal / (total * total - selfPairs),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
