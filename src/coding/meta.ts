import { type CoderId, type ParticipantId, type TranscriptId, transcriptId } from "../model/ids.ts";

/** One transcript that the coders were asked to code and have finished, with a coding or without. */
export type AssignedTranscript = {
  readonly id: TranscriptId;
  /** Of the canonical text as UTF-8: changes when the transcript is edited, not when it is re-saved. */
  readonly sha256: string;
  /** Languages whose rules were applied. */
  readonly languages: readonly string[];
  /** Who was heard in it, with all the words they say, coded or not. */
  readonly participants: readonly { readonly id: ParticipantId; readonly words: number }[];
};

/** What `codings.meta.json` says beside a codings file. */
export type CodingsMeta = {
  readonly tool: { readonly name: string; readonly version: string };
  readonly codebook: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly options: Readonly<Record<string, string | boolean>>;
  readonly coders: readonly CoderId[];
  readonly transcripts: readonly AssignedTranscript[];
};

/** The file's content: keys in this order, no time, so that the same input gives the same bytes. */
export function renderMeta({ transcripts, ...head }: CodingsMeta): string {
  // A line a transcript: readable, and a change of one transcript is a change of one line.
  const lines = transcripts.map((transcript) => `    ${JSON.stringify(transcript)}`);
  const json = JSON.stringify({ schemaVersion: 1, ...head }, null, 2);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `${json.slice(0, -2)},\n  "transcripts": ${list}\n}\n`;
}

/** The assigned transcripts that such a file lists; undefined where it is something else. */
export function readAssigned(text: string): readonly TranscriptId[] | undefined {
  const meta = parseJson(text);
  const transcripts = property(meta, "transcripts");
  if (!Array.isArray(transcripts)) return undefined;
  const ids = transcripts.map((transcript: unknown) => property(transcript, "id"));
  return ids.every((id) => typeof id === "string") ? ids.map(transcriptId) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
