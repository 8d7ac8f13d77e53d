import type { ParticipantId, TranscriptId } from "./ids.ts";
import type { Span } from "./span.ts";

export type TranscriptFormat = "txt" | "md" | "docx" | "vtt" | "srt" | "csv";

export type Role = "interviewer" | "participant" | "other";

/** From `offset` on, the recording is at `milliseconds` (until the next mark). */
export type TimeMark = { readonly offset: number; readonly milliseconds: number };

/** One speaker's uninterrupted speech. */
export type Turn = {
  /** From the label, or the first word where there is none, to the last word. */
  readonly span: Span;
  /** The label as written (`P01`, `Dr. Khan`); undefined in a text without labels. */
  readonly speaker: string | undefined;
  readonly role: Role;
  /** The person whose views are counted; undefined for interviewers and others. */
  readonly participant: ParticipantId | undefined;
  /** The speech itself, in order: without label, time stamps and the white space around. */
  readonly paragraphs: readonly Span[];
  /** In order of offset; empty where the file has no times. */
  readonly times: readonly TimeMark[];
};

/** One interview or focus group. Spans are UTF-16 offsets into `text`, the canonical text. */
export type Transcript = {
  readonly id: TranscriptId;
  /** The file as the user named it, for messages. */
  readonly file: string;
  readonly format: TranscriptFormat;
  /** Decoded, without BOM, line ends `\n`, otherwise untouched; for docx, vtt, srt and csv a rendering. */
  readonly text: string;
  readonly turns: readonly Turn[];
};
