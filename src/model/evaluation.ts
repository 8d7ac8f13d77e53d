import type { AgreementReport, FigureInterval } from "./agreement-report.ts";
import type { PlacedUnit } from "./agreement-units.ts";
import type { NodeId, ParticipantId } from "./ids.ts";

/** How well the rules find what a person found. F1 is the harmonic mean of the other two. */
export type EvaluationStatistic = "precision" | "recall" | "f1";

/** Why a figure of the evaluation does not exist. */
export type NoEvaluationReason =
  /** There are no units to count. */
  | "no-units"
  /** The rules gave the code to no unit, so that there is no share of right ones. */
  | "not-by-rules"
  /** The person gave the code to no unit, so that there is nothing to find. */
  | "not-by-person"
  | "by-nobody"
  /** Of a mean: no code has a value. */
  | "no-code";

type EvaluationEstimate =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "undefined"; readonly reason: NoEvaluationReason };

export type EvaluationFigure = {
  readonly estimate: EvaluationEstimate;
  readonly interval: FigureInterval;
};

export type EvaluationFigures = Readonly<Record<EvaluationStatistic, EvaluationFigure>>;

/** Units, by who gave them a code. */
export type EvaluationCounts = {
  readonly both: number;
  /** Misses. */
  readonly onlyPerson: number;
  /** False positives. */
  readonly onlyRules: number;
};

/** A code (or a theme that the person put on text itself) as the person and the rules used it. */
export type EvaluatedCode = EvaluationCounts & {
  readonly id: NodeId;
  readonly name: string;
  readonly isTheme: boolean;
  /** Without rules in the codebook, it is one that no rule can find. */
  readonly hasRules: boolean;
  readonly neither: number;
  readonly figures: EvaluationFigures;
};

/** The unweighted mean over the codes that have a value. */
export type MacroMean = EvaluationFigure & {
  readonly codes: number;
  readonly leftOut: readonly { readonly code: NodeId; readonly reason: NoEvaluationReason }[];
};

/** A rule as a coder; counts are of units. */
export type EvaluatedRule = {
  readonly code: NodeId;
  /** Its label. */
  readonly rule: string;
  /** Units to which it gave its code. */
  readonly fired: number;
  /** Of them, those to which the person gave the code too; the others are false positives. */
  readonly agreed: number;
  /** Units that no other rule of the code fired on: what goes when the rule goes. */
  readonly alone: { readonly agreed: number; readonly falsePositives: number };
};

/** A coding that made a unit have a code. */
export type ErrorCoding = {
  /** Unicode code points of the canonical text, half-open. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly turn: number;
  readonly participant: ParticipantId | undefined;
  readonly excerpt: string;
  /** Of the rules: labels of those that fired, and their words; empty of a person. */
  readonly rules: readonly string[];
  readonly evidence: readonly string[];
  /** Of the person. */
  readonly note: string;
};

/** A unit to which only the rules, or only the person, gave a code. */
export type EvaluationError = {
  readonly kind: "false-positive" | "miss";
  readonly place: PlacedUnit;
  readonly code: NodeId;
  /** Of whoever gave it the code: one at least. */
  readonly codings: readonly ErrorCoding[];
  /** Codes that the other one gave the unit; in the order of the codebook. */
  readonly instead: readonly NodeId[];
};

/** The rules as a coder against a person. */
export type EvaluationReport = {
  /** The same two compared as coders, the person first: one table, gates, and what was left out. */
  readonly agreement: AgreementReport;
  /** What the rules coded as one piece, where they were applied for this report. */
  readonly appliedTo: "sentence" | "paragraph" | "turn" | undefined;
  /** In the order of the codebook. */
  readonly codes: readonly EvaluatedCode[];
  readonly macro: Readonly<Record<EvaluationStatistic, MacroMean>>;
  /** All codes' units added up. */
  readonly micro: EvaluationCounts & { readonly figures: EvaluationFigures };
  /** Those that fired, most false positives first. */
  readonly rules: readonly EvaluatedRule[];
  /** In the order of the text, then of the codebook. */
  readonly errors: readonly EvaluationError[];
};
