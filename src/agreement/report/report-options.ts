import type { IntervalSettings, ZeroDivision } from "../../model/agreement-report.ts";
import type { NodeId, ParticipantId } from "../../model/ids.ts";
import type { CodeCoefficientId } from "../codes/coefficients.ts";
import type { CodeSpanStatisticId, SpanStatisticId } from "../intervals/span-statistics.ts";
import type { RatingsMeasure, SetsMeasure } from "../measure.ts";
import type { SetDistanceName } from "../set-distances.ts";

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

/** A figure of the sets of codes beside the usual ones. */
export type FurtherSetFigure =
  | { readonly kind: "alpha"; readonly distance: SetDistanceName }
  /** Of the measures registry; with what its id has in brackets. */
  | {
      readonly kind: "measure";
      readonly statistic: string;
      readonly measure: SetsMeasure;
      readonly parameter?: string;
    };

/** A figure of stretches of text beside the usual ones. */
export type FurtherSpanFigure =
  | { readonly kind: "all-codes"; readonly id: SpanStatisticId }
  /** Of one code; of each of them, where none is named. */
  | { readonly kind: "code"; readonly id: CodeSpanStatisticId; readonly code?: NodeId };

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
  readonly furtherSets?: readonly FurtherSetFigure[];
  readonly furtherSpans?: readonly FurtherSpanFigure[];
  readonly interval: IntervalSettings;
  readonly zeroDivision: ZeroDivision;
  /** Attributes of participants by which the units are split, each with its value of each person. */
  readonly attributes: readonly {
    readonly name: string;
    readonly values: ReadonlyMap<ParticipantId, string>;
  }[];
};
