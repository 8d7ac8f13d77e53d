import type { TranscriptId } from "./ids.ts";
import type { Cover, UnitKind } from "./unit-kind.ts";

/** A gate of the user that agreement does not reach. */
export type Shortfall = {
  readonly unit: UnitKind;
  readonly cover: Cover | undefined;
  /** The code; undefined: all of them. */
  readonly code: string | undefined;
  readonly statistic: string;
  /** Whether the figure itself or the lower limit of its interval must reach it. */
  readonly on: "estimate" | "lower";
  /** What it must reach; undefined: it must be there to be compared. */
  readonly needed: number | undefined;
  /** What it is, or why it is nothing; `no-code-judged`: a gate of codes, and all have too few units. */
  readonly found: number | string;
  /** It was more in the baseline. */
  readonly isFall: boolean;
};

export type GatesOutcome = {
  readonly shortfalls: readonly Shortfall[];
  /** Codes that too few units have to be judged one by one. */
  readonly notJudged: readonly string[];
  readonly minUnits: number;
  /** Where an earlier report that alpha must not fall below is of other transcripts. */
  readonly otherTranscripts?: {
    readonly onlyBefore: readonly TranscriptId[];
    readonly onlyNow: readonly TranscriptId[];
  };
};
