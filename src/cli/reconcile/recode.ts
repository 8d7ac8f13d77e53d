import { resolve } from "node:path";
import { diffCodebooks } from "../../diff/diff-codebooks.ts";
import { rereadReasons } from "../../diff/reread.ts";
import type { RecodeList } from "../../model/reconciliation-report.ts";
import type { CodebookFile } from "../codebook-file.ts";
import type { CorpusRequest } from "../corpus.ts";
import { Session } from "../session.ts";
import { compareOnCorpus } from "../tasks/diff-corpus.ts";
import { chooseSources, readSource } from "../tasks/diff-sources.ts";

export type RecodeRequest = {
  /** The codebook as it was: a file, or a revision of git. */
  readonly since: string;
  readonly book: CodebookFile;
  readonly codings: readonly string[];
  readonly corpus: CorpusRequest;
};

/**
 * The codings, by whichever coder, whose codes changed their meaning since an earlier codebook:
 * `recode.csv`, a codings file with what the code is now and what changed, and its summary.
 */
export async function listToRecode(
  session: Session,
  { since, book, codings, corpus }: RecodeRequest,
): Promise<{ readonly list: RecodeList; readonly csv: string }> {
  const path = resolve(session.host.cwd, book.codebook.file);
  const [before] = chooseSources(session, [since, path], path);
  const old = await readSource(session, before);
  const diff = diffCodebooks(old.codebook, book.codebook);
  const pieces: string[] = [];
  const written = { path: "recode.csv", write: (text: string) => void pieces.push(text) };
  // What is wrong with the same rows and transcripts was said when they were reconciled.
  const silent = new Session({ ...session.host, stderr: { write: (_, done) => done?.() } }, true);
  const request = {
    codings,
    corpus,
    ...({ excerpt: "sentence", speakers: "participant" } as const),
  };
  const { reread = [] } = await compareOnCorpus(
    silent,
    old.codebook,
    book.codebook,
    diff,
    request,
    written,
  );
  return {
    list: {
      old: diff.old,
      codes: [...rereadReasons(diff)].map(([id, reasons]) => ({
        ...{ id, reasons },
        codings: reread.filter(({ code }) => code === id).length,
      })),
      codings: reread.length,
    },
    csv: pieces.join(""),
  };
}
