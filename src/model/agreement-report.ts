import type { Interval, Quantity } from "./agreement.ts";
import type { GatesOutcome } from "./agreement-gates.ts";
import type { AgreementScaleName } from "./agreement-scale.ts";
import type { CoderId, NodeId, TranscriptId } from "./ids.ts";
import type { Cover, UnitKind } from "./unit-kind.ts";

/** What to bear in mind when reading a code's coefficients; `summariseCode` says when. */
type AgreementFlag = "rare" | "bias" | "no-variation";

/** Why a figure has no interval. */
export type NoIntervalReason =
  /** Of this figure none is computed, or none was asked for. */
  | "not-computed"
  | ("too-few-clusters" | "too-few-units" | "too-few-replicates" | "one-cluster-decides")
  | ("no-spread" | "correction-infinite" | "no-formula" | "undefined")
  | ("no-common-use" | "no-common-silence");

export type FigureInterval =
  | { readonly kind: "interval"; readonly interval: Interval }
  | { readonly kind: "none"; readonly reason: NoIntervalReason };

/** One number of the report. */
export type AgreementFigure = {
  /** `krippendorff_alpha[nominal]`. */
  readonly statistic: string;
  readonly estimate: Quantity;
  readonly interval: FigureInterval;
  /**
   * Something stands for an undefined number, because the user asked for that (`--zero-division`): 1 or 0
   * in the estimate, or NaN, which the estimate leaves undefined and every format writes in its way.
   */
  readonly replaced: boolean;
};

/** How the coders used one code or theme; counts are of units (of characters: characters). */
export type CodeAgreement = {
  readonly id: NodeId;
  readonly name: string;
  /** A theme; among codes, one that some coder put on text itself, where no code fitted. */
  readonly isTheme: boolean;
  readonly units: number;
  /** By each coder. */
  readonly uses: readonly number[];
  /** Units on which exactly j coders used it, at [j]. */
  readonly byPositives: readonly number[];
  /** Of two coders. */
  readonly crossed?: {
    readonly both: number;
    readonly onlyFirst: number;
    readonly onlySecond: number;
    readonly neither: number;
  };
  /** Units on which not all coders did the same. */
  readonly disagreements: number;
  readonly flags: readonly AgreementFlag[];
  /** In the order of `AgreementTable.statistics`. */
  readonly figures: readonly AgreementFigure[];
};

/** The mean of one coefficient over codes, those left out for which it is undefined. */
export type MeanOverCodes = {
  readonly statistic: string;
  readonly mean: AgreementFigure;
  /** The mean without stand-ins for what does not exist: what a gate judges. */
  readonly ofExisting: AgreementFigure;
  /** Least and greatest value of a code; absent where no code has one. */
  readonly range?: { readonly low: number; readonly high: number };
  readonly codes: number;
  /** Codes in the mean; the others are undefined, by reason. */
  readonly defined: number;
  /** Of those in the mean, the ones that something stands for (`--zero-division`). */
  readonly replaced: number;
  /** Of those in the mean, themes that were put on text themselves; of themes, all. */
  readonly themes: number;
  readonly undefinedReasons: Readonly<Record<string, number>>;
};

/** Codings that are in no number, by coder and reason. */
export type UncountedCodings = {
  readonly coder: CoderId;
  readonly reason: "no-compared-speech" | "covers-no-unit" | "in-no-theme";
  readonly codings: number;
};

/** A part of the units: a transcript, a third of them, the people of one profession. */
export type AgreementSlice = {
  readonly label: string;
  readonly units: number;
  /** Units on which the coders' sets of codes are not all the same. */
  readonly disagreements: number;
  /** Krippendorff's alpha of sets, Jaccard. */
  readonly setAlpha: Quantity;
  readonly meanAlpha: MeanOverCodes;
};

export type AgreementSlices = {
  readonly by: "transcript" | "third" | "attribute";
  /** Of an attribute, its name. */
  readonly name: string;
  readonly slices: readonly AgreementSlice[];
};

/** Two codes of which one coder used one where another used the other, and neither used both. */
export type Confusion = {
  readonly first: NodeId;
  readonly second: NodeId;
  /** Units, counted once for each pair of coders: the earlier coder had `first`, the later one `second`. */
  readonly firstBySecond: number;
  /** The earlier coder had `second`, the later one `first`. */
  readonly secondByFirst: number;
};

/** Two of more than two coders. */
export type CoderPair = {
  readonly coders: readonly [CoderId, CoderId];
  readonly meanAlpha: MeanOverCodes;
  readonly setAlpha: Quantity;
};

/** One of more than two coders, beside the others. */
export type CoderAmongOthers = {
  readonly coder: CoderId;
  /** Means over the pairs that this coder is in, of those that have a value. */
  readonly meanAlpha: Quantity;
  readonly setAlpha: Quantity;
  /** What the others agree among themselves: more than all of them, and this coder is the odd one out. */
  readonly without: { readonly meanAlpha: MeanOverCodes; readonly setAlpha: Quantity };
};

