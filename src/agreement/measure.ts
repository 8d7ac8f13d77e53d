import type { Estimate, Quantity, Segment } from "../model/agreement.ts";
import type { Coincidences } from "./coincidences.ts";
import type { Level, Ratings, SetRatings } from "./ratings.ts";
import type { Rows } from "./rows.ts";
import type { SpansOptions } from "./spans/options.ts";

/** Similarity weights of pairs of categories; the names are irrCAC's, which the literature uses. */
export type WeightName =
  | ("identity" | "linear" | "quadratic" | "ordinal")
  | ("radical" | "ratio" | "circular" | "bipolar");

/**
 * What the brackets of an id may hold. A bare id stands for the usual ones: no weights, linear and
 * quadratic ones where the measure is a weighted one, the level of the ratings, every category.
 */
type Parameter =
  | { readonly kind: "none" }
  /** One of the names: of weights, of a level, of a distance, of a coefficient. */
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  /** A category (a code), by its name. */
  | { readonly kind: "category" };

export type RatingsOptions = {
  /** What the id has in brackets; absent for a bare id. */
  readonly parameter?: string;
  /** What may be said of two categories, for a measure whose bare id asks for it. */
  readonly level: Level;
  /**
   * For the parameter `custom`: how far apart two categories are, row by row in the categories' order,
   * 0 for the same one. Weights are 1 minus it, divided by the largest.
   */
  readonly disagreement?: readonly (readonly number[])[];
};

type SetsOptions = {
  /** What the id has in brackets; absent for a bare id. */
  readonly parameter?: string;
};

/** A continuum of text (or time) and what the coders marked on it. */
export type Continuum = {
  readonly coders: readonly string[];
  /** Half-open `[begin, begin + length)`, in characters or seconds. */
  readonly begin: number;
  readonly length: number;
  /** Inside the continuum; in any order. */
  readonly segments: readonly Segment[];
  /** Labels that could have been used, unused ones too; those of the segments where it is not given. */
  readonly labels?: readonly string[];
};

type MeasureInfo = {
  /** The id that `--coef` takes: `cohen_kappa`. */
  readonly id: string;
  readonly name: string;
  readonly coders: "two" | "any";
  /** What happens to a unit that some coder did not rate, in one sentence. */
  readonly missing: string;
  /** Full reference with DOI where there is one. */
  readonly reference: string;
};

/** A measure of single-valued ratings. May give several estimates (one for each category). */
export type RatingsMeasure = MeasureInfo & {
  readonly takes: "ratings";
  readonly parameter: Parameter;
  /** Estimates in the order of the categories; none where there is no category of that name. */
  readonly compute: (ratings: Ratings, options: RatingsOptions) => readonly Estimate[];
  /**
   * The same from coincidences, without standard errors: what a bootstrap asks of every replicate.
   * Absent for a measure that needs more than them.
   */
  readonly fromCoincidences?: (
    tally: Coincidences,
    categories: readonly string[],
    options: RatingsOptions,
  ) => readonly Estimate[];
  /**
   * The same from the coincidences of every two coders, for a measure that looks at them. A measure with
   * neither is not repeated: nobody asks for its interval.
   */
  readonly fromPairs?: (
    pairs: readonly Coincidences[],
    categories: readonly string[],
    options: RatingsOptions,
  ) => readonly Estimate[];
};

/** A measure of sets of categories. */
export type SetsMeasure = MeasureInfo & {
  readonly takes: "sets";
  readonly parameter: Parameter;
  readonly compute: (ratings: SetRatings, options: SetsOptions) => readonly Estimate[];
  /**
   * The same values for one bootstrap replicate after another, in which the rows (of these ratings) occur
   * as many times as given. What does not change is computed once. Absent for a measure that takes too
   * long to be repeated.
   */
  readonly repeated?: (ratings: SetRatings, rows: Rows, options: SetsOptions) => RowsStatistics;
};

export type RowsStatistics = {
  /** Several values of rows that occur as many times as given; the array of times is reused. */
  readonly drawn: (times: Int32Array) => readonly Quantity[];
  /** The same of all units but one of this row. */
  readonly without: (row: number) => readonly Quantity[];
};

/** Statistics that are computed anew without a unit too, in time that grows with the rows. */
export function fromTimes({ times }: Rows, drawn: RowsStatistics["drawn"]): RowsStatistics {
  const left = Int32Array.from(times);
  return {
    drawn,
    without: (row) => {
      const size = left[row] ?? 0;
      left[row] = size - 1;
      const found = drawn(left);
      left[row] = size;
      return found;
    },
  };
}

/** A measure of free spans. */
export type SpansMeasure = MeasureInfo & {
  readonly takes: "spans";
  /** Every statistic that it gives, without parameters: `cu_alpha`, `cu_coverage`. */
  readonly gives: readonly string[];
  readonly compute: (continuum: Continuum, options: SpansOptions) => readonly Estimate[];
};

export type Measure = RatingsMeasure | SetsMeasure | SpansMeasure;

export function value(number: number): Quantity {
  return { kind: "value", value: number };
}

export function undefinedBecause(
  reason: Extract<Quantity, { readonly kind: "undefined" }>["reason"],
): Quantity {
  return { kind: "undefined", reason };
}
