import type { Quantity } from "./agreement.ts";
import type { AgreementTable, IntervalSettings, MeanOverCodes } from "./agreement-report.ts";
import type { CodebookDiff, RereadReason } from "./codebook-diff.ts";
import type { CoderId, NodeId, TranscriptId } from "./ids.ts";
import type {
  DisagreementKind,
  ItemKind,
  KindCounts,
  Policy,
  ReconciliationCounts,
} from "./reconciliation.ts";
import type { StaleDecision } from "./worksheet.ts";

/** What several coders made of the same transcripts, how their disagreements were settled, and what is open. */
export type ReconciliationReport = {
  readonly codebook: { readonly id: string; readonly title: string; readonly version: string };
  /** Least share of the shorter excerpt that two codings of one thing have in common. */
  readonly overlap: number;
  /** By name. */
  readonly coders: readonly CoderWork[];
  /** In order of id. */
  readonly transcripts: readonly TranscriptWork[];
  readonly notReconciled: readonly TranscriptNotReconciled[];
  readonly counts: ReconciliationCounts;
  readonly settled: SettledCounts;
  /** Disagreements that nobody decided and no policy settled; by transcript and place. */
  readonly open: readonly OpenDisagreement[];
  readonly stale: readonly StaleDecision[];
  readonly before: AgreementBefore | NotMeasured;
  /** Undefined where nothing was to be settled: there is no consensus yet. */
  readonly after: ConsensusComparison | undefined;
  /** Undefined where no earlier codebook was named. */
  readonly recode: RecodeList | undefined;
};

/** One coder's part in what was reconciled. */
type CoderWork = {
  readonly coder: CoderId;
  /** Reconciled ones that were assigned to this coder. */
  readonly transcripts: number;
  /** In them. */
  readonly codings: number;
  /** Places that somebody else coded and this coder, who was assigned the transcript, did not. */
  readonly omitted: number;
};

type TranscriptWork = {
  readonly transcript: TranscriptId;
  /** Those who were assigned it, by name. */
  readonly coders: readonly CoderId[];
  readonly codings: number;
  readonly items: number;
  readonly disagreements: number;
  readonly open: number;
};

type TranscriptNotReconciled = {
  readonly transcript: TranscriptId;
  readonly reason: "one-coder" | "missing";
  readonly coders: readonly CoderId[];
  /** Rows of codings files that are about it. */
  readonly codings: number;
};

/** How items were settled; the numbers add up to all items. */
export type SettledCounts = {
  readonly items: number;
  readonly agreement: number;
  /** By whom, most first; nobody's name: the decision has none. */
  readonly decisions: readonly { readonly decidedBy: string; readonly items: number }[];
  readonly policy: { readonly policy: Policy; readonly items: number } | undefined;
  readonly open: number;
  /** By kind; every kind of disagreement has a row. */
  readonly byKind: readonly {
    readonly kind: DisagreementKind;
    readonly items: number;
    readonly decisions: number;
    readonly policy: number;
    readonly open: number;
  }[];
};

export type OpenDisagreement = {
  readonly id: string;
  readonly kind: ItemKind;
  readonly transcript: TranscriptId;
  /** 1-based, at which it begins. */
  readonly line: number;
  readonly turn: number;
  /** Code points of the canonical text, half-open, from 0. */
  readonly start: number;
  readonly end: number;
  /** `conflict: cost (ayesha) / time (daniyal)`. */
  readonly about: string;
};

/** `reflexive`: agreement is at odds with the approach. `no-shared-transcript`: none was assigned to all coders. */
export type NotMeasured = {
  readonly kind: "none";
  readonly reason: "reflexive" | "no-shared-transcript";
};

/** Agreement of the coders as each coded alone: the figures of `agree`. */
export type AgreementBefore = {
  readonly kind: "measured";
  /** Those that every coder was assigned. */
  readonly transcripts: readonly TranscriptId[];
  /** Reconciled ones that not every coder was assigned, or that were edited since. */
  readonly notCompared: readonly TranscriptId[];
  readonly interval: IntervalSettings;
  readonly table: AgreementTable;
};

/** How far the consensus departs from what each coder coded. It says nothing about reliability. */
export type ConsensusComparison = {
  /** Nothing is open. */
  readonly isComplete: boolean;
  /** Codings of the consensus; the same code on the same words is one. */
  readonly codings: number;
  readonly coders: readonly CoderAgainstConsensus[];
};

