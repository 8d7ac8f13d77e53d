import { resolve } from "node:path";
import { indexCodes, nodeOf } from "../../coding/code-index.ts";
import { checkCodes } from "../../coding/resolve-codings.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { CodebookUsage, CoderUsage, UsageMeasure } from "../../model/code-usage.ts";
import { codebookNodes } from "../../model/codebook-tree.ts";
import type { CaseCounts, FrequencyRow } from "../../model/frequency.ts";
import type { CoderId, NodeId, TranscriptId } from "../../model/ids.ts";
import { compareText } from "../../model/order.ts";
import { nodeLineages } from "../../tables/count-cases.ts";
import { frequencyTable } from "../../tables/frequency.ts";
import type { CodebookFile } from "../codebook-file.ts";
import { codersApart, refuseTwice } from "../coder-rows.ts";
import { type CoderRows, readCodingsFile } from "../codings-file.ts";
import { type CorpusRequest, openCorpus } from "../corpus.ts";
import { lookUp, openLookup, reportMissing } from "../look-up-codings.ts";
import type { Session } from "../session.ts";

/**
 * How often each coder used each code: found again in the transcripts, or, where there are none, rows
 * alone. Everything that could not be counted is reported.
 */
export async function countUsage(
  session: Session,
  book: CodebookFile,
  paths: readonly string[],
  request: CorpusRequest,
): Promise<CodebookUsage> {
  const unique = new Set(paths.map((path) => resolve(session.host.cwd, path)));
  const files = [...unique].map((path) => openFile(session, path));
  const coders = files.flatMap(codersApart);
  refuseTwice(coders, {
    because: ": together they would be counted twice",
    hint: "leave one of them out",
  });
  const named = files.map(({ source }) => source.file);
  if (request.paths.length === 0) {
    session.note("no transcripts were named, so rows are counted (--transcripts PATH)");
    return { ...countRows(session, book, coders), files: named };
  }
  return { ...(await countFound(session, book, coders, request)), files: named };
}

type Counted = Omit<CodebookUsage, "files">;

function openFile(session: Session, path: string): CoderRows {
  const { source, codings } = readCodingsFile(session, path);
  if (codings === undefined) throw new UsageError(`${source.file} could not be read`);
  return codings;
}

function countRows(session: Session, book: CodebookFile, coders: readonly CoderRows[]): Counted {
  const codes = indexCodes(book.codebook);
  const lineages = nodeLineages(codebookNodes(book.codebook));
  const counts = new Map<CoderId, Map<NodeId, number[]>>();
  let leftOut = 0;
  for (const { source, rows } of coders) {
    session.report(checkCodes(source.file, rows, codes), source.text);
    for (const { coder, code } of rows) {
      const nodes = counts.get(coder) ?? new Map<NodeId, number[]>();
      counts.set(coder, nodes);
      const node = nodeOf(codes, code);
      const counted = (node && lineages.get(node.id)) ?? [];
      if (counted.length === 0) leftOut += 1;
      for (const id of counted) nodes.set(id, [(nodes.get(id)?.[0] ?? 0) + 1]);
    }
  }
  return { measures: ["rows"], coders: inOrder(counts), leftOut };
}

async function countFound(
  session: Session,
  book: CodebookFile,
  coders: readonly CoderRows[],
  request: CorpusRequest,
): Promise<Counted> {
  const corpus = await openCorpus(session, request);
  const lookups = coders.map((rows) => openLookup(session, rows, book, "coded"));
  const cases = new Map<CoderId, CaseCounts[]>();
  for (const coder of coders.flatMap((rows) => rows.coders)) cases.set(coder, []);
  const seen = new Set<TranscriptId>();
  let leftOut = coders.reduce((sum, { rows }) => sum + rows.length, 0);
  for await (const { transcript } of corpus.items()) {
    seen.add(transcript.id);
    for (const lookup of lookups) {
      const found = lookUp(session, lookup, transcript);
      if (found === undefined) continue;
      leftOut -= found.resolved.codings.length;
      for (const coder of lookup.codings.coders) cases.get(coder)?.push(...found.cases);
    }
  }
  for (const lookup of lookups) reportMissing(session, lookup, seen);
  const nodes = codebookNodes(book.codebook);
  const counts = new Map(
    [...cases].map(([coder, counted]) => {
      const { rows } = frequencyTable(nodes, counted);
      return [coder, new Map(rows.map((row) => [row.id, numbersOf(row)]))];
    }),
  );
  return { measures: foundMeasures, coders: inOrder(counts), leftOut };
}

const foundMeasures: readonly (UsageMeasure & keyof FrequencyRow)[] = [
  "codings",
  "excerpts",
  "transcripts",
  "participants",
];

function numbersOf(row: FrequencyRow): readonly number[] {
  return foundMeasures.map((measure) => row[measure]);
}

function inOrder(
  counts: ReadonlyMap<CoderId, ReadonlyMap<NodeId, readonly number[]>>,
): readonly CoderUsage[] {
  return [...counts]
    .map(([coder, nodes]) => ({ coder, nodes }))
    .sort((a, b) => compareText(a.coder, b.coder));
}
