import type { TranscriptId } from "../../model/ids.ts";
import type { SpeakerEntry } from "../../model/participant.ts";
import { labelKey, type Study } from "./speaker-roles.ts";

/** The row about a respondent's transcript, or about the answer to one question in it. */
export type RespondentEntry = (
  transcript: TranscriptId,
  question?: string | undefined,
) => SpeakerEntry | undefined;

/**
 * Looks up what a study says of a survey's respondents, in the order of `speakerRole`: a row for the
 * transcript and question, a row for the whole transcript, a row that only names a participant, whose
 * id is the transcript's id. What a study says of labels in general does not hold: questions are no
 * labels (`Q2` would be an interviewer). A table is gone through once for all respondents.
 */
export function respondentEntries({ participants }: Study): RespondentEntry {
  const byTranscript = new Map<string, SpeakerEntry[]>();
  for (const entry of participants.speakers) {
    const id = entry.transcript ?? (entry.speaker === undefined ? entry.participant : undefined);
    if (id === undefined) continue;
    const entries = byTranscript.get(id);
    if (entries === undefined) byTranscript.set(id, [entry]);
    else entries.push(entry);
  }
  return (transcript, question) => {
    const entries = byTranscript.get(transcript) ?? [];
    const label = question === undefined ? undefined : labelKey(question);
    return (
      entries.find(({ speaker }) => speaker !== undefined && labelKey(speaker) === label) ??
      entries.find((entry) => entry.transcript !== undefined && entry.speaker === undefined) ??
      entries.find((entry) => entry.transcript === undefined)
    );
  };
}
