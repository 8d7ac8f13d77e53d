import { resolve } from "node:path";
import { applyCodebook, rulesCoder, type SpeakerChoice } from "../../coding/apply-codebook.ts";
import { chooseLanguages } from "../../coding/choose-languages.ts";
import { indexCodes } from "../../coding/code-index.ts";
import { type AssignedTranscript, type CodingsMeta, renderMeta } from "../../coding/meta.ts";
import type { CodingsFormat } from "../../coding/write-codings.ts";
import { showPath } from "../../io/find-files.ts";
import { sha256 } from "../../io/sha256.ts";
import { compileRules } from "../../matching/compile-rules.ts";
import { codebookNodes } from "../../model/codebook-tree.ts";
import type { CaseCounts } from "../../model/frequency.ts";
import { tableFormats } from "../../report/table-formats/registry.ts";
import { describeTable } from "../../report/tables/describe-table.ts";
import { countCases, nodeLineages } from "../../tables/count-cases.ts";
import { frequencyTable } from "../../tables/frequency.ts";
import type { ExcerptKind } from "../../units/excerpts.ts";
import { type CodebookFile, openCodebook } from "../codebook-file.ts";
import { type CodingsSink, openSink } from "../codings-sink.ts";
import { type Corpus, type CorpusRequest, openCorpus } from "../corpus.ts";
import type { ExitCode } from "../exit-code.ts";
import { noRules } from "../no-rules.ts";
import type { Session } from "../session.ts";
import { openStudy } from "../study.ts";
import { toolVersion } from "../version.ts";

export type CodeRequest = {
  readonly study: string | undefined;
  readonly corpus: CorpusRequest;
  readonly codebook: string | undefined;
  readonly out: string | undefined;
  /** Undefined: csv into `out`; where there is no `out` either, codings are counted and not kept. */
  readonly format: CodingsFormat | undefined;
  readonly excerpt: ExcerptKind;
  readonly speakers: SpeakerChoice;
  readonly mergeAdjacent: boolean;
  readonly json: boolean;
};

type Coded = {
  readonly cases: readonly CaseCounts[];
  readonly assigned: readonly AssignedTranscript[];
  readonly codings: number;
};

/**
 * Codes every transcript and counts. Memory holds one transcript and the counts, whatever the size
 * of the corpus. Exit code 2 where a transcript could not be read: the counts lack it.
 */
export async function runCode(session: Session, request: CodeRequest): Promise<ExitCode> {
  const study = openStudy(session, request.study);
  const book = openCodebook(session, request.codebook ?? study.codebook);
  const reading = study.complete(request.corpus);
  const corpus = await openCorpus(session, reading);
  // A part of a study is not saved in place of the whole.
  const isWhole = request.corpus.paths.length === 0 && request.format === undefined;
  const out = request.out ?? (isWhole ? study.out : undefined);
  const sink = await openSink(session, out, request.format);
  try {
    const coded = await codeCorpus(session, request, book, corpus, sink);
    const table = describeTable(frequencyTable(codebookNodes(book.codebook), coded.cases));
    sink.complete(() => ({
      "codings.meta.json": renderMeta(
        metaOf(session, { ...request, corpus: reading }, book, coded),
      ),
      "theme-frequency.csv": tableFormats.csv(table, session.drawing),
    }));
    if (sink.stdout === "table") {
      await session.print(tableFormats[request.json ? "json" : "terminal"](table, session.drawing));
    }
    const kept =
      out === undefined
        ? "not saved; --out FOLDER saves them"
        : `saved in ${showPath(session.host.cwd, resolve(session.host.cwd, out))}`;
    session.note(summary(coded, corpus, sink.stdout === "codings" ? "written to stdout" : kept));
  } finally {
    sink.discard();
  }
  return session.errors > 0 ? 2 : 0;
}

async function codeCorpus(
  session: Session,
  request: CodeRequest,
  { codebook }: CodebookFile,
  corpus: Corpus,
  sink: CodingsSink,
): Promise<Coded> {
  const matcher = compileRules(codebook);
  const codes = indexCodes(codebook);
  const lineages = nodeLineages(codebookNodes(codebook));
  const cases: CaseCounts[] = [];
  const assigned: AssignedTranscript[] = [];
  let codingCount = 0;
  for await (const { transcript, languages: stated } of corpus.items()) {
    const languages = chooseLanguages(codebook.languages, stated, transcript.text);
    if (languages.length === 0) session.report([noRules(transcript.file, stated)]);
    const codings = applyCodebook(matcher, codes, transcript, { ...request, languages });
    await sink.write(transcript, codings);
    const counted = countCases(lineages, transcript, codings);
    cases.push(...counted);
    codingCount += codings.length;
    assigned.push({
      id: transcript.id,
      sha256: sha256(transcript.text),
      languages,
      participants: counted.flatMap(({ participant, words }) =>
        participant === undefined ? [] : [{ id: participant, words }],
      ),
    });
  }
  return { cases, assigned, codings: codingCount };
}

function metaOf(
  { host }: Session,
  { excerpt, speakers, mergeAdjacent, corpus }: CodeRequest,
  { codebook, sha256: codebookHash }: CodebookFile,
  { assigned }: Coded,
): CodingsMeta {
  const { interviewers, languages, textColumns, idColumn } = corpus;
  const surveyColumns = {
    ...(textColumns === undefined ? {} : { textColumns }),
    ...(idColumn === undefined ? {} : { idColumn }),
  };
  return {
    tool: { name: "sixphase", version: toolVersion(host.packageFolder) },
    codebook: { id: codebook.id, version: codebook.version, sha256: codebookHash },
    options: { excerpt, speakers, mergeAdjacent, interviewers, languages, ...surveyColumns },
    coders: [rulesCoder],
    transcripts: assigned,
  };
}

function summary({ codings, assigned }: Coded, { files }: Corpus, where: string): string {
  const count = (n: number, one: string) => `${n} ${one}${n === 1 ? "" : "s"}`;
  const [made, transcripts] = [count(codings, "coding"), count(assigned.length, "transcript")];
  return `${made} in ${transcripts} from ${count(files.length, "file")}, ${where}`;
}
