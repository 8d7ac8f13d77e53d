import type { CoderId, TranscriptId } from "./ids.ts";

/** What dealing needs to know of a transcript. */
export type DealtTranscript = {
  readonly id: TranscriptId;
  /** Transcripts of one stratum are alike in what the study compares by; `""` where it names nothing. */
  readonly stratum: string;
  /** Of all speech, whoever speaks: a coder reads the questions too. */
  readonly words: number;
};

/** Who codes what. A transcript of several coders is one of the overlap. */
export type Deal = {
  /** By name. */
  readonly coders: readonly CoderId[];
  /** In the order of their ids, each with its coders by name. */
  readonly transcripts: readonly (DealtTranscript & { readonly coders: readonly CoderId[] })[];
  /** Names of the attributes by which transcripts were put into strata; none where all are one. */
  readonly attributes: readonly string[];
};
