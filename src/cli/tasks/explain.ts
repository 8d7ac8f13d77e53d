import { resolve } from "node:path";
import { chooseLanguages } from "../../coding/choose-languages.ts";
import { explainTurns } from "../../coding/explain-turns.ts";
import { pathKind } from "../../io/path-kind.ts";
import { UsageError } from "../../io/usage-error.ts";
import { compileRules } from "../../matching/compile-rules.ts";
import { participantId, transcriptId } from "../../model/ids.ts";
import type { Span } from "../../model/span.ts";
import type { Transcript } from "../../model/transcript.ts";
import { explanationText } from "../../report/explanation.ts";
import { LineIndex } from "../../text/line-index.ts";
import type { ExcerptKind } from "../../units/excerpts.ts";
import { openCodebook } from "../codebook-file.ts";
import { type CorpusItem, type CorpusRequest, openCorpus } from "../corpus.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Session } from "../session.ts";
import { type OpenStudy, openStudy } from "../study.ts";

export type ExplainRequest = {
  readonly study: string | undefined;
  /** `FILE:LINE` or `ID:LINE`. */
  readonly place: string | undefined;
  readonly text: string | undefined;
  readonly corpus: CorpusRequest;
  readonly codebook: string | undefined;
  readonly excerpt: ExcerptKind;
  readonly json: boolean;
};

/** Shows what the codebook makes of a line, or of a text. */
export async function runExplain(session: Session, request: ExplainRequest): Promise<ExitCode> {
  const study = openStudy(session, request.study);
  const book = openCodebook(session, request.codebook ?? study.codebook);
  const { item, place } = await whatToExplain(session, request, study);
  const { transcript, languages: stated } = item;
  const explanations = explainTurns(compileRules(book.codebook), transcript, place, {
    languages: chooseLanguages(book.codebook.languages, stated, transcript.text),
    excerpt: request.excerpt,
    codebookText: book.text,
  });
  if (explanations.length === 0) throw new UsageError(`nobody speaks at ${request.place}`);
  await session.print(
    request.json
      ? `${JSON.stringify({ schemaVersion: 1, explanations }, null, 2)}\n`
      : explanationText(explanations, session.drawing),
  );
  return session.errors > 0 ? 2 : 0;
}

type Subject = { readonly item: CorpusItem; readonly place: Span };

async function whatToExplain(
  session: Session,
  request: ExplainRequest,
  study: OpenStudy,
): Promise<Subject> {
  const { place, text, corpus } = request;
  if (text !== undefined && place === undefined) {
    if (text.trim() === "") throw new UsageError("there is no text to explain");
    const item = { transcript: spokenText(text), languages: corpus.languages };
    return { item, place: { start: 0, end: text.length } };
  }
  const [, name, line] = /^(.+):(\d+)$/.exec(place ?? "") ?? [];
  if (text !== undefined || name === undefined || line === undefined) {
    throw new UsageError("say what to explain: FILE:LINE, ID:LINE or --text WORDS");
  }
  const item = await findTranscript(session, study.complete(corpus), name);
  return { item, place: lineSpan(item.transcript.text, Number(line), name) };
}

/** By the name of its file or, as codings.csv has it, by its id among the study's transcripts. */
async function findTranscript(
  session: Session,
  request: CorpusRequest,
  name: string,
): Promise<CorpusItem> {
  const kind = pathKind(resolve(session.host.cwd, name));
  if (kind === "folder") {
    throw new UsageError(`${name} is a folder; name one transcript: FILE:LINE`);
  }
  const isFile = kind === "file";
  if (!isFile && request.paths.length === 0) {
    throw new UsageError(
      `there is no transcript ${name}`,
      "name a file, or say with --transcripts where transcripts of this id are",
    );
  }
  const corpus = await openCorpus(session, isFile ? { ...request, paths: [name] } : request);
  const found: CorpusItem[] = [];
  for await (const item of corpus.items()) {
    if (isFile || item.transcript.id === name) found.push(item);
  }
  const [only, another] = found;
  if (only === undefined) throw new UsageError(`there is no transcript ${name}`);
  if (another === undefined) return only;
  throw new UsageError(
    `${name} holds ${found.length} transcripts`,
    `name one by its id: ${only.transcript.id}:1, with --transcripts ${name}`,
  );
}

function lineSpan(text: string, line: number, file: string): Span {
  const lines = new LineIndex(text);
  if (line < 1 || line > lines.lineCount) {
    throw new UsageError(`${file} has no line ${line}: its canonical text has ${lines.lineCount}`);
  }
  const start = lines.startOf(line);
  // One unit more, so that a line of which only the end belongs to a turn is found.
  return { start, end: start + lines.textOf(line).length + 1 };
}

/** A text as if a participant had said it. */
function spokenText(text: string): Transcript {
  const span = { start: 0, end: text.length };
  return {
    id: transcriptId("text"),
    file: "--text",
    format: "txt",
    text,
    turns: [
      {
        span,
        speaker: undefined,
        role: "participant",
        participant: participantId("text"),
        paragraphs: [span],
        times: [],
      },
    ],
  };
}
