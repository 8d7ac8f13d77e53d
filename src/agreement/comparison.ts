import type { CoderId, NodeId, ParticipantId, TranscriptId } from "../model/ids.ts";
import type { Span } from "../model/span.ts";
import type { Cover, UnitKind } from "../model/unit-kind.ts";
import type { LeftOut } from "../units/units-of.ts";

type UnitKindInfo = {
  /**
   * Units exist only where some coder put a code, so that "nobody coded" cannot occur. Whatever allows
   * for chance is then not defined by construction (kappa of one code and two coders cannot be above
   * 0): only F1, Jaccard and a conditional alpha of sets.
   */
  readonly codedOnly: boolean;
  /** Units stand for many characters each, which are not independent: no analytic interval. */
  readonly weighted: boolean;
  /** Whether it depends on the cover rule which codings a unit carries. */
  readonly takesCover: boolean;
};

export const unitKinds: Readonly<Record<UnitKind, UnitKindInfo>> = {
  turn: { codedOnly: false, weighted: false, takesCover: true },
  paragraph: { codedOnly: false, weighted: false, takesCover: true },
  sentence: { codedOnly: false, weighted: false, takesCover: true },
  excerpt: { codedOnly: true, weighted: false, takesCover: true },
  transcript: { codedOnly: false, weighted: false, takesCover: true },
  character: { codedOnly: false, weighted: true, takesCover: false },
};

export type ComparedUnit = {
  /** UTF-16 offsets into the canonical text; of `character`, a run on which all coders are constant. */
  readonly span: Span;
  /** How many units it stands for: 1, of `character` the characters of speech in the run. */
  readonly weight: number;
  /** 0-based index of the turn in which it starts. */
  readonly turn: number;
  readonly participant: ParticipantId | undefined;
};

/** What one coder marked with one of the compared codes (or a theme, through one of its codes). */
export type ComparedSegment = {
  /** UTF-16 offsets into the canonical text. */
  readonly span: Span;
  /** The same in characters of the speech that is compared (see `SpeechAxis`); never empty. */
  readonly speech: Span;
  readonly code: NodeId;
  /** Index into the comparison's coders. */
  readonly coder: number;
};

/** A coding that is in no number, and why. */
export type UncountedCoding = {
  readonly span: Span;
  readonly code: NodeId;
  readonly coder: number;
  readonly reason: /** It is on nobody's words, or on those of people who are not compared. */
    | "no-compared-speech"
    /** It is on compared speech, and covers no unit by the rule. */
    | "covers-no-unit"
    /** Themes are compared, and its code is in none. */
    | "in-no-theme";
};

/** One transcript that every compared coder was assigned. */
export type ComparedTranscript = {
  readonly transcript: TranscriptId;
  readonly text: string;
  /** In the order of their starts; only those of `excerpt` may overlap. */
  readonly units: readonly ComparedUnit[];
  /** Turns with compared speech, in its characters: together they fill it. */
  readonly turns: readonly Span[];
  /** For each code and coder the ascending indices of the units that carry it; codes nobody used are absent. */
  readonly used: ReadonlyMap<NodeId, readonly (readonly number[])[]>;
  /** By start, end, coder and code; one code of one coder is on one place at most once. */
  readonly segments: readonly ComparedSegment[];
  /** Characters of the speech that is compared. */
  readonly characters: number;
  /** Units that nobody may code (interviewers' speech and the like), by reason; of `character`, characters. */
  readonly leftOut: LeftOut;
  readonly uncounted: readonly UncountedCoding[];
};

/** What several coders did with the same transcripts under one unit and one cover rule. */
export type Comparison = {
  readonly coders: readonly CoderId[];
  /** Codes (or themes) of the codebook in tree order, unused ones too. */
  readonly codes: readonly NodeId[];
  readonly unit: UnitKind;
  /** Undefined where the unit takes none. */
  readonly cover: Cover | undefined;
  readonly transcripts: readonly ComparedTranscript[];
};
