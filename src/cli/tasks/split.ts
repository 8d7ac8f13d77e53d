import { join, resolve } from "node:path";
import { showPath } from "../../io/find-files.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { Deal } from "../../model/deal.ts";
import type { CoderId } from "../../model/ids.ts";
import type { Transcript } from "../../model/transcript.ts";
import { tableFormats } from "../../report/table-formats/registry.ts";
import { dealReport } from "../../report/tables/deal-report.ts";
import { renderAssignments } from "../../split/assignments-file.ts";
import { dealTranscripts } from "../../split/deal-transcripts.ts";
import { folderNames } from "../../split/folder-names.ts";
import { stratumOf } from "../../split/strata.ts";
import { summariseTranscript } from "../../transcript/summarise.ts";
import type { ExcerptKind } from "../../units/excerpts.ts";
import { openCodebook } from "../codebook-file.ts";
import { type Corpus, type CorpusRequest, openCorpus } from "../corpus.ts";
import type { ExitCode } from "../exit-code.ts";
import { refuseAmongTranscripts } from "../refuse-among-transcripts.ts";
import type { Session } from "../session.ts";
import { checkAttributes, codersToDealTo } from "../split/choose-people.ts";
import { openEarlierDeal } from "../split/earlier-deal.ts";
import { type Overlap, overlapSize } from "../split/overlap-size.ts";
import { makePack, type Pack, type PackContents } from "../split/pack.ts";
import { writePacks } from "../split/write-packs.ts";
import { openStudy } from "../study.ts";
import { toolVersion } from "../version.ts";

export type SplitRequest = {
  readonly study: string | undefined;
  readonly corpus: CorpusRequest;
  readonly codebook: string | undefined;
  /** Empty: those of study.yaml. */
  readonly coders: readonly string[];
  readonly overlap: Overlap;
  /** Undefined: every coder gets the overlap. */
  readonly overlapCoders: number | undefined;
  readonly seed: number;
  readonly stratify: readonly string[];
  readonly unit: ExcerptKind;
  readonly out: string | undefined;
  readonly json: boolean;
};

/** Deals transcripts to coders and writes a pack for each. Nothing is dealt where one cannot be read. */
export async function runSplit(session: Session, request: SplitRequest): Promise<ExitCode> {
  const study = openStudy(session, request.study);
  const coders = codersToDealTo(request.coders, study.coders);
  const book = openCodebook(session, request.codebook ?? study.codebook);
  const reading = study.complete(request.corpus);
  const folder = folderOf(session, request.out, study.out);
  if (folder !== undefined) refuseAmongTranscripts(session, folder, reading.paths);
  const corpus = await openCorpus(session, reading);
  const transcripts = await readAll(session, corpus);
  const deal = dealCorpus(session, request, { coders, corpus, transcripts, folder });
  if (folder !== undefined) {
    const contents = { book, reading, unit: request.unit };
    const packs = packsOf(session, folder, deal, transcripts, contents);
    writePacks(session, folder, renderAssignments(deal), packs);
  }
  const format = tableFormats[request.json ? "json" : "terminal"];
  await session.print(format(dealReport(deal), session.drawing));
  session.note(
    folder === undefined
      ? "nothing was saved; --out FOLDER writes a pack for each coder"
      : `packs and assignments.csv are in ${showPath(session.host.cwd, folder)}`,
  );
  return 0;
}

/** In a study, packs go into a folder of their own among its results. */
function folderOf(
  { host }: Session,
  out: string | undefined,
  ofStudy: string | undefined,
): string | undefined {
  if (out === "") throw new UsageError("the name of the folder for the packs is empty");
  if (out !== undefined) return resolve(host.cwd, out);
  return ofStudy === undefined ? undefined : join(ofStudy, "packs");
}

async function readAll(session: Session, corpus: Corpus): Promise<readonly Transcript[]> {
  const before = session.errors;
  const transcripts: Transcript[] = [];
  for await (const { transcript } of corpus.items()) transcripts.push(transcript);
  if (session.errors > before) {
    throw new UsageError(
      "there are errors in the transcripts, so nothing was dealt",
      "mend them first: a transcript that is left out would be in nobody's pack",
    );
  }
  if (transcripts.length === 0) throw new UsageError("there is no transcript to deal");
  return transcripts;
}

type DealInput = {
  readonly coders: readonly CoderId[];
  readonly corpus: Corpus;
  readonly transcripts: readonly Transcript[];
  readonly folder: string | undefined;
};

function dealCorpus(
  session: Session,
  { stratify, overlap, overlapCoders, seed }: SplitRequest,
  { coders, corpus, transcripts, folder }: DealInput,
): Deal {
  const { people, attributeNames } = corpus.participants();
  const attributes = checkAttributes(stratify, attributeNames);
  const known = new Map(people.map((person) => [person.id, person]));
  const ids = new Set(transcripts.map(({ id }) => id));
  const deal = dealTranscripts({
    ...{ coders, seed, attributes },
    transcripts: transcripts.map((transcript) => ({
      id: transcript.id,
      stratum: stratumOf(transcript, known, attributes),
      words: summariseTranscript(transcript).words,
    })),
    overlap: overlapSize(session, overlap, transcripts.length),
    overlapCoders: groupSize(overlapCoders, coders),
    dealt: openEarlierDeal(session, folder, coders, ids),
  });
  for (const coder of coders) {
    if (deal.transcripts.some((transcript) => transcript.coders.includes(coder))) continue;
    throw new UsageError(
      `${coder} would get nothing: there are ${transcripts.length} transcripts for ${coders.length} coders`,
      "name fewer coders, or a larger --overlap",
    );
  }
  if (!deal.transcripts.some((transcript) => transcript.coders.length > 1)) {
    session.note("no transcript goes to several coders, so their agreement cannot be measured");
  }
  return deal;
}

/** All groups of coders are looked at, and of more than twelve coders there are very many. */
const mostCoders = 12;

function groupSize(wanted: number | undefined, coders: readonly CoderId[]): number {
  if (wanted === undefined || wanted === coders.length) return coders.length;
  if (wanted > coders.length) {
    throw new UsageError(`--overlap-coders is ${wanted}, and there are ${coders.length} coders`);
  }
  if (coders.length <= mostCoders) return wanted;
  throw new UsageError(`--overlap-coders is for ${mostCoders} coders at most`);
}

function packsOf(
  { host }: Session,
  folder: string,
  deal: Deal,
  transcripts: readonly Transcript[],
  contents: Pick<PackContents, "book" | "reading" | "unit">,
): readonly Pack[] {
  const names = folderNames(deal.coders);
  return deal.coders.map((coder) => {
    const dealt = deal.transcripts.filter((transcript) => transcript.coders.includes(coder));
    const ids = new Set(dealt.map(({ id }) => id));
    return makePack({
      ...contents,
      coder,
      folder: join(folder, names.get(coder) ?? ""),
      transcripts: transcripts.filter(({ id }) => ids.has(id)),
      words: dealt.reduce((sum, { words }) => sum + words, 0),
      toolVersion: toolVersion(host.packageFolder),
    });
  });
}
