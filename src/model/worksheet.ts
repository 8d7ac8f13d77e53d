import type { CoderId, NodeId, TranscriptId } from "./ids.ts";
import type { ReconcileItem, Settlement } from "./reconciliation.ts";
import type { Span } from "./span.ts";
import type { Role } from "./transcript.ts";

/** A code or theme as a reviewer needs it to decide. */
export type WorksheetNode = {
  readonly id: NodeId;
  readonly name: string;
  readonly isTheme: boolean;
  /** Former ids, which decisions may still name. */
  readonly replaces: readonly string[];
  /** Names of the themes above it, outermost first. */
  readonly path: readonly string[];
  /** Of a theme its concept. */
  readonly definition: string | undefined;
  readonly when: string | undefined;
  readonly whenNot: string | undefined;
};

export type WorksheetTurn = {
  readonly span: Span;
  readonly speaker: string | undefined;
  readonly role: Role;
};

/** The canonical text; all spans are UTF-16 offsets into it. */
export type WorksheetTranscript = {
  readonly id: TranscriptId;
  readonly text: string;
  readonly turns: readonly WorksheetTurn[];
};

/** A decision whose disagreement is no longer there as it was. */
export type StaleDecision = {
  readonly id: string;
  readonly decision: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly date: string;
  readonly transcript: string;
  /** What it was about, as the file says. */
  readonly about: string;
};

export type WorksheetItem = {
  readonly item: ReconcileItem;
  readonly settlement: Settlement;
  /** Decisions that were made about what was here before. */
  readonly stale: readonly StaleDecision[];
};

/** Everything that a reviewer needs to decide, in whichever form it is written. */
export type Worksheet = {
  readonly codebook: { readonly id: string; readonly title: string; readonly version: string };
  /** By name; the letters a, b, c follow this order. */
  readonly coders: readonly CoderId[];
  /** All of the codebook, in tree order. */
  readonly nodes: readonly WorksheetNode[];
  /** Those that two coders or more were assigned, in order of id. */
  readonly transcripts: readonly WorksheetTranscript[];
  /** Agreed ones too; by transcript, start, end, id. */
  readonly items: readonly WorksheetItem[];
};
