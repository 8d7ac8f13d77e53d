import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../text/nearest.ts";
import { type Cell, type ParticipantsRow, readParticipantsTable } from "./participants-table.ts";
import { labelKey } from "./speaker-roles.ts";

/** A transcript that was read, and the labels in it. */
export type SpeakersOf = { readonly id: string; readonly speakers: ReadonlySet<string> };

/**
 * The rows of `participants.csv` that name a transcript or a speaker that does not exist, each with
 * the nearest name that does. For the end of a run, when all transcripts have been read.
 *
 * `file`, `text`: the table, as for `readParticipants`.
 */
export function unusedEntries(
  file: string,
  text: string,
  transcripts: readonly SpeakersOf[],
): Diagnostic[] {
  const { value: table } = readParticipantsTable(file, text);
  if (table === undefined) return [];
  const byId = new Map(transcripts.map((item) => [item.id, item]));
  const everybody = new Set(transcripts.flatMap(({ speakers }) => [...speakers].map(labelKey)));
  return table.rows.flatMap((row) => unused(file, row, byId, everybody) ?? []);
}

function unused(
  file: string,
  { keys: { participant, transcript, speaker } }: ParticipantsRow,
  byId: ReadonlyMap<string, SpeakersOf>,
  everybody: ReadonlySet<string>,
): Diagnostic | undefined {
  if (transcript.text === "" && speaker.text === "") {
    const isKnown = byId.has(participant.text) || everybody.has(labelKey(participant.text));
    const message = `neither a transcript nor a speaker is called "${participant.text}"`;
    return isKnown || participant.text === ""
      ? undefined
      : unusedTranscript(file, participant, message, byId.keys());
  }
  const found = byId.get(transcript.text);
  if (transcript.text !== "" && found === undefined) {
    const message = `no transcript has the id "${transcript.text}"`;
    return unusedTranscript(file, transcript, message, byId.keys());
  }
  if (speaker.text === "") return undefined;
  const labels = found === undefined ? everybody : new Set([...found.speakers].map(labelKey));
  if (labels.has(labelKey(speaker.text))) return undefined;
  const where = found === undefined ? "in any transcript" : `in ${found.id}`;
  return diagnose("participants/unused-speaker", {
    file,
    span: speaker.span,
    message: `nobody speaks under the label "${speaker.text}" ${where}`,
    hint: nameHint(speaker.text, labels),
  });
}

function unusedTranscript(
  file: string,
  { text, span }: Cell,
  message: string,
  ids: Iterable<string>,
): Diagnostic {
  const known = [...ids];
  // The commonest slip is to leave the folder out.
  const below = known.find((id) => id.endsWith(`/${text}`));
  const hint = below === undefined ? nameHint(text, known) : `did you mean ${below}?`;
  return diagnose("participants/unused-transcript", { file, span, message, hint });
}

function nameHint(text: string, names: Iterable<string>): string {
  const known = [...names];
  const near = nearest(text, known);
  if (near !== undefined) return `did you mean ${near}?`;
  const some = known.slice(0, 5).join(", ");
  return known.length === 0
    ? "there is none"
    : `there are ${some}${known.length > 5 ? ", ..." : ""}`;
}
