import { compareTranscript } from "../../agreement/compare/compare-transcript.ts";
import { type CodeLevel, comparedCodes, countsFor } from "../../agreement/compare/levels.ts";
import { placeCodings } from "../../agreement/compare/place-codings.ts";
import { type ComparedTranscript, type Comparison, unitKinds } from "../../agreement/comparison.ts";
import { isCoded, type SpeakerChoice } from "../../coding/apply-codebook.ts";
import { indexCodes } from "../../coding/code-index.ts";
import { codebookNodes } from "../../model/codebook-tree.ts";
import type { CoderId, NodeId } from "../../model/ids.ts";
import { compareNatural } from "../../model/natural-order.ts";
import type { Participants } from "../../model/participant.ts";
import type { Role } from "../../model/transcript.ts";
import type { Cover, UnitKind } from "../../model/unit-kind.ts";
import type { CodebookFile } from "../codebook-file.ts";
import { type CorpusRequest, openCorpus } from "../corpus.ts";
import type { Session } from "../session.ts";
import { type AssignmentBasis, openAssignments } from "./assignments.ts";
import { chooseCoders, openCoderFiles } from "./coder-files.ts";
import { CodingsFinder, type CodingsTally } from "./find-codings.ts";
import { type Labels, readLabels } from "./labels.ts";
import { type LeftOutTranscript, Universe } from "./universe.ts";

export type ComparisonRequest = {
  /** Codings files, of one coder or of several. */
  readonly files: readonly string[];
  /** Empty: all who have codings. */
  readonly coders: readonly string[];
  readonly book: CodebookFile;
  readonly corpus: CorpusRequest;
  readonly units: readonly UnitKind[];
  readonly cover: Cover;
  /** Each unit that takes a cover rule is compared by these too. */
  readonly furtherCovers?: readonly Cover[];
  readonly level: CodeLevel;
  /** Whose speech is compared. */
  readonly speakers: SpeakerChoice;
  /** Transcripts that count where that is not what codings.meta.json says. */
  readonly assigned: "coded" | "all" | undefined;
  readonly acknowledgeConsensus: boolean;
};

/** Who was compared, and all that a reader must know of what was left out. */
export type OpenedComparison = {
  /** One for each kind of unit and cover rule that was asked for; the coders, codes and transcripts are the same. */
  readonly comparisons: readonly Comparison[];
  readonly coders: readonly {
    readonly coder: CoderId;
    readonly assignment: AssignmentBasis;
    readonly codings: CodingsTally;
    /** Whose speech they were to code, where codings.meta.json says so. */
    readonly codedSpeakers?: SpeakerChoice;
  }[];
  readonly leftOut: readonly LeftOutTranscript[];
  readonly labels: Labels;
  /** Everybody known. */
  readonly participants: Participants;
};

/**
 * Reads several coders' codings and brings them onto the same units of the same transcripts: those that
 * each of them was assigned. Everything wrong with a row is reported, and the row left out and counted.
 * One transcript's codings are looked up at a time. Throws `UsageError` where there are not two coders to
 * compare, or it is not clear which of two files is a coder's.
 */
export async function openComparison(
  session: Session,
  request: ComparisonRequest,
): Promise<OpenedComparison> {
  const { book, speakers, level } = request;
  const all = openCoderFiles(session, request.files, request);
  const coders = chooseCoders(all, request.coders, request.acknowledgeConsensus);
  const files = all.filter(({ coder }) => coders.includes(coder));
  const assignments = openAssignments(session, files, book, request.assigned);
  const corpus = await openCorpus(session, request.corpus);
  const nodes = codebookNodes(book.codebook);
  const universe = new Universe(session, coders, files, assignments, nodes);
  const finder = new CodingsFinder(files, indexCodes(book.codebook), coders);
  const counts = countsFor(nodes, level);
  const isHeard = (role: Role) => isCoded(role, speakers);
  const ways = waysToCompare(request);
  const compared: readonly ComparedTranscript[][] = ways.map(() => []);
  for await (const { transcript } of corpus.items()) {
    if (!universe.admits(transcript)) continue;
    const found = finder.find(session, transcript);
    const spans = found.map(({ coding: { span, code }, coder }) => ({ span, code, coder }));
    const placed = placeCodings(transcript, spans, counts, isHeard);
    ways.forEach(({ unit, cover }, index) => {
      compared[index]?.push(compareTranscript(placed, coders.length, unit, cover));
    });
  }
  // As people count, so that the first third is the first: transcripts are read in the order of code units.
  for (const own of compared) own.sort((a, b) => compareNatural(a.transcript, b.transcript));
  const used = new Set<NodeId>();
  for (const { segments } of compared[0] ?? []) for (const { code } of segments) used.add(code);
  const codes = comparedCodes(nodes, level, (id) => used.has(id));
  return {
    comparisons: ways.map(({ unit, cover }, index) => ({
      coders,
      codes,
      unit,
      cover: unitKinds[unit].takesCover ? cover : undefined,
      transcripts: compared[index] ?? [],
    })),
    coders: finder.tallies().map(({ coder, codings }) => {
      const codedSpeakers = assignments.speakersOf(coder);
      const speech = codedSpeakers === undefined ? {} : { codedSpeakers };
      return { coder, codings, assignment: assignments.basisOf(coder), ...speech };
    }),
    leftOut: universe.leftOut(corpus),
    labels: readLabels(session, files, coders),
    participants: corpus.participants(),
  };
}

/** Each unit under each cover rule; once where it takes none. */
function waysToCompare({ units, cover, furtherCovers = [] }: ComparisonRequest) {
  return units.flatMap((unit) => {
    const covers = unitKinds[unit].takesCover ? [cover, ...furtherCovers] : [cover];
    return covers.map((rule) => ({ unit, cover: rule }));
  });
}
