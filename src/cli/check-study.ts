import { BroadRules } from "../checks/broad-rules.ts";
import { NotByRules } from "../checks/codings/not-by-rules.ts";
import { retiredCodes } from "../checks/codings/retired-codes.ts";
import { matchSentences } from "../checks/codings/sentence-matches.ts";
import { unknownCoders } from "../checks/codings/unknown-coders.ts";
import { unusedCodes } from "../checks/codings/unused-codes.ts";
import { type CheckSubject, checkSubject } from "../checks/subject.ts";
import { chooseLanguages } from "../coding/choose-languages.ts";
import { indexCodes } from "../coding/code-index.ts";
import { checkCodes } from "../coding/resolve-codings.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type TranscriptId, transcriptId } from "../model/ids.ts";
import type { CodebookFile } from "./codebook-file.ts";
import { readCodingsFile } from "./codings-file.ts";
import { type CorpusItem, type CorpusRequest, openCorpus } from "./corpus.ts";
import type { KeptFindings } from "./kept-findings.ts";
import { type CodingsLookup, lookUp, openLookup, reportMissing } from "./look-up-codings.ts";
import type { Session } from "./session.ts";

/** A codebook, and everything that was found in it. */
export type CheckedBook = CodebookFile & { readonly found: readonly Diagnostic[] };

/** Whether no code was left out: what the file lacks as YAML may be the code that a coding names. */
export function isReadInFull({ found }: CheckedBook): boolean {
  return !found.some(({ code, severity }) => severity === "error" && code.startsWith("yaml/"));
}

type StudyCheck = {
  /** Read in full. */
  readonly books: readonly CheckedBook[];
  /** Codings files, made with the only one of `books`; empty where there are several. */
  readonly codings: readonly string[];
  /** Without paths, excerpts are not looked up. */
  readonly corpus: CorpusRequest;
  /** Of all sentences, from 0 to 1. */
  readonly maxShare: number;
  /** Those whom study.yaml lists. */
  readonly coders: readonly string[];
};

/**
 * Checks codebooks beside transcripts, and codings against their codebook and transcripts; all that
 * is found is reported. One transcript is in memory at a time. Throws `UsageError` where something
 * that was named is not there.
 */
export async function checkStudy(
  session: Session,
  kept: KeptFindings,
  { books, codings: paths, corpus, maxShare, coders }: StudyCheck,
): Promise<void> {
  const compared = books.map((book) => openBook(session, kept, book, paths));
  const seen = await compareTranscripts(session, kept, compared, corpus);
  for (const { book, subject, broad, files, isComplete } of compared) {
    session.report(broad.findings(subject, maxShare), book.text);
    const codes = indexCodes(book.codebook);
    for (const { codings, gaps } of files) {
      const { file, text } = codings.source;
      const coded = { file, rows: codings.rows };
      const unseen = codings.rows.filter(({ transcript }) => !seen.has(transcript));
      session.report(checkCodes(file, unseen, codes), text);
      session.report(retiredCodes(subject, codes, coded), text);
      session.report(unknownCoders(coders, coded), text);
      session.report(gaps.findings(file), text);
    }
    const all = files.map(({ codings }) => ({ file: codings.source.file, rows: codings.rows }));
    if (isComplete) session.report(unusedCodes(subject, codes, all), book.text);
  }
}

type OpenFile = CodingsLookup & { readonly gaps: NotByRules };

type OpenBook = {
  readonly book: CheckedBook;
  readonly subject: CheckSubject;
  readonly broad: BroadRules;
  readonly files: readonly OpenFile[];
  /** Whether every row of every codings file could be read. */
  readonly isComplete: boolean;
};

function openBook(
  session: Session,
  kept: KeptFindings,
  book: CheckedBook,
  paths: readonly string[],
): OpenBook {
  const read = [...new Set(paths)].map((path) => readCodingsFile(session, path));
  for (const { source } of read) kept.addFile(source.file, source.text);
  const files = read.flatMap(({ codings }) =>
    codings === undefined
      ? []
      : [{ ...openLookup(session, codings, book, undefined), gaps: new NotByRules() }],
  );
  return {
    book,
    subject: checkSubject(book.codebook, book.found, book.text),
    broad: new BroadRules(),
    files,
    isComplete: read.every(({ isComplete }) => isComplete),
  };
}

/** Gives the transcripts that were read: none where none were named. */
async function compareTranscripts(
  session: Session,
  kept: KeptFindings,
  compared: readonly OpenBook[],
  request: CorpusRequest,
): Promise<ReadonlySet<TranscriptId>> {
  const seen = new Set<TranscriptId>();
  if (request.paths.length === 0) {
    session.note("no transcripts were named, so excerpts were not looked up (--transcripts PATH)");
    return seen;
  }
  const corpus = await openCorpus(session, request);
  for (const { shown } of corpus.files) kept.addFile(shown);
  for await (const item of corpus.items()) {
    seen.add(item.transcript.id);
    for (const open of compared) compareTranscript(session, open, item);
  }
  // One that is there and could not be read was reported as that.
  const interviews = corpus.files.filter(({ format }) => format !== "csv");
  const there = new Set([...seen, ...interviews.map(({ id }) => transcriptId(id))]);
  for (const { files } of compared) for (const file of files) reportMissing(session, file, there);
  return seen;
}

function compareTranscript(
  session: Session,
  { book, subject, broad, files }: OpenBook,
  { transcript, languages: stated }: CorpusItem,
): void {
  const languages = chooseLanguages(book.codebook.languages, stated, transcript.text);
  const sentences = matchSentences(subject, transcript, languages);
  broad.add(sentences);
  for (const file of files) {
    const found = lookUp(session, file, transcript);
    if (found !== undefined) file.gaps.add(subject, found.resolved, sentences);
  }
}
