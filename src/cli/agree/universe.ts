import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { CodebookNode } from "../../model/codebook-tree.ts";
import { type CoderId, type TranscriptId, transcriptId } from "../../model/ids.ts";
import { compareNatural } from "../../model/natural-order.ts";
import type { Transcript } from "../../model/transcript.ts";
import { countCases, nodeLineages } from "../../tables/count-cases.ts";
import type { CoderFile } from "../coder-rows.ts";
import { reportUnplaced } from "../codings-file.ts";
import type { Corpus } from "../corpus.ts";
import type { Session } from "../session.ts";
import type { Assignments } from "./assignments.ts";

/** A transcript that is not compared, and why. */
export type LeftOutTranscript = {
  readonly transcript: TranscriptId;
  readonly reason: /** Some coder was not asked to code it, so that their silence there says nothing. */
    | "not-assigned"
    /** Its text is not the one that they coded, so that their silence on what is new says nothing. */
    | "edited-since"
    /** They coded it, and it is not there or could not be read. */
    | "missing";
  /** Of whom that is true. */
  readonly coders: readonly CoderId[];
};

/** The transcripts that are compared: those that every coder was assigned, and only as they were coded. */
export class Universe {
  readonly #session: Session;
  readonly #coders: readonly CoderId[];
  readonly #files: readonly CoderFile[];
  readonly #assignments: Assignments;
  readonly #lineages: ReturnType<typeof nodeLineages>;
  readonly #seen = new Set<TranscriptId>();
  readonly #leftOut: LeftOutTranscript[] = [];

  constructor(
    session: Session,
    coders: readonly CoderId[],
    files: readonly CoderFile[],
    assignments: Assignments,
    nodes: readonly CodebookNode[],
  ) {
    this.#session = session;
    this.#coders = coders;
    this.#files = files;
    this.#assignments = assignments;
    this.#lineages = nodeLineages(nodes);
  }

  /** Whether a transcript is compared; else it is noted why not. */
  admits(transcript: Transcript): boolean {
    const { id } = transcript;
    this.#seen.add(id);
    const without = this.#coders.filter((coder) => !this.#assignments.isAssigned(coder, id));
    if (without.length > 0) {
      this.#leftOut.push({ transcript: id, reason: "not-assigned", coders: without });
      return false;
    }
    const { diagnostics, editedSince } = this.#assignments.compare(transcript, () =>
      countCases(this.#lineages, transcript, []),
    );
    this.#session.report(diagnostics);
    if (editedSince.length === 0) return true;
    this.#leftOut.push({ transcript: id, reason: "edited-since", coders: editedSince });
    return false;
  }

  /**
   * All that was left out, after the last transcript. Reports codings of transcripts that do not exist,
   * unless codings.meta.json knows them: then a part of the study is compared.
   */
  leftOut({ files }: Pick<Corpus, "files">): readonly LeftOutTranscript[] {
    // One that is there and could not be read was reported as that.
    const interviews = files.filter(({ format }) => format !== "csv");
    const there = new Set([...this.#seen, ...interviews.map(({ id }) => transcriptId(id))]);
    for (const file of this.#files) {
      const stated = this.#assignments.stated(file.coder);
      reportUnplaced(this.#session, file, new Set([...there, ...stated]));
    }
    this.#session.report(this.#assignedToAll(there));
    const known = this.#coders.map((coder) => this.#assignments.known(coder));
    const missing = [...new Set(known.flatMap((ids) => [...ids]))]
      .filter((id) => !this.#seen.has(id))
      .map((id): LeftOutTranscript => {
        const coders = this.#coders.filter((_, index) => known[index]?.has(id));
        return { transcript: id, reason: "missing", coders };
      });
    return [...this.#leftOut, ...missing].sort((a, b) =>
      compareNatural(a.transcript, b.transcript),
    );
  }

  /** Those that would be compared, were they there. */
  #assignedToAll(there: ReadonlySet<TranscriptId>): readonly Diagnostic[] {
    const [first, ...others] = this.#coders.map((coder) => this.#assignments.stated(coder));
    return [...(first ?? [])]
      .filter((id) => !there.has(id) && others.every((ids) => ids.has(id)))
      .map((id) => {
        const message = `${id} was assigned to every coder and is not there now, so it is not compared`;
        return diagnose("codings/assigned-missing", { file: "codings.meta.json", message });
      });
  }
}
