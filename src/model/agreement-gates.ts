import type { AgreementCover, AgreementUnit } from "./agreement-report.ts";

/** A gate of the user that agreement does not reach. */
export type Shortfall = {
  readonly unit: AgreementUnit;
  readonly cover: AgreementCover | undefined;
  /** The code; undefined: all of them. */
  readonly code: string | undefined;
  readonly statistic: string;
  /** Whether the figure itself or the lower limit of its interval must reach it. */
  readonly on: "estimate" | "lower";
  /** What it must reach; undefined: it must be there to be compared. */
  readonly needed: number | undefined;
  /** What it is, or why it is nothing. */
  readonly found: number | string;
  /** It was more in the baseline. */
  readonly isFall: boolean;
};

export type GatesOutcome = {
  readonly shortfalls: readonly Shortfall[];
  /** Codes that too few units have to be judged one by one. */
  readonly notJudged: readonly string[];
  readonly minUnits: number;
};
