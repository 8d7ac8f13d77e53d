import type { IntervalSettings, ZeroDivision } from "../../model/agreement-report.ts";
import type { NodeId, ParticipantId } from "../../model/ids.ts";
import type { CodeCoefficientId } from "../codes/coefficients.ts";
import type { RatingsMeasure } from "../measure.ts";

/** A column of the table of codes beside the usual ones. */
export type FurtherCoefficient =
  | { readonly kind: "counts"; readonly id: CodeCoefficientId }
  /** Of the measures registry; with what its id has in brackets. */
  | {
      readonly kind: "ratings";
      readonly statistic: string;
      readonly measure: RatingsMeasure;
      readonly parameter?: string;
    };

/** A theme and what counts for it. */
export type ThemeMembers = {
  readonly id: NodeId;
  readonly members: readonly NodeId[];
};

export type TableOptions = {
  readonly level: "code" | "theme";
  /** Names in the codebook. */
  readonly names: ReadonlyMap<NodeId, string>;
  readonly themeIds: ReadonlySet<NodeId>;
  /** Empty where themes are compared themselves. */
  readonly themes: readonly ThemeMembers[];
  readonly further: readonly FurtherCoefficient[];
  readonly interval: IntervalSettings;
  readonly zeroDivision: ZeroDivision;
  /** Attributes of participants by which the units are split, each with its value of each person. */
  readonly attributes: readonly {
    readonly name: string;
    readonly values: ReadonlyMap<ParticipantId, string>;
  }[];
};
