import { resolve } from "node:path";
import type { Severity } from "../../diagnostics/catalogue.ts";
import { diffCodebooks } from "../../diff/diff-codebooks.ts";
import { diffFindings } from "../../diff/findings.ts";
import { OutputSet } from "../../io/output-files.ts";
import { UsageError } from "../../io/usage-error.ts";
import { type DiffFormat, diffFormats } from "../../report/diff/registry.ts";
import type { ExitCode } from "../exit-code.ts";
import { onEarlyEnd } from "../interrupt.ts";
import { KeptFindings } from "../kept-findings.ts";
import type { Session } from "../session.ts";
import { openStudy } from "../study.ts";
import { toolVersion } from "../version.ts";
import { compareOnCorpus, type DiffCorpusRequest } from "./diff-corpus.ts";
import { chooseSources, readSource } from "./diff-sources.ts";

export type DiffRequest = DiffCorpusRequest & {
  readonly study: string | undefined;
  /** The codebook before and the one now: none, one or both. */
  readonly names: readonly string[];
  /** Where the excerpts to be read again are written as a codings file. */
  readonly reread: string | undefined;
  readonly format: DiffFormat;
  readonly output: string | undefined;
  readonly failOn: Severity;
};

/**
 * Compares two codebooks. Exit code 1 where something of `failOn` was found, 2 where a coding or a
 * transcript could not be read: then the lists lack it.
 */
export async function runDiff(session: Session, request: DiffRequest): Promise<ExitCode> {
  if (request.reread !== undefined && request.codings.length === 0) {
    throw new UsageError("--reread lists codings: name them with --codings FILE");
  }
  const study = openStudy(session, request.study);
  const [before, after] = chooseSources(session, request.names, study.codebook);
  const old = await readSource(session, before);
  const now = await readSource(session, after);
  const diff = diffCodebooks(old.codebook, now.codebook);
  const kept = new KeptFindings();
  kept.addFile(old.codebook.file, old.text);
  kept.addFile(now.codebook.file, now.text);
  kept.add(diffFindings(old.codebook, now.codebook, diff));
  const files = new OutputSet(session.inputs);
  const forget = onEarlyEnd(() => files.discard());
  try {
    const path = (name: string) => resolve(session.host.cwd, name);
    const list = request.reread === undefined ? undefined : files.create(path(request.reread));
    const corpus = study.complete(request.corpus);
    const isAsked = request.codings.length + request.corpus.paths.length > 0;
    const { reread, rules } = isAsked
      ? await compareOnCorpus(
          session,
          old.codebook,
          now.codebook,
          diff,
          { ...request, corpus },
          list,
        )
      : { reread: undefined, rules: undefined };
    const options = {
      ...session.drawingFor(request.output),
      toolVersion: toolVersion(session.host.packageFolder),
    };
    const report = { diff, findings: kept.findings(), reread, rules };
    const text = diffFormats[request.format](report, options);
    if (request.output !== undefined) files.put(path(request.output), text);
    files.commit();
    if (request.output === undefined) await session.print(text);
    else session.note(`written to ${request.output}`);
    if (request.reread !== undefined) {
      session.note(`excerpts to be read again: ${reread?.length ?? 0}, in ${request.reread}`);
    }
  } finally {
    files.discard();
    forget();
  }
  if (session.errors > 0) return 2;
  return kept.has(request.failOn) ? 1 : 0;
}
