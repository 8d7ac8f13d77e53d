import type { Interval, NoAgreementReason } from "./agreement.ts";
import type { NoIntervalReason, ZeroDivision } from "./agreement-report.ts";
import type { AgreementScaleName } from "./agreement-scale.ts";

/** Why a row has no number: as of any measure, or because it is for another kind of data. */
export type RowReason = NoAgreementReason | "for-ratings" | "for-sets" | "for-spans";

/** One number of a report about a table, with all that is known about it. */
export type EstimateRow = {
  /** The id with its brackets: `cohen_kappa`, `krippendorff_alpha[ordinal]`. */
  readonly statistic: string;
  readonly value: number | undefined;
  /** Why there is no number; beside a number: why one was put in its place (`--zero-division`). */
  readonly reason?: RowReason;
  readonly observed?: number;
  readonly expected?: number;
  readonly standardError?: number;
  readonly interval?: Interval;
  /** Why there is no interval where one was asked for. */
  readonly noInterval?: NoIntervalReason;
  /** Of a mean over codes. */
  readonly mean?: MeanOf;
};

type MeanOf = {
  /** Codes whose number went in, and codes for which it is undefined. */
  readonly counted: number;
  readonly undefined: number;
  /** The mean if the undefined ones counted as 0, as some programs have it. */
  readonly withZeros: number;
};

/** How two coders or more used one code of 0/1 matrices. */
export type CodeUseRow = {
  readonly code: string;
  /** Units that at least two coders rated. */
  readonly units: number;
  /** Units on which each coder used it, of those. */
  readonly uses: readonly number[];
  /** Of those units: all coders used it, some, none. */
  readonly all: number;
  readonly some: number;
  readonly none: number;
  readonly estimates: readonly EstimateRow[];
};

/** A gate of the user that a number of a table does not reach. */
export type TableShortfall = {
  /** As in the report: `krippendorff_alpha[nominal]`, `per_code_kappa[trust]`. */
  readonly statistic: string;
  /** Whether the number itself or the lower limit of its interval must reach it. */
  readonly on: "estimate" | "lower";
  readonly needed: number;
  /** What it is, or why it is nothing. */
  readonly found: number | RowReason | NoIntervalReason;
  /** It was more in the baseline. */
  readonly isFall: boolean;
};

export type TableGates = {
  readonly shortfalls: readonly TableShortfall[];
  /** Codes that too few units have to be judged one by one. */
  readonly notJudged: readonly string[];
  readonly minUnits: number;
};

/** Agreement in a table that was read as it is: ratings, 0/1 matrices or spans. */
export type TableAgreement = {
  readonly data: "ratings" | "sets" | "matrices" | "spans";
  readonly files: readonly string[];
  readonly coders: readonly string[];
  /** Units of the table; of spans the length of the text. */
  readonly units: number;
  readonly categories: readonly string[];
  readonly level: "nominal" | "ordinal" | "interval" | "ratio";
  /** How the table was read and what departs from our conventions, in sentences without a full stop. */
  readonly how: readonly string[];
  readonly interval: {
    readonly method: "percentile" | "bca" | "analytic" | "krippendorff" | "none";
    readonly replicates: number;
    readonly seed: number;
    /** Of analytic ones: how many standard errors they reach. */
    readonly quantile: "t" | "normal";
  };
  readonly zeroDivision: ZeroDivision;
  readonly compat: string | undefined;
  /** Whose words stand for ranges of alpha; undefined: nobody's. */
  readonly scale: AgreementScaleName | undefined;
  /** Everything that was estimated; of matrices what is about all codes together. */
  readonly estimates: readonly EstimateRow[];
  /** Of matrices, worst first. */
  readonly codes?: readonly CodeUseRow[];
  /** What the user demanded; absent where nothing was. */
  readonly gates?: TableGates;
};
