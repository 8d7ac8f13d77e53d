import type { TranscriptId } from "./ids.ts";
import type { Role, TranscriptFormat } from "./transcript.ts";

/** One label of a transcript and what was made of it. */
export type SpeakerSummary = {
  /** Undefined in a text without labels. */
  readonly speaker: string | undefined;
  readonly role: Role;
  readonly turns: number;
  readonly words: number;
};

/** What was read from one transcript. */
export type TranscriptSummary = {
  readonly id: TranscriptId;
  readonly file: string;
  readonly format: TranscriptFormat;
  readonly turns: number;
  /** Of all speech, whoever speaks. */
  readonly words: number;
  /** In the order in which they first speak. */
  readonly speakers: readonly SpeakerSummary[];
};
