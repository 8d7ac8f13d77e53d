import type { CoderId, NodeId, ParticipantId, ThemeId, TranscriptId } from "./ids.ts";
import type { Span } from "./span.ts";

/** One code on one excerpt by one coder: a row of `codings.csv`. */
export type Coding = {
  readonly transcript: TranscriptId;
  /** UTF-16 offsets into the transcript's canonical text; `text.slice(start, end) === excerpt`. */
  readonly span: Span;
  readonly code: NodeId;
  readonly coder: CoderId;
  readonly excerpt: string;
  /** The theme that directly holds the code; the theme itself when `code` is one. */
  readonly theme: ThemeId | undefined;
  readonly participant: ParticipantId | undefined;
  readonly speaker: string | undefined;
  /** 1-based number of the turn in which the excerpt starts. */
  readonly turn: number;
  /** 1-based line of the canonical text on which the excerpt starts. */
  readonly line: number;
  /** Of the recording, where the transcript has times. */
  readonly milliseconds: number | undefined;
  /** Labels of the rules that fired; empty for a person's coding. */
  readonly rules: readonly string[];
  /** The words that made a rule fire, as in the text; empty for a person's coding. */
  readonly evidence: readonly string[];
  readonly note: string;
  /** Columns that this program does not know, kept and written back. */
  readonly extra: Readonly<Record<string, string>>;
};
