import type { ParticipantId, TranscriptId } from "./ids.ts";
import type { Role } from "./transcript.ts";

/** A person whose views are counted, with what is known of them (profession, city, ...). */
export type Participant = {
  readonly id: ParticipantId;
  readonly attributes: Readonly<Record<string, string>>;
};

/** One row of `participants.csv`: who speaks under which label in which transcript. */
export type SpeakerEntry = {
  /** Undefined for an interviewer's row. */
  readonly participant: ParticipantId | undefined;
  /** Undefined: any transcript. */
  readonly transcript: TranscriptId | undefined;
  /** Undefined: every speaker of that transcript who is not an interviewer. */
  readonly speaker: string | undefined;
  readonly role: Role;
};

/** All of `participants.csv`: people in the order of the file, columns as in its header. */
export type Participants = {
  readonly attributeNames: readonly string[];
  readonly people: readonly Participant[];
  readonly speakers: readonly SpeakerEntry[];
};

export const noParticipants: Participants = { attributeNames: [], people: [], speakers: [] };
