import type { CodeId, ParticipantId, ThemeId, TranscriptId } from "./ids.ts";
import type { Role } from "./transcript.ts";

/** A word of the text; the stem by which it was found, where it is not written as in the rule. */
type ComparedWord = { readonly word: string; readonly comparedAs: string | undefined };

/** A rule and the words on which it fired. */
export type FiredRule = {
  readonly rule: string;
  /** Line of the codebook on which the rule stands. */
  readonly ruleLine: number;
  readonly words: readonly ComparedWord[];
};

export type ExplainedCode = {
  readonly code: CodeId;
  readonly name: string;
  readonly theme: ThemeId | undefined;
  readonly rules: readonly FiredRule[];
  /** Rules of the code's `unless` that fired; where there are any, the excerpt is not coded. */
  readonly heldBackBy: readonly FiredRule[];
};

export type ExplainedExcerpt = {
  readonly excerpt: string;
  /** 1-based line of the canonical text. */
  readonly line: number;
  readonly codes: readonly ExplainedCode[];
};

/** A `near` rule whose words stand in one sentence, but too far apart. */
export type CloseRule = {
  readonly code: CodeId;
  readonly rule: string;
  readonly ruleLine: number;
  /** The sentence in which they stand. */
  readonly sentence: string;
  readonly words: readonly string[];
  readonly within: number;
  /** How far apart they stand, in words. */
  readonly distance: number;
};

/** What the codebook makes of one turn, or of those of its excerpts that were asked about. */
export type Explanation = {
  readonly transcript: TranscriptId;
  /** 1-based. */
  readonly turn: number;
  readonly speaker: string | undefined;
  readonly role: Role;
  readonly participant: ParticipantId | undefined;
  /** Languages whose rules were tried. */
  readonly languages: readonly string[];
  /** By default only participants' speech is coded. */
  readonly isCoded: boolean;
  readonly excerpts: readonly ExplainedExcerpt[];
  readonly close: readonly CloseRule[];
};
