import type { Interval } from "../../model/agreement.ts";

/** Why a number has no interval. */
export type NoInterval =
  /** Fewer clusters than a bootstrap can say anything from. */
  | "too-few-clusters"
  /** Fewer than two units. */
  | "too-few-units"
  /** Of the replicates too few gave a number for the level asked. */
  | "too-few-replicates"
  /** Without one of the clusters the number does not exist: the code was used in that one alone. */
  | "one-cluster-decides"
  /** All replicates (or units) say the same, as where there is no disagreement: a width of 0 would mislead. */
  | "no-spread"
  /** BCa: the estimate lies at the edge of the replicates, or the correction has no solution. */
  | "correction-infinite"
  /** There is no variance formula for this coefficient, or not from these counts. */
  | "no-formula"
  /** The number itself is undefined. */
  | "undefined";

export type IntervalOutcome =
  | { readonly kind: "interval"; readonly interval: Interval }
  | { readonly kind: "none"; readonly reason: NoInterval };

export function noInterval(reason: NoInterval): IntervalOutcome {
  return { kind: "none", reason };
}
