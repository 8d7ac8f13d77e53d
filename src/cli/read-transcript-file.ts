import { readCsv } from "../csv/read.ts";
import { type Checked, diagnose } from "../diagnostics/diagnostic.ts";
import { decodeText } from "../io/decode.ts";
import { undecodableDiagnostic } from "../io/undecodable.ts";
import { transcriptId } from "../model/ids.ts";
import { compareText } from "../model/order.ts";
import { noParticipants, type Participants } from "../model/participant.ts";
import type { Transcript } from "../model/transcript.ts";
import type { Study } from "../transcript/people/speaker-roles.ts";
import { readTranscript } from "../transcript/read-transcript.ts";
import { readSurvey } from "../transcript/survey/survey.ts";
import type { CorpusRequest } from "./corpus.ts";
import type { Session } from "./session.ts";
import type { TranscriptFile } from "./transcript-files.ts";

/** What one file holds: an interview, or a survey with its respondents. */
type FileContent = {
  readonly transcripts: readonly Transcript[];
  readonly respondents: Participants;
};

const nothing: FileContent = { transcripts: [], respondents: noParticipants };

/**
 * Reads one file, whatever its format. What is wrong with it is reported; a file that cannot be read,
 * and a table of codings or participants that lies among the surveys, holds nothing.
 */
export function readTranscriptFile(
  session: Session,
  request: Pick<CorpusRequest, "textColumns" | "idColumn">,
  file: TranscriptFile,
  study: Study,
): FileContent {
  const { shown, format } = file;
  const id = transcriptId(file.id);
  if (file.path !== undefined) session.inputs.add(file.path);
  const read = file.read();
  if (read.kind === "failed") {
    const message = `cannot be read: ${read.reason}`;
    session.report([diagnose("files/unreadable", { file: shown, message })]);
    return nothing;
  }
  if (format === "docx") {
    const source = { id, file: shown, format, content: read.bytes };
    return oneTranscript(session, readTranscript(source, study));
  }
  const decoded = decodeText(read.bytes);
  if (decoded.kind === "undecodable") {
    session.report([undecodableDiagnostic(shown, decoded, "transcript")]);
    return nothing;
  }
  const { text } = decoded;
  if (format !== "csv") {
    return oneTranscript(
      session,
      readTranscript({ id, file: shown, format, content: text }, study),
      text,
    );
  }
  if (!file.named && isTableOfOurs(text)) {
    const message = "passed over: a table of codings or participants, not a survey";
    session.report([diagnose("files/passed-over", { file: shown, message })]);
    return nothing;
  }
  return survey(session, request, file, text, study);
}

function oneTranscript(
  session: Session,
  { value, diagnostics }: Checked<Transcript>,
  text = value?.text,
): FileContent {
  session.report(diagnostics, text);
  return value === undefined ? nothing : { ...nothing, transcripts: [value] };
}

function survey(
  session: Session,
  { textColumns, idColumn }: Pick<CorpusRequest, "textColumns" | "idColumn">,
  { id, shown }: TranscriptFile,
  text: string,
  study: Study,
): FileContent {
  const options = { id: transcriptId(id), textColumns, idColumn };
  const { value, diagnostics } = readSurvey(shown, text, options, study);
  session.report(diagnostics, text);
  if (value === undefined) return nothing;
  const columns = value.textColumns.map((name) => `"${name}"`).join(", ");
  session.note(
    `${shown}: ${value.transcripts.length} respondents; answers are taken from ${columns}`,
  );
  const transcripts = value.transcripts.toSorted((a, b) => compareText(a.id, b.id));
  return { transcripts, respondents: value.participants };
}

/** codings.csv, participants.csv and theme-frequency.csv may lie beside the transcripts. */
function isTableOfOurs(text: string): boolean {
  const header = readCsv("", text.slice(0, text.indexOf("\n") + 1)).value?.rows[0]?.cells ?? [];
  const columns = header.map((cell) => cell.trim().toLowerCase());
  const has = (...names: string[]) => names.every((name) => columns.includes(name));
  return (
    has("participant", "transcript") || has("transcript", "coder") || has("codings", "excerpts")
  );
}
