import {
  type CoderId,
  coderId,
  type ParticipantId,
  participantId,
  type TranscriptId,
  transcriptId,
} from "../model/ids.ts";
import type { SpeakerChoice } from "./apply-codebook.ts";

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
  readonly options: Readonly<Record<string, string | boolean | readonly string[]>>;
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

/** What is needed of such a file to count the codings beside it. */
export type KnownMeta = Pick<CodingsMeta, "codebook" | "coders" | "transcripts"> & {
  /** The codings are a consensus: made from those of the coders whom `options.reconciled` names. */
  readonly isReconciled: boolean;
  /** Whose speech was to be coded, where it says so. */
  readonly codedSpeakers: SpeakerChoice | undefined;
};

/** Reads what `renderMeta` wrote; undefined where it is something else. */
export function readMeta(text: string): KnownMeta | undefined {
  const meta = parseJson(text);
  const codebook = property(meta, "codebook");
  const [id, version, hash] = ["id", "version", "sha256"].map((name) => property(codebook, name));
  const coders = property(meta, "coders");
  const transcripts = property(meta, "transcripts");
  if (typeof id !== "string" || typeof version !== "string" || typeof hash !== "string") {
    return undefined;
  }
  if (!isListOfText(coders) || !Array.isArray(transcripts)) return undefined;
  const assigned = transcripts.map(readTranscript);
  if (!assigned.every((transcript) => transcript !== undefined)) return undefined;
  return {
    codebook: { id, version, sha256: hash },
    coders: coders.map(coderId),
    transcripts: assigned,
    codedSpeakers: speakerChoices.find(
      (one) => one === property(property(meta, "options"), "speakers"),
    ),
    isReconciled: property(property(meta, "options"), "reconciled") !== undefined,
  };
}

const speakerChoices: readonly SpeakerChoice[] = ["participant", "interviewer", "all"];

function readTranscript(value: unknown): AssignedTranscript | undefined {
  const [id, hash] = [property(value, "id"), property(value, "sha256")];
  const [languages, participants] = [property(value, "languages"), property(value, "participants")];
  if (typeof id !== "string" || typeof hash !== "string") return undefined;
  if (!isListOfText(languages) || !Array.isArray(participants)) return undefined;
  const people = participants.map((one: unknown) => {
    const [participant, words] = [property(one, "id"), property(one, "words")];
    return typeof participant === "string" && typeof words === "number"
      ? { id: participantId(participant), words }
      : undefined;
  });
  return people.every((one) => one !== undefined)
    ? { id: transcriptId(id), sha256: hash, languages, participants: people }
    : undefined;
}

function isListOfText(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
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