/** What became of one coder's codings. */
export type CoderAgainstConsensus = {
  readonly coder: CoderId;
  /** The next five add up to it. */
  readonly codings: number;
  /** The same code on the same words. */
  readonly kept: number;
  /** The same code, on other words that overlap. */
  readonly moved: number;
  /** Another code on words that overlap. */
  readonly recoded: number;
  readonly dropped: number;
  readonly open: number;
  /** Codings of the consensus, in this coder's transcripts, whose code the coder had not put there. */
  readonly lacked: number;
  /** Transcripts of this coder in which nothing is open; the next three are over them. */
  readonly transcripts: number;
  /** Units of them. */
  readonly units: number;
  /** Undefined where there is no such transcript. */
  readonly meanAlpha: MeanOverCodes | undefined;
  readonly setAlpha: Quantity | undefined;
};

/** What is to be coded again since the codebook changed. */
export type RecodeList = {
  readonly old: CodebookDiff["old"];
  /** Of every code that changed its meaning, as the old codebook has it. */
  readonly codes: readonly {
    readonly id: string;
    readonly reasons: readonly RereadReason[];
    readonly codings: number;
  }[];
  readonly codings: number;
};

// What disagreements teach.

/** A piece of a transcript that somebody coded. */
export type CodedWords = {
  readonly code: NodeId;
  readonly text: string;
  /** 1-based. */
  readonly line: number;
};

/** What one coder did at a place; without codings: nothing. */
type LessonSide = {
  readonly coder: CoderId;
  readonly codings: readonly CodedWords[];
  readonly notes: readonly string[];
};

export type LessonOutcome =
  | {
      readonly by: "decision";
      readonly decision: string;
      readonly reason: string;
      readonly decidedBy: string;
      readonly date: string;
      readonly codings: readonly CodedWords[];
    }
  | { readonly by: "policy"; readonly policy: Policy; readonly codings: readonly CodedWords[] }
  | { readonly by: "nobody" };

/** A disagreement as one compares it: who put what on which words, and what was decided. */
export type LessonPlace = {
  readonly id: string;
  readonly kind: DisagreementKind;
  readonly transcript: TranscriptId;
  readonly line: number;
  readonly speaker: string | undefined;
  /** Those who were assigned the transcript. */
  readonly sides: readonly LessonSide[];
  readonly outcome: LessonOutcome;
};

/** An excerpt that a decision makes an example of a code, or a near-miss. */
export type Proposal = {
  readonly code: NodeId;
  readonly as: "example" | "near-miss";
  readonly text: string;
  /** Of a near-miss. */
  readonly because: string;
  /** Whether `because` is the reviewer's. */
  readonly hasReason: boolean;
  /** Of the disagreement. */
  readonly item: string;
};

/** Why a proposal is not offered for the codebook. */
export type SetAside =
  | "already-there"
  | "decided-both-ways"
  | "of-a-theme"
  | "of-a-retired-code"
  | "example-of-another"
  | "enough";

/** Whether the code's rules do what a proposal needs: from phase 5 on the codebook is not valid else. */
export type RulesOnProposal = "as-needed" | "do-not-fire" | "fire" | "none";

export type OfferedProposal = Proposal & {
  readonly setAside: SetAside | undefined;
  readonly rules: RulesOnProposal;
};

/** Two codes that were confused. */
export type ConfusedPair = {
  /** In order of id. */
  readonly codes: readonly [NodeId, NodeId];
  readonly kind: "conflict" | "sibling" | "level";
  /** Pairs of coders within places. */
  readonly count: number;
  readonly places: readonly LessonPlace[];
};

/** Places at which only some saw a code, and those at which its excerpts end elsewhere. */
export type CodeLesson = {
  readonly code: NodeId;
  readonly omissions: readonly LessonPlace[];
  /** `boundary` and `split`. */
  readonly extents: readonly LessonPlace[];
};

/** Lines to be pasted into the codebook. */
export type Paste = {
  readonly code: NodeId;
  readonly key: "examples" | "near_misses";
  /** 1-based line of the codebook below which they go; undefined where that is not sure. */
  readonly below: number | undefined;
  /** Whether the key is there already, so that only its items are pasted. */
  readonly hasKey: boolean;
  /** The key's line, indented as the codebook is. */
  readonly keyLine: string;
  /** The items, each a line or two, indented as the codebook is. */
  readonly items: string;
};

export type Lessons = {
  readonly codebookFile: string;
  readonly phase: number;
  readonly coders: readonly CoderId[];
  /** Most often confused first. */
  readonly pairs: readonly ConfusedPair[];
  /** Most disagreements first. */
  readonly codes: readonly CodeLesson[];
  readonly proposals: readonly OfferedProposal[];
  /** From the end of the codebook to its beginning, so that the line numbers stay right while pasting. */
  readonly pastes: readonly Paste[];
};

/** How many items are no agreement. */
export function disagreementsIn(kinds: KindCounts): number {
  return Object.entries(kinds).reduce((sum, [kind, n]) => (kind === "agreed" ? sum : sum + n), 0);
}
