import { type Checked, type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { type ParticipantId, participantId, type TranscriptId } from "../../model/ids.ts";
import type { Turn } from "../../model/transcript.ts";
import { trimmed } from "../labels/blanks.ts";
import type { ParsedTranscript, ParsedTurn } from "../parsed.ts";
import {
  aboutTranscript,
  labelKey,
  type SpeakerRole,
  type Study,
  speakerRole,
} from "./speaker-roles.ts";

export type RoleRequest = Study & {
  readonly id: TranscriptId;
  /** The file as the user named it, for messages. */
  readonly file: string;
};

type Speaker = SpeakerRole & { readonly label: string | undefined; readonly first: ParsedTurn };

/**
 * Says of each turn who speaks: role and participant. The participant is the one of participants.csv;
 * else, where only one participant speaks, the transcript's id; else `transcript/label`.
 *
 * Diagnostics: `transcript/no-interviewer`, `transcript/no-participant`, `transcript/label-variants`,
 * `transcript/no-labels`, `transcript/unnamed-speaker`.
 */
export function assignRoles(
  { text, turns }: ParsedTranscript,
  request: RoleRequest,
): Checked<readonly Turn[]> {
  const study = aboutTranscript(request, request.id);
  const labelled = turns.some((turn) => turn.speaker !== undefined);
  const speakers = new Map<string | undefined, Speaker>();
  for (const turn of turns) {
    const key = speakerKey(turn);
    if (speakers.has(key)) continue;
    // In a file that names its speakers, whoever is not named may be the interviewer.
    const isUnknown = labelled && turn.speaker === undefined;
    const said: SpeakerRole = isUnknown
      ? { role: "other", participant: undefined, entry: undefined }
      : speakerRole(request.id, turn.speaker, study);
    speakers.set(key, { ...said, label: turn.speaker, first: turn });
  }
  const alone = [...speakers.values()].filter(({ role }) => role === "participant").length === 1;
  const value = turns.map((turn): Turn => {
    const { span, speaker, paragraphs, times } = turn;
    const { role = "participant", participant: named } = speakers.get(speakerKey(turn)) ?? {};
    const own = () => named ?? ownParticipant(request.id, speaker, alone);
    const participant = role === "participant" ? own() : undefined;
    return { span, speaker, role, participant, paragraphs, times };
  });
  return { value, diagnostics: remarks(request.file, text, [...speakers.values()]) };
}

function speakerKey({ speaker }: ParsedTurn): string | undefined {
  return speaker === undefined ? undefined : labelKey(speaker);
}

function ownParticipant(
  id: TranscriptId,
  label: string | undefined,
  alone: boolean,
): ParticipantId {
  return participantId(labelKey(alone || label === undefined ? id : `${id}/${label}`));
}

function remarks(file: string, text: string, speakers: readonly Speaker[]): Diagnostic[] {
  const participants = speakers.filter(({ role }) => role === "participant");
  const found = variants(file, text, participants);
  const hasInterviewer = speakers.some(({ role }) => role === "interviewer");
  const unsaid = participants.filter(
    ({ entry, label }) => entry === undefined && label !== undefined,
  );
  const [first] = unsaid;
  if (!hasInterviewer && participants.length > 1 && first !== undefined) {
    const labels = unsaid.map(({ label }) => label).join(", ");
    found.push(
      diagnose("transcript/no-interviewer", {
        file,
        span: labelSpan(text, first),
        message: `nobody here is known as interviewer; all are counted as participants: ${labels}`,
        hint: `if ${first.label} asks the questions: --interviewer "${first.label}"`,
      }),
    );
  }
  const unnamed = speakers.find(({ label }) => label === undefined);
  if (unnamed !== undefined && speakers.length > 1) {
    found.push(
      diagnose("transcript/unnamed-speaker", {
        file,
        span: unnamed.first.span,
        message: "the speaker of this turn is not named, so it is counted for nobody",
        hint: "write the name before it, as at the other turns",
      }),
    );
  }
  // Whoever is not named in a file that has labels is no participant.
  if (unnamed?.role === "participant") {
    found.push(
      diagnose("transcript/no-labels", {
        file,
        span: labelSpan(text, unnamed),
        message: "no speaker label was found: everything is read as speech of one participant",
        hint: "in an interview, write who speaks before each turn, as in INT: and P01:; in a monologue there is nothing to do",
      }),
    );
  }
  const [only] = speakers;
  if (only !== undefined && speakers.every(({ role }) => role === "interviewer")) {
    found.push(
      diagnose("transcript/no-participant", {
        file,
        span: labelSpan(text, only),
        message: `only interviewers speak here: ${speakers.map(({ label }) => label).join(", ")}`,
        hint: "give the participant's label a row in participants.csv with the role participant",
      }),
    );
  }
  return found;
}

/** Participants whose labels differ only in capitals, blanks and points. */
function variants(file: string, text: string, participants: readonly Speaker[]): Diagnostic[] {
  const first = new Map<string, Speaker>();
  const found: Diagnostic[] = [];
  for (const speaker of participants) {
    const key = labelKey(speaker.label ?? "")
      .toLowerCase()
      .replaceAll(/[\s\u00a0\u202f._-]+/gu, "");
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, speaker);
    else if (speaker.participant === undefined || speaker.participant !== earlier.participant) {
      found.push(
        diagnose("transcript/label-variants", {
          file,
          span: labelSpan(text, speaker),
          message: `"${speaker.label}" and "${earlier.label}" are counted as two participants`,
          related: [{ span: labelSpan(text, earlier), message: "the other label" }],
          hint: "write the label in one way, or name one participant for both in participants.csv",
        }),
      );
    }
  }
  return found;
}

/** The first place of a label; the turn's first line where the rendering has none. */
function labelSpan(text: string, { label, first: { span } }: Speaker) {
  const at = label === undefined ? -1 : text.slice(span.start, span.end).indexOf(label);
  if (at !== -1 && label !== undefined)
    return { start: span.start + at, end: span.start + at + label.length };
  const newline = text.indexOf("\n", span.start);
  return trimmed(text, {
    start: span.start,
    end: newline === -1 ? span.end : Math.min(newline, span.end),
  });
}