/** One code on characters, without units. */
export type CodeSpans = {
  readonly id: NodeId;
  readonly name: string;
  readonly figures: readonly AgreementFigure[];
};

/** Where text was marked, whatever the unit. */
export type SpanAgreement = {
  /** |u-alpha, cu-alpha, how much of the text the latter rests on, and what else was asked. */
  readonly figures: readonly AgreementFigure[];
  /** Where figures of single codes were asked. */
  readonly codes: readonly CodeSpans[];
  /** Undefined where no interval comes from a bootstrap. */
  readonly drawn: Drawn | undefined;
};

/** A measure that was asked for with all others, and is not in the report. */
export type NotComputed = {
  readonly statistic: string;
  readonly reason: /** It takes one text; codings are of several. */
    | "one-text"
    /** It takes where a text is cut, not what was marked in it. */
    | "boundaries"
    /** It is what `sameAs` is: a code is used or not, and with two values they do not differ. */
    | "same-number"
    /** It is what `sameAs` is with --unit character. */
    | "other-unit"
    /** It takes units that count alike; runs of characters do not. */
    | "whole-units";
  readonly sameAs?: string;
};

/** What intervals were drawn from. */
export type Drawn = {
  readonly kind: "transcript" | "block-of-turns";
  readonly clusters: number;
  /** Blocks of one transcript are more alike than transcripts are: the intervals are too narrow. */
  readonly optimistic: boolean;
};

/** Everything that was computed over one kind of unit by one cover rule. */
export type AgreementTable = {
  readonly unit: UnitKind;
  /** Undefined where the unit takes none. */
  readonly cover: Cover | undefined;
  /** Units exist only where somebody put a code: nothing that allows for chance is defined. */
  readonly codedOnly: boolean;
  readonly units: number;
  /** Not among the units: speech that is not compared, by whose it is, and empty turns. */
  readonly leftOut: Readonly<Record<string, number>>;
  readonly uncounted: readonly UncountedCodings[];
  /** Undefined where no interval comes from a bootstrap. */
  readonly drawn: Drawn | undefined;
  /** Of the figures of each code. */
  readonly statistics: readonly string[];
  /** Worst first; those whose coefficient is undefined last. */
  readonly codes: readonly CodeAgreement[];
  /** A theme is used where it or anything in it is. */
  readonly themes: readonly CodeAgreement[];
  readonly means: readonly MeanOverCodes[];
  /** Of sets of codes: Jaccard, MASI, and what else was asked. */
  readonly sets: readonly AgreementFigure[];
  /** Each two of more than two coders, and each of them; none of two. */
  readonly pairs: readonly CoderPair[];
  readonly among: readonly CoderAmongOthers[];
  readonly slices: readonly AgreementSlices[];
  /** Most frequent first. */
  readonly confusions: readonly Confusion[];
};

/** A coder with what became of their rows; what they left uncoded is seen when all is compared. */
export type ReadCoder = Omit<ComparedCoder, "silentTranscripts">;

export type ComparedCoder = {
  readonly coder: CoderId;
  /** From what it is known which transcripts were this coder's. */
  readonly assignment: "stated" | "all" | "coded";
  /** Whose speech this coder was to code, where that is known. */
  readonly codedSpeakers?: AgreementReport["speakers"];
  /** Compared transcripts in which this coder has no coding. */
  readonly silentTranscripts: number;
  /** Rows of codings; of them compared; the rest by reason. */
  readonly rows: number;
  readonly compared: number;
  readonly unknownCode: number;
  readonly lost: number;
  readonly repeated: number;
  readonly elsewhere: number;
};

export type TranscriptNotCompared = {
  readonly transcript: TranscriptId;
  readonly reason: "not-assigned" | "edited-since" | "missing";
  readonly coders: readonly CoderId[];
};

export type IntervalSettings = {
  readonly method: "percentile" | "bca" | "analytic" | "none";
  readonly level: number;
  readonly replicates: number;
  readonly seed: number;
};

export type ZeroDivision = "undefined" | "one" | "zero" | "nan";

/** How several coders agree, with every convention by which it was computed. */
export type AgreementReport = {
  readonly codebook: { readonly id: string; readonly title: string; readonly version: string };
  readonly level: "code" | "theme";
  readonly speakers: "participant" | "interviewer" | "all";
  readonly interval: IntervalSettings;
  readonly zeroDivision: ZeroDivision;
  /** The words that the user wants ranges of coefficients called by. */
  readonly scale: AgreementScaleName | undefined;
  readonly coders: readonly ComparedCoder[];
  readonly transcripts: readonly TranscriptId[];
  readonly notCompared: readonly TranscriptNotCompared[];
  /** One for each kind of unit and cover rule that was asked for. */
  readonly tables: readonly AgreementTable[];
  /** On characters, without units. */
  readonly spans: SpanAgreement;
  /** What `--coef all` leaves out, and why. */
  readonly notComputed: readonly NotComputed[];
  /** Undefined where the user set none. */
  readonly gates: GatesOutcome | undefined;
};
