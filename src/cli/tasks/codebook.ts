import { resolve } from "node:path";
import { writeFiles } from "../../io/output-files.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { CodebookUsage } from "../../model/code-usage.ts";
import { describeCodebook } from "../../report/codebook-document/describe-codebook.ts";
import {
  type CodebookDocumentFormat,
  codebookDocumentFormats,
} from "../../report/codebook-document/registry.ts";
import { type CodebookFile, openCodebook } from "../codebook-file.ts";
import type { CorpusRequest } from "../corpus.ts";
import type { ExitCode } from "../exit-code.ts";
import { noCodebookNamed } from "../no-codebook-named.ts";
import type { Session } from "../session.ts";
import { openStudy } from "../study.ts";
import { countUsage } from "./codebook-usage.ts";

export type CodebookRequest = {
  readonly study: string | undefined;
  readonly codebook: string | undefined;
  readonly codings: readonly string[];
  readonly corpus: CorpusRequest;
  readonly rules: boolean;
  readonly memos: boolean;
  readonly date: string | undefined;
  readonly format: CodebookDocumentFormat;
  readonly output: string | undefined;
};

/** Writes a codebook as a document. Exit code 2 where codings could not all be counted. */
export async function runCodebook(session: Session, request: CodebookRequest): Promise<ExitCode> {
  const study = openStudy(session, request.study);
  const name = request.codebook ?? study.codebook;
  if (name === undefined) {
    throw noCodebookNamed("codebook", "a file");
  }
  const book = openCodebook(session, name);
  const usage = await usageOf(session, book, request, study.complete(request.corpus));
  const { rules, memos, date } = request;
  const document = describeCodebook(book.codebook, { usage, rules, memos, date });
  await deliver(session, request.output, codebookDocumentFormats[request.format](document));
  return session.errors > 0 ? 2 : 0;
}

async function usageOf(
  session: Session,
  book: CodebookFile,
  { codings, corpus: asked }: CodebookRequest,
  corpus: CorpusRequest,
): Promise<CodebookUsage | undefined> {
  if (codings.length > 0) return await countUsage(session, book, codings, corpus);
  if (asked.paths.length === 0) return undefined;
  throw new UsageError(
    "transcripts were named, but no codings to count in them",
    "name the codings with --codings FILE",
  );
}

async function deliver(session: Session, output: string | undefined, text: string): Promise<void> {
  if (output === undefined) return session.print(text);
  writeFiles({ [resolve(session.host.cwd, output)]: text }, session.inputs);
  session.note(`written to ${output}`);
}
