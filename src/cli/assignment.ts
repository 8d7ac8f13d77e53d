import { dirname, join, resolve } from "node:path";
import { type AssignedTranscript, readMeta } from "../coding/meta.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { pathKind } from "../io/path-kind.ts";
import { sha256 } from "../io/sha256.ts";
import { UsageError } from "../io/usage-error.ts";
import type { CaseCounts } from "../model/frequency.ts";
import type { TranscriptId } from "../model/ids.ts";
import type { Transcript } from "../model/transcript.ts";
import type { CodebookFile } from "./codebook-file.ts";
import type { CoderRows } from "./codings-file.ts";
import type { Session } from "./session.ts";
import { readNeededText } from "./source-text.ts";

/** Which transcripts a coder was asked to code. One that was not assigned is missing, not empty. */
export type Assignment = {
  /** Whether codings.meta.json or the user says so; else it is those with a coding. */
  readonly isStated: boolean;
  /** Whether a transcript without any coding counts. */
  includes(id: TranscriptId): boolean;
  /** Which transcripts there should be and are not, or are and were not coded. */
  compareCorpus(seen: ReadonlySet<TranscriptId>): readonly Diagnostic[];
  /** What is different from when the transcript was coded, as far as that is known. */
  compare(transcript: Transcript, cases: readonly CaseCounts[]): readonly Diagnostic[];
};

/**
 * Takes the assignment from the `codings.meta.json` beside a codings file, if it is about the coder
 * of these rows, or from the user's choice; else only transcripts with a coding count. Reports where
 * the codebook is not the one that was used.
 */
export function openAssignment(
  session: Session,
  codings: CoderRows,
  book: CodebookFile,
  choice: "coded" | "all" | undefined,
): Assignment {
  const path = join(dirname(resolve(session.host.cwd, codings.source.file)), "codings.meta.json");
  if (pathKind(path) === "none") return chosen(choice);
  const { file, text } = readNeededText(session, "codings.meta.json", path);
  const meta = readMeta(text);
  if (meta === undefined) throw new UsageError(`${file} is not what \`sixphase code\` writes`);
  if (!codings.coders.every((coder) => meta.coders.includes(coder))) {
    return chosen(choice);
  }
  if (meta.codebook.sha256 !== book.sha256) {
    const { id, version } = meta.codebook;
    const what =
      id === book.codebook.id ? `another state of ${id} (${version})` : `${id} ${version}`;
    const message = `the codings were made with ${what}`;
    session.report([diagnose("codings/other-codebook", { file, message })]);
  }
  const assigned = new Map(meta.transcripts.map((transcript) => [transcript.id, transcript]));
  return {
    isStated: true,
    includes: (id) => (choice === undefined ? assigned.has(id) : choice === "all"),
    compareCorpus: (seen) => {
      // What has codings all the same is counted, whatever is said of its assignment.
      const counted =
        choice === undefined ? [...assigned.keys(), ...codings.byTranscript.keys()] : seen;
      return compareCorpus(file, [...assigned.keys()], seen, new Set(counted));
    },
    compare: (transcript, cases) => compare(file, assigned.get(transcript.id), transcript, cases),
  };
}

function chosen(choice: "coded" | "all" | undefined): Assignment {
  return {
    isStated: choice !== undefined,
    includes: () => choice === "all",
    compareCorpus: () => [],
    compare: () => [],
  };
}

function compareCorpus(
  file: string,
  assigned: readonly TranscriptId[],
  seen: ReadonlySet<TranscriptId>,
  counted: ReadonlySet<TranscriptId>,
): Diagnostic[] {
  const gone = assigned.filter((id) => !seen.has(id));
  const extra = [...seen].filter((id) => !counted.has(id));
  const found: Diagnostic[] = [];
  if (gone.length > 0) {
    const message = `${someOf(gone)} coded and ${are(gone)} not there now, so N is too small`;
    found.push(diagnose("codings/assigned-missing", { file, message }));
  }
  if (extra.length > 0) {
    const message = `${someOf(extra)} not coded and ${are(extra)} left out`;
    found.push(diagnose("codings/not-assigned", { file, message }));
  }
  return found;
}

/** `P01 was`, `P01, P02 and 7 more were`. */
function someOf(ids: readonly TranscriptId[]): string {
  const more = ids.length > 5 ? ` and ${ids.length - 5} more` : "";
  return `${ids.slice(0, 5).join(", ")}${more} ${ids.length === 1 ? "was" : "were"}`;
}

function are(ids: readonly TranscriptId[]): string {
  return ids.length === 1 ? "is" : "are";
}

function compare(
  file: string,
  assigned: AssignedTranscript | undefined,
  { id, text }: Transcript,
  cases: readonly CaseCounts[],
): Diagnostic[] {
  if (assigned === undefined) return [];
  if (assigned.sha256 !== sha256(text)) {
    const message = `${id} was edited since it was coded`;
    return [diagnose("codings/edited-transcript", { file, message })];
  }
  const counted = cases.flatMap(({ participant, words }) =>
    participant === undefined ? [] : [`${participant} (${words} words)`],
  );
  const coded = assigned.participants.map((one) => `${one.id} (${one.words} words)`);
  if (counted.join() === coded.join()) return [];
  const names = (people: readonly string[]) => people.join(", ") || "nobody";
  const message = `in ${id} participants are ${names(counted)}; when it was coded, ${names(coded)}`;
  return [diagnose("codings/other-speech", { file, message })];
}
