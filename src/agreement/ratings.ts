/** Level of measurement: what may be said of two categories beyond that they differ (Stevens 1946). */
export type Level = "nominal" | "ordinal" | "interval" | "ratio";

export const missing = -1;

/**
 * What several coders said about the same units: one category each, or nothing. The sufficient form of
 * all coefficients for single-valued ratings.
 */
export type Ratings = {
  readonly coders: readonly string[];
  /** Every category that could have been used, in its order (of a codebook: unused ones too). */
  readonly categories: readonly string[];
  readonly unitCount: number;
  /** Index into `categories` of unit u by coder c at `[u * coders.length + c]`; `missing` where there is none. */
  readonly values: Int32Array;
};

/**
 * What several coders said about the same units where any number of categories may apply: sets.
 * The empty set is a value ("no code applies"); `missing` is none.
 */
export type SetRatings = {
  readonly coders: readonly string[];
  readonly categories: readonly string[];
  readonly unitCount: number;
  /** Each distinct set, as ascending indices into `categories`. */
  readonly sets: readonly (readonly number[])[];
  /** Index into `sets` of unit u by coder c at `[u * coders.length + c]`; `missing` where there is none. */
  readonly values: Int32Array;
};
