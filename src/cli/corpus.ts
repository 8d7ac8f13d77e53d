import { setImmediate } from "node:timers/promises";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { findFiles, showPath } from "../io/find-files.ts";
import { UsageError } from "../io/usage-error.ts";
import { noParticipants, type Participants } from "../model/participant.ts";
import type { Transcript } from "../model/transcript.ts";
import { nearest } from "../text/nearest.ts";
import { readParticipants } from "../transcript/people/participants.ts";
import { labelKey } from "../transcript/people/speaker-roles.ts";
import { type SpeakersOf, unusedEntries } from "../transcript/people/unused-entries.ts";
import { KnownPeople } from "./known-people.ts";
import { readTranscriptFile } from "./read-transcript-file.ts";
import type { Session } from "./session.ts";
import { readNeededText } from "./source-text.ts";
import { standardInput } from "./standard-input.ts";
import { chooseTranscriptFiles, type TranscriptFile } from "./transcript-files.ts";

/** What the user asked to read. */
export type CorpusRequest = {
  /** Files, folders, or `-` for standard input. */
  readonly paths: readonly string[];
  /** Folders below which a transcript's id begins, whichever file was named. */
  readonly roots: readonly string[];
  readonly participants: string | undefined;
  readonly interviewers: readonly string[];
  /** Of the transcripts, where the user says so for all of them. */
  readonly languages: readonly string[];
  /** Of those whose participants state none. */
  readonly usualLanguages: readonly string[];
  readonly textColumns: readonly string[] | undefined;
  readonly idColumn: string | undefined;
};

/** A transcript that was read, with what is known of the people in it. */
export type CorpusItem = {
  readonly transcript: Transcript;
  /** Languages that the user or a participant's attribute states; empty where nobody does. */
  readonly languages: readonly string[];
};

/** The transcripts of one command, read one after the other: memory does not grow with them. */
export type Corpus = {
  readonly files: readonly TranscriptFile[];
  /** In the order of their ids. What is wrong with a file is reported, and the next one is read. */
  items(): AsyncGenerator<CorpusItem>;
  /** Everybody known, respondents of surveys too; complete when all items were read. */
  participants(): Participants;
};

/**
 * Finds the transcripts and reads the table of participants. Throws `UsageError` where there is
 * nothing to read or two files would share an id: whatever was counted then would be wrong.
 */
export async function openCorpus(session: Session, request: CorpusRequest): Promise<Corpus> {
  const table = openParticipants(session, request.participants);
  const files = await findTranscripts(session, request);
  const study = { interviewers: request.interviewers, participants: table.participants };
  const known = new KnownPeople(table.participants);
  const seen: SpeakersOf[] = [];

  async function* items(): AsyncGenerator<CorpusItem> {
    const progress = session.startProgress(files.length);
    let breath = performance.now();
    for (const file of files) {
      progress.step(file.id);
      const read = readTranscriptFile(session, request, file, study);
      known.add(read.respondents);
      for (const transcript of read.transcripts) {
        seen.push(speakersOf(transcript));
        yield { transcript, languages: known.languagesIn(transcript, request) };
      }
      if (performance.now() - breath < breathEvery) continue;
      await setImmediate();
      breath = performance.now();
    }
    progress.end();
    if (isWhole(request, files)) {
      table.reportUnused(seen);
      session.report(unknownInterviewers(request.interviewers, seen));
    }
  }
  return { files, items, participants: () => known.all() };
}

// A long run gives signals a turn this often, in milliseconds.
const breathEvery = 50;

async function findTranscripts(
  session: Session,
  request: CorpusRequest,
): Promise<readonly TranscriptFile[]> {
  if (request.paths.includes("")) throw new UsageError("the name of a transcript is empty");
  const paths = request.paths.filter((path) => path !== "-");
  const found = findFiles(session.host.cwd, paths, request.roots);
  const isSurvey = request.textColumns !== undefined || request.idColumn !== undefined;
  const piped = request.paths.includes("-")
    ? [await standardInput(session.host.stdin, isSurvey)]
    : [];
  const { files, diagnostics } = chooseTranscriptFiles(found, piped);
  session.report(diagnostics);
  if (diagnostics.some(({ code }) => code === "files/id-clash")) {
    throw new UsageError("nothing was read: every transcript needs an id of its own");
  }
  if (files.length > 0) return files;
  throw new UsageError(
    request.paths.length === 0
      ? "no transcripts were named"
      : `there is no transcript in ${request.paths.map((path) => showPath(session.host.cwd, path)).join(", ")}`,
    "name files or folders with txt, md, docx, vtt, srt or csv transcripts, or - for standard input",
  );
}

type ParticipantsTable = {
  readonly participants: Participants;
  /** Says which rows name a transcript or a speaker that does not exist. */
  readonly reportUnused: (seen: readonly SpeakersOf[]) => void;
};

function openParticipants(session: Session, path: string | undefined): ParticipantsTable {
  if (path === undefined) return { participants: noParticipants, reportUnused: () => {} };
  const { file, text } = readNeededText(session, "table of participants", path);
  const { value: participants, diagnostics } = readParticipants(file, text);
  session.report(diagnostics, text);
  if (participants === undefined) throw new UsageError(`${file} could not be read`);
  const reportUnused = (seen: readonly SpeakersOf[]) =>
    session.report(unusedEntries(file, text, seen), text);
  return { participants, reportUnused };
}

/** In a part of a study, the people of its other parts are not missing. */
function isWhole({ paths, roots }: CorpusRequest, files: readonly TranscriptFile[]): boolean {
  if (roots.length > 0) return paths.every((path) => roots.includes(path));
  return !files.some(({ named }) => named);
}

/** Labels of `--interviewer` that nobody has: the questions would be coded as answers. */
function unknownInterviewers(
  interviewers: readonly string[],
  seen: readonly SpeakersOf[],
): Diagnostic[] {
  const labels = seen.flatMap(({ speakers }) => [...speakers]);
  const keys = new Set(labels.map(labelKey));
  return interviewers
    .filter((name) => !keys.has(labelKey(name)))
    .map((name) => {
      const near = nearest(name, labels);
      return diagnose("files/unknown-interviewer", {
        file: "interviewers",
        message: `nobody speaks as "${name}" in these transcripts`,
        ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
      });
    });
}

function speakersOf({ id, turns }: Transcript): SpeakersOf {
  return { id, speakers: new Set(turns.flatMap(({ speaker }) => speaker ?? [])) };
}
