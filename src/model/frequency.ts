import type { Level } from "./codebook-tree.ts";
import type { NodeId, ParticipantId, TranscriptId } from "./ids.ts";

/** What one theme, sub-theme or code has in one case. For a theme, everything below it included. */
export type NodeCounts = {
  /** Codings: its codes' and sub-themes', and those that name the theme itself. */
  readonly codings: number;
  /** Distinct spans; one counts once however many codes of the theme are on it. */
  readonly excerpts: number;
  /** Words of speech that those spans touch; where spans overlap, a word counts once. */
  readonly words: number;
};

/** One participant in one transcript: all that the tables need to remember of them. */
export type CaseCounts = {
  readonly transcript: TranscriptId;
  /** Undefined for what was said by no participant (an interviewer, an unknown speaker). */
  readonly participant: ParticipantId | undefined;
  /** All words this participant says in the transcript, coded or not. */
  readonly words: number;
  /** Only what was coded; a node that is not in the map has zeros. */
  readonly nodes: ReadonlyMap<NodeId, NodeCounts>;
};

export type UndefinedReason = "no-participants" | "no-words" | "no-codings";

/** Why a figure cannot be computed: a value of its own, never NaN or 0. */
export type Undefined = { readonly kind: "undefined"; readonly reason: UndefinedReason };

/** A number as computed: rounding is left to whoever writes it. */
export type Figure = { readonly kind: "figure"; readonly value: number } | Undefined;

/** A share with its 95 % interval, all three in per cent. */
export type Proportion =
  | {
      readonly kind: "proportion";
      readonly percent: number;
      readonly low: number;
      readonly high: number;
    }
  | Undefined;

/** The participant with most codings of a node, and how much of the node rests on them. */
export type TopParticipant =
  | { readonly kind: "top"; readonly participant: ParticipantId; readonly percent: number }
  | Undefined;

/** A theme, sub-theme or code as a table shows it. */
export type NodeLabel = {
  readonly level: Level;
  readonly id: NodeId;
  readonly name: string;
  /** 0 for a top theme and for a code in no theme. */
  readonly depth: number;
};

export type FrequencyRow = NodeLabel &
  NodeCounts & {
    /** Transcripts with a coding of the node. */
    readonly transcripts: number;
    /** Participants with a coding of the node. */
    readonly participants: number;
    /** N: all participants of the corpus, also those without a coding. */
    readonly participantsTotal: number;
    readonly ofParticipants: Proportion;
    /** Codings of participants' speech per 1,000 words that participants say, coded or not. */
    readonly codingsPer1000Words: Figure;
    readonly top: TopParticipant;
  };

/** What the rows are counted in. */
export type Corpus = {
  readonly transcripts: number;
  readonly participants: number;
  /** Words that participants say, coded or not. */
  readonly words: number;
  /** All codings, each once. */
  readonly codings: number;
  /** Those of them that are of nobody's speech among the participants. */
  readonly codingsOfOthers: number;
};

/** A row for every theme, sub-theme and code in tree order, zeros too. */
export type FrequencyTable = {
  readonly kind: "frequency";
  readonly corpus: Corpus;
  readonly rows: readonly FrequencyRow[];
};

/** The same table for each group of participants who share a value of an attribute. */
export type SplitTable = {
  readonly kind: "split";
  /** `profession`, `city`, ...: a column of participants.csv. */
  readonly attribute: string;
  readonly everyone: FrequencyTable;
  /** By value in code-unit order; people without a value last. Every table has the same rows. */
  readonly groups: readonly {
    /** Undefined: the participants of whom the attribute is not stated. */
    readonly value: string | undefined;
    readonly table: FrequencyTable;
  }[];
};
