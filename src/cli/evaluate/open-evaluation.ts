import { compareTranscript } from "../../agreement/compare/compare-transcript.ts";
import { comparedCodes, countsFor } from "../../agreement/compare/levels.ts";
import { placeCodings } from "../../agreement/compare/place-codings.ts";
import { type ComparedTranscript, unitKinds } from "../../agreement/comparison.ts";
import { type CodingsOnUnits, codingsOnUnits } from "../../agreement/evaluate/codings-on-units.ts";
import type { Evaluation } from "../../agreement/evaluate/evaluation.ts";
import { isCoded, rulesCoder, type SpeakerChoice } from "../../coding/apply-codebook.ts";
import { indexCodes } from "../../coding/code-index.ts";
import type { ReadCoder, TranscriptNotCompared } from "../../model/agreement-report.ts";
import { codebookNodes } from "../../model/codebook-tree.ts";
import type { EvaluationReport } from "../../model/evaluation.ts";
import type { TranscriptId } from "../../model/ids.ts";
import { compareNatural } from "../../model/natural-order.ts";
import type { Role } from "../../model/transcript.ts";
import type { Cover } from "../../model/unit-kind.ts";
import type { ExcerptKind } from "../../units/excerpts.ts";
import { openAssignments } from "../agree/assignments.ts";
import { CodingsFinder } from "../agree/find-codings.ts";
import { readLabels } from "../agree/labels.ts";
import { Universe } from "../agree/universe.ts";
import type { CodebookFile } from "../codebook-file.ts";
import { type CorpusRequest, openCorpus } from "../corpus.ts";
import type { Session } from "../session.ts";
import { openSides, type SidesRequest } from "./open-sides.ts";
import { RulesNow } from "./rules-now.ts";

export type EvaluationUnit = "turn" | "paragraph" | "sentence" | "excerpt" | "transcript";

type EvaluationRequest = SidesRequest & {
  readonly book: CodebookFile;
  readonly corpus: CorpusRequest;
  readonly unit: EvaluationUnit;
  readonly cover: Cover;
  /** Whose speech is compared, and coded where the rules are applied now. */
  readonly speakers: SpeakerChoice;
  /** What the rules code as one piece where they are applied now. */
  readonly excerpt: ExcerptKind;
  readonly assigned: "coded" | "all" | undefined;
};

export type OpenedEvaluation = {
  readonly evaluation: Evaluation;
  /** The person, then the rules. */
  readonly coders: readonly ReadCoder[];
  readonly leftOut: readonly TranscriptNotCompared[];
  readonly appliedTo: EvaluationReport["appliedTo"];
};

/**
 * Brings a person's codings and those of the rules onto the same units of the transcripts that both
 * were assigned; rules that are applied now have every transcript of the person's. As `openComparison`,
 * but that the codings behind each unit are kept. Throws `UsageError` as `openSides` does.
 */
export async function openEvaluation(
  session: Session,
  request: EvaluationRequest,
): Promise<OpenedEvaluation> {
  const { book, unit, cover, speakers, excerpt } = request;
  const sides = openSides(session, request);
  const files = sides.rules === undefined ? [sides.person] : [sides.person, sides.rules];
  const coders = [sides.person.coder, sides.rules?.coder ?? rulesCoder];
  const named = files.map(({ coder }) => coder);
  const codes = indexCodes(book.codebook);
  const nodes = codebookNodes(book.codebook);
  const now =
    sides.rules === undefined
      ? new RulesNow(session, book.codebook, codes, { excerpt, speakers })
      : undefined;
  const assignments = openAssignments(session, files, book, request.assigned);
  const corpus = await openCorpus(session, request.corpus);
  const universe = new Universe(session, named, files, assignments, nodes);
  const finder = new CodingsFinder(files, codes, named);
  const counts = countsFor(nodes, "code");
  const isHeard = (role: Role) => isCoded(role, speakers);
  const transcripts: ComparedTranscript[] = [];
  const codings = new Map<TranscriptId, CodingsOnUnits>();
  for await (const item of corpus.items()) {
    const { transcript } = item;
    if (!universe.admits(transcript)) continue;
    const made = now?.code(item) ?? [];
    const found = [
      ...finder.find(session, transcript),
      ...made.map((coding) => ({ coding, coder: 1 })),
    ];
    const spans = found.map(({ coding: { span, code }, coder }) => ({ span, code, coder }));
    const placed = placeCodings(transcript, spans, counts, isHeard);
    const compared = compareTranscript(placed, coders.length, unit, cover);
    transcripts.push(compared);
    const all = found.map(({ coding }) => coding);
    codings.set(transcript.id, codingsOnUnits(placed, compared.units, all, cover));
  }
  transcripts.sort((a, b) => compareNatural(a.transcript, b.transcript));
  const used = new Set(transcripts.flatMap(({ segments }) => segments.map(({ code }) => code)));
  const comparison = {
    ...{ coders, unit, transcripts },
    codes: comparedCodes(nodes, "code", (id) => used.has(id)),
    cover: unitKinds[unit].takesCover ? cover : undefined,
  };
  readLabels(session, files, coders);
  const tallies = finder.tallies().map(({ coder, codings: tally }): ReadCoder => {
    return { coder, assignment: assignments.basisOf(coder), ...tally };
  });
  return {
    evaluation: { comparison, codings },
    coders: now === undefined ? tallies : [...tallies, now.asCoder()],
    leftOut: universe.leftOut(corpus),
    appliedTo: now === undefined ? undefined : excerpt,
  };
}
