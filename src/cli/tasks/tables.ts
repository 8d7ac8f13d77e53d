import { resolve } from "node:path";
import { anchorOutcomes } from "../../coding/anchor.ts";
import { writeFiles } from "../../io/output-files.ts";
import { UsageError } from "../../io/usage-error.ts";
import { type CodebookNode, codebookNodes } from "../../model/codebook-tree.ts";
import type { CaseCounts, FrequencyTable, SplitTable } from "../../model/frequency.ts";
import type { TranscriptId } from "../../model/ids.ts";
import type { CodeMatrix, MatrixCells, MatrixLevel } from "../../model/matrix.ts";
import type { Participants } from "../../model/participant.ts";
import { type TableFormat, tableFormats } from "../../report/table-formats/registry.ts";
import { describeTable } from "../../report/tables/describe-table.ts";
import { codeMatrix } from "../../tables/code-matrix.ts";
import { frequencyTable } from "../../tables/frequency.ts";
import { splitTable } from "../../tables/split.ts";
import { nearest } from "../../text/nearest.ts";
import { openCodebook } from "../codebook-file.ts";
import { openCodings } from "../codings-file.ts";
import { type Corpus, type CorpusRequest, openCorpus } from "../corpus.ts";
import type { ExitCode } from "../exit-code.ts";
import { type CodingsLookup, lookUp, openLookup, reportMissing } from "../look-up-codings.ts";
import type { Session } from "../session.ts";
import { openStudy } from "../study.ts";

export type TablesRequest = {
  readonly study: string | undefined;
  readonly codings: string | undefined;
  readonly corpus: CorpusRequest;
  readonly codebook: string | undefined;
  readonly coder: string | undefined;
  /** Which transcripts were to be coded; undefined: those that codings.meta.json lists. */
  readonly assigned: "coded" | "all" | undefined;
  readonly by: string | undefined;
  readonly level: MatrixLevel;
  readonly cells: MatrixCells;
  readonly format: TableFormat;
  readonly output: string | undefined;
};

/** Counts a codings file. Exit code 2 where a coding or a transcript could not be counted. */
export async function runTables(session: Session, request: TablesRequest): Promise<ExitCode> {
  const study = openStudy(session, request.study);
  const book = openCodebook(session, request.codebook ?? study.codebook);
  const path = request.codings ?? study.codings;
  if (path === undefined) throw new UsageError("no codings file was named");
  const rows = openCodings(session, path, request.coder);
  const corpus = await openCorpus(session, study.complete(request.corpus));
  const lookup = openLookup(session, rows, book, request.assigned);
  if (!lookup.assignment.isStated) {
    session.note(
      "no codings.meta.json says which transcripts this coder was to code: those without a coding are left out (--assigned all counts them)",
    );
  }
  const nodes = codebookNodes(book.codebook);
  const cases = await countCorpus(session, lookup, corpus);
  const table = tableOf(request, nodes, cases, corpus.participants());
  const text = tableFormats[request.format](
    describeTable(table),
    session.drawingFor(request.output),
  );
  await deliver(session, request.output, text);
  return session.errors > 0 ? 2 : 0;
}

async function countCorpus(
  session: Session,
  lookup: CodingsLookup,
  corpus: Corpus,
): Promise<readonly CaseCounts[]> {
  const seen = new Set<TranscriptId>();
  const cases: CaseCounts[] = [];
  const outcomes = { unmoved: 0, moved: 0, ambiguous: 0, lost: 0 };
  for await (const { transcript } of corpus.items()) {
    seen.add(transcript.id);
    const found = lookUp(session, lookup, transcript);
    if (found === undefined) continue;
    cases.push(...found.cases);
    for (const outcome of anchorOutcomes) outcomes[outcome] += found.resolved.outcomes[outcome];
  }
  const unplaced = reportMissing(session, lookup, seen);
  const found = anchorOutcomes.map((outcome) => `${outcomes[outcome]} ${outcome}`);
  const missing = unplaced === 0 ? [] : [`${unplaced} of transcripts that are not there`];
  session.note(`codings looked up in their transcripts: ${[...found, ...missing].join(", ")}`);
  return cases;
}

function tableOf(
  { by, level, cells }: TablesRequest,
  nodes: readonly CodebookNode[],
  cases: readonly CaseCounts[],
  participants: Participants,
): FrequencyTable | SplitTable | CodeMatrix {
  if (by === undefined) return frequencyTable(nodes, cases);
  if (by === "participant" || by === "transcript") {
    return codeMatrix(nodes, cases, { by, level, cells });
  }
  if (participants.attributeNames.includes(by)) return splitTable(nodes, cases, participants, by);
  const known = ["participant", "transcript", ...participants.attributeNames];
  const near = nearest(by, known);
  throw new UsageError(
    `participants have no attribute ${by}`,
    near === undefined ? `there are ${known.join(", ")}` : `did you mean ${near}?`,
  );
}

async function deliver(session: Session, output: string | undefined, text: string): Promise<void> {
  if (output === undefined) return session.print(text);
  writeFiles({ [resolve(session.host.cwd, output)]: text }, session.inputs);
  session.note(`written to ${output}`);
}
