import type { Span } from "./span.ts";

/** Why an agreement figure does not exist. Never written as 0, 1 or NaN. */
export type NoAgreementReason =
  /** Every value that could be compared is the same, so there is nothing to agree about by chance or otherwise. */
  | "no-variation"
  /** No unit has values of two coders. */
  | "no-pairable-units"
  /** Nobody used this code. */
  | "code-unused"
  /** The measure is for two coders. */
  | "not-two-coders"
  /** The measure cannot take missing values, and there are some. */
  | "missing-values"
  /** The measure needs numbers, and a category is none. */
  | "not-numeric"
  /** Units of one coder overlap where they must not. */
  | "overlapping-units"
  /** More labels, coders or units than could be computed. */
  | "too-large"
  /** Fewer units, clusters or replicates than an interval or a variance needs. */
  | "too-few";

/** A number, or why there is none. */
export type Quantity =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "undefined"; readonly reason: NoAgreementReason };

/** How an interval was made; the same for every number of a report, and printed with it. */
type IntervalMethod = "percentile" | "bca" | "analytic" | "krippendorff";

export type Interval = {
  readonly method: IntervalMethod;
  /** 0.95. */
  readonly level: number;
  readonly low: number;
  readonly high: number;
  /** Of a bootstrap: replicates that gave a number, and those in which the measure was undefined. */
  readonly replicates?: number;
  readonly undefinedReplicates?: number;
};

/** One coefficient, with what it is made of. */
export type Estimate = {
  /** `cohen_kappa`, `krippendorff_alpha[ordinal]`, `specific_agreement[X]`. */
  readonly statistic: string;
  readonly estimate: Quantity;
  /** Observed and expected agreement (of measures made of disagreement: 1 minus it where it is a share). */
  readonly observed?: number;
  readonly expected?: number;
  readonly standardError?: number;
  readonly interval?: Interval;
};

/** One stretch of a continuum that a coder gave a label. */
export type Segment = Span & { readonly coder: number; readonly label: string };
