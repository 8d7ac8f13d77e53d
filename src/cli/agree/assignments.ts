import type { SpeakerChoice } from "../../coding/apply-codebook.ts";
import { readMeta } from "../../coding/meta.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { pathKind } from "../../io/path-kind.ts";
import type { CaseCounts } from "../../model/frequency.ts";
import type { CoderId, TranscriptId } from "../../model/ids.ts";
import type { Transcript } from "../../model/transcript.ts";
import { type Assignment, openAssignment } from "../assignment.ts";
import type { CodebookFile } from "../codebook-file.ts";
import type { CoderFile } from "../coder-rows.ts";
import type { Session } from "../session.ts";
import { readNeededText } from "../source-text.ts";
import { metaPath } from "./coder-files.ts";

/**
 * From what it is known which transcripts a coder was to code: codings.meta.json (`stated`), the user
 * (`all`), or only from the codings, so that a transcript without any is not compared (`coded`).
 */
export type AssignmentBasis = "stated" | "all" | "coded";

/** One codings.meta.json. */
type Stated = {
  /** Those of the compared coders whom it names. */
  readonly coders: readonly CoderId[];
  readonly ids: ReadonlySet<TranscriptId>;
  readonly assignment: Assignment;
  /** Whose speech they were to code, where it says so. */
  readonly speakers: SpeakerChoice | undefined;
};

/** Which transcripts were assigned to whom. */
export class Assignments {
  readonly #files: readonly CoderFile[];
  readonly #stated: readonly Stated[];
  readonly #choice: "coded" | "all" | undefined;
  readonly #known = new Map<CoderId, ReadonlySet<TranscriptId>>();

  constructor(
    files: readonly CoderFile[],
    stated: readonly Stated[],
    choice: "coded" | "all" | undefined,
  ) {
    this.#files = files;
    this.#stated = stated;
    this.#choice = choice;
  }

  basisOf(coder: CoderId): AssignmentBasis {
    return this.#choice ?? (this.#statedOf(coder).length > 0 ? "stated" : "coded");
  }

  /** Whether silence of this coder in this transcript means "no code applies". */
  isAssigned(coder: CoderId, id: TranscriptId): boolean {
    return this.basisOf(coder) === "all" || this.known(coder).has(id);
  }

  /** Transcripts that the coder is known to have coded, those that are not there too. */
  known(coder: CoderId): ReadonlySet<TranscriptId> {
    const before = this.#known.get(coder);
    if (before !== undefined) return before;
    const own = this.#files.filter((file) => file.coder === coder);
    const coded = () => new Set(own.flatMap(({ byTranscript }) => [...byTranscript.keys()]));
    const known = this.basisOf(coder) === "stated" ? this.stated(coder) : coded();
    this.#known.set(coder, known);
    return known;
  }

  /** Those that codings.meta.json lists; none where there is none about this coder. */
  stated(coder: CoderId): ReadonlySet<TranscriptId> {
    return new Set(this.#statedOf(coder).flatMap(({ ids }) => [...ids]));
  }

  /** Whose speech the coder was to code, where codings.meta.json says so. */
  speakersOf(coder: CoderId): SpeakerChoice | undefined {
    return this.#statedOf(coder).find(({ speakers }) => speakers !== undefined)?.speakers;
  }

  /** What is different now from when a transcript was coded, and since whose coding it was edited. */
  compare(
    transcript: Transcript,
    cases: () => readonly CaseCounts[],
  ): { readonly diagnostics: readonly Diagnostic[]; readonly editedSince: readonly CoderId[] } {
    const found = this.#stated
      .filter(({ ids }) => ids.has(transcript.id))
      .map(({ coders, assignment }) => {
        const diagnostics = assignment.compare(transcript, cases());
        const isEdited = diagnostics.some(({ code }) => code === "codings/edited-transcript");
        return { diagnostics, edited: isEdited ? coders : [] };
      });
    return {
      diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
      editedSince: found.flatMap(({ edited }) => edited),
    };
  }

  #statedOf(coder: CoderId): readonly Stated[] {
    return this.#stated.filter(({ coders }) => coders.includes(coder));
  }
}

/**
 * Reads the codings.meta.json beside each codings file; it is about the coders that it names. Reports
 * where the codebook is not the one that they used.
 */
export function openAssignments(
  session: Session,
  files: readonly CoderFile[],
  book: CodebookFile,
  choice: "coded" | "all" | undefined,
): Assignments {
  const paths = new Map<string, CoderFile[]>();
  for (const file of files) {
    const path = metaPath(session, file);
    const beside = paths.get(path);
    if (beside === undefined) paths.set(path, [file]);
    else beside.push(file);
  }
  const stated = [...paths].flatMap(
    ([path, beside]) => readStated(session, path, beside, book) ?? [],
  );
  return new Assignments(files, stated, choice);
}

function readStated(
  session: Session,
  path: string,
  files: readonly CoderFile[],
  book: CodebookFile,
): Stated | undefined {
  if (pathKind(path) === "none") return undefined;
  const { text } = readNeededText(session, "codings.meta.json", path);
  const meta = readMeta(text);
  const about = files.filter(({ coder }) => meta?.coders.includes(coder) ?? true);
  const [first] = about;
  if (first === undefined) return undefined;
  const coders = [...new Set(about.map(({ coder }) => coder))];
  // For all its coders together, so that what is wrong with it is said once.
  const assignment = openAssignment(session, { ...first, coders }, book, undefined);
  const ids = new Set(meta?.transcripts.map(({ id }) => id));
  return { coders, assignment, ids, speakers: meta?.codedSpeakers };
}
