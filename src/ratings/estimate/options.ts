import type { Level } from "../../agreement/ratings.ts";
import type { SpansOptions } from "../../agreement/spans/options.ts";

export type IntervalChoice = "percentile" | "bca" | "analytic" | "krippendorff" | "none";

export type EstimateOptions = {
  readonly level: Level;
  /** How far apart categories are, for the parameter `custom`. */
  readonly disagreement: readonly (readonly number[])[] | undefined;
  readonly interval: IntervalChoice;
  readonly replicates: number;
  readonly seed: number;
  readonly spans: SpansOptions;
};

/** Of every interval. */
export const confidence = 0.95;
