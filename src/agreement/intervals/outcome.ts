import type { Interval } from "../../model/agreement.ts";

/** Why a number has no interval. */
export type NoInterval =
  /** Fewer clusters than a bootstrap can say anything from. */
  | "too-few-clusters"
  /** Fewer than two units. */
  | "too-few-units"
  /** Of the replicates too few gave a number for the level asked. */
  | "too-few-replicates"
  /** In one cluster alone did coders agree on a use: without it there is nothing, or no number, to compute. */
  | "one-cluster-decides"
  /** No unit was given the code by two coders, or all units were: see `noIntervalBecause`. */
  | ("no-common-use" | "no-common-silence")
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
