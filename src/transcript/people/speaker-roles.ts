import type { ParticipantId, TranscriptId } from "../../model/ids.ts";
import type { Participants, SpeakerEntry } from "../../model/participant.ts";
import type { Role } from "../../model/transcript.ts";
import { isInterviewerLabel } from "../labels/interviewer-labels.ts";

/** What the study says about speakers. */
export type Study = {
  /** Labels named with `--interviewer`. */
  readonly interviewers: readonly string[];
  readonly participants: Participants;
};

/** The part of a study that bears on one transcript, so that a long table is gone through once for it. */
export function aboutTranscript({ interviewers, participants }: Study, id: TranscriptId): Study {
  const key = labelKey(id);
  const speakers = participants.speakers.filter(
    ({ transcript }) => transcript === undefined || transcript === key,
  );
  return { interviewers, participants: { ...participants, speakers } };
}

/** Every label that a study names; each is a speaker wherever it stands before a colon. */
export function knownLabels({ interviewers, participants }: Study): ReadonlySet<string> {
  const named = participants.speakers.flatMap(({ speaker }) => speaker ?? []);
  return new Set([...interviewers, ...named]);
}

/** What is known of one label of one transcript; `entry` where participants.csv says it. */
export type SpeakerRole = {
  readonly role: Role;
  readonly participant: ParticipantId | undefined;
  readonly entry: SpeakerEntry | undefined;
};

/**
 * The role of a label in a transcript. What is said of it by name is stronger than what is said in
 * general: a row of participants.csv for this transcript and label; `--interviewer`; a row for the
 * label in any transcript; the general list of interviewers' labels; a row for the whole transcript;
 * a row that only names a participant, whose id is the label or the transcript's id. Everybody else
 * is a participant.
 */
export function speakerRole(
  transcript: TranscriptId,
  speaker: string | undefined,
  { interviewers, participants: { speakers } }: Study,
): SpeakerRole {
  const id = labelKey(transcript);
  const label = speaker === undefined ? undefined : labelKey(speaker);
  const isOf = (entry: SpeakerEntry) => entry.transcript === id;
  const isAnywhere = (entry: SpeakerEntry) => entry.transcript === undefined;
  const isNamed = (entry: SpeakerEntry) =>
    label !== undefined && entry.speaker !== undefined && labelKey(entry.speaker) === label;
  const isWhole = (entry: SpeakerEntry) => entry.speaker === undefined;

  const named = speakers.find((entry) => isOf(entry) && isNamed(entry));
  if (named !== undefined) return fromEntry(named);
  if (label !== undefined && interviewers.some((name) => labelKey(name) === label))
    return { role: "interviewer", participant: undefined, entry: undefined };
  const namedAnywhere = speakers.find((entry) => isAnywhere(entry) && isNamed(entry));
  if (namedAnywhere !== undefined) return fromEntry(namedAnywhere);
  if (speaker !== undefined && isInterviewerLabel(speaker))
    return { role: "interviewer", participant: undefined, entry: undefined };
  const entry =
    speakers.find((row) => isOf(row) && isWhole(row)) ??
    (label === undefined ? undefined : speakers.find((row) => isBareRowOf(row, label))) ??
    speakers.find((row) => isBareRowOf(row, id));
  return entry === undefined
    ? { role: "participant", participant: undefined, entry }
    : fromEntry(entry);
}

/**
 * Labels and ids are compared as written, but for two ways to store one letter: file systems and
 * spreadsheets do not agree on them. The ids of a study are minted in this form.
 */
export function labelKey(label: string): string {
  return label.normalize("NFC");
}

/** A row that names nothing but a participant, who is called like this label or transcript. */
function isBareRowOf({ participant, transcript, speaker }: SpeakerEntry, name: string): boolean {
  const isBare = transcript === undefined && speaker === undefined;
  return isBare && participant === name;
}

function fromEntry(entry: SpeakerEntry): SpeakerRole {
  return { role: entry.role, participant: entry.participant, entry };
}
