import { isAbsolute, join, resolve } from "node:path";
import { checkCodebook } from "../../checks/check-codebook.ts";
import type { Severity } from "../../diagnostics/catalogue.ts";
import { decodeText } from "../../io/decode.ts";
import { expandGlobs } from "../../io/expand-globs.ts";
import { showPath } from "../../io/find-files.ts";
import { OutputSet } from "../../io/output-files.ts";
import { pathKind } from "../../io/path-kind.ts";
import { readBytes } from "../../io/read-file.ts";
import { sha256 } from "../../io/sha256.ts";
import { undecodableDiagnostic } from "../../io/undecodable.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { Phase } from "../../model/codebook.ts";
import { severities } from "../../report/diagnostics/by-severity.ts";
import { type DiagnosticFormat, diagnosticFormats } from "../../report/diagnostics/registry.ts";
import { type CheckedBook, checkStudy, isReadInFull } from "../check-study.ts";
import { findCodebook } from "../codebook-file.ts";
import type { CorpusRequest } from "../corpus.ts";
import type { ExitCode } from "../exit-code.ts";
import type { KeptFindings } from "../kept-findings.ts";
import { noCodebookNamed } from "../no-codebook-named.ts";
import type { Session } from "../session.ts";
import { type OpenStudy, openStudy } from "../study.ts";
import { toolVersion } from "../version.ts";

export type FindingsOutput = {
  readonly format: DiagnosticFormat;
  /** Undefined: stdout. */
  readonly output: string | undefined;
};

export type CheckRequest = {
  readonly study: string | undefined;
  /** Files, globs, names of shipped codebooks; empty: that of study.yaml. */
  readonly codebooks: readonly string[];
  readonly codings: readonly string[];
  readonly corpus: CorpusRequest;
  /** Of all sentences, from 0 to 1: a rule that fires in more of them is reported. */
  readonly maxShare: number;
  readonly phase: Phase | undefined;
  readonly failOn: Severity;
  readonly outputs: readonly FindingsOutput[];
};

/** Checks codebooks, and codings against them. Exit code 1 where something of `failOn` was found. */
export async function runCheck(session: Session, request: CheckRequest): Promise<ExitCode> {
  refuseTwoOnStdout(request.outputs);
  const study = openStudy(session, request.study);
  const paths = codebookPaths(session, request.codebooks, study.codebook);
  if (request.codings.length > 0 && paths.length > 1) {
    throw new UsageError(
      `codings are checked against one codebook, and ${paths.length} were named`,
      "name the one that they were made with",
    );
  }
  const kept = session.keepFindings();
  const books = paths.flatMap((path) => checkFile(session, kept, path, request.phase) ?? []);
  try {
    await checkBesideData(session, kept, request, study, books);
  } catch (error) {
    // What was found so far often says why the rest could not be done.
    if (error instanceof UsageError) await deliver(session, kept, request.outputs);
    throw error;
  }
  await deliver(session, kept, request.outputs);
  session.note(summaryOf(kept));
  return kept.has(request.failOn) ? 1 : 0;
}

/** A study's transcripts are read where its codings are checked, not at every check of its codebook. */
async function checkBesideData(
  session: Session,
  kept: KeptFindings,
  { codings, corpus, maxShare }: CheckRequest,
  study: OpenStudy,
  checked: readonly CheckedBook[],
): Promise<void> {
  if (codings.length === 0 && corpus.paths.length === 0) return;
  const books = checked.filter(isReadInFull);
  for (const { codebook } of checked.filter((book) => !isReadInFull(book))) {
    session.note(
      `${codebook.file} could not be read in full, so no codings and transcripts were compared with it`,
    );
  }
  if (books.length === 0) return;
  const { coders } = study;
  await checkStudy(session, kept, {
    ...{ books, codings, maxShare, coders },
    corpus: study.complete(corpus),
  });
}

function codebookPaths(
  session: Session,
  named: readonly string[],
  studyCodebook: string | undefined,
): readonly string[] {
  const { host } = session;
  if (named.length === 0) {
    if (studyCodebook !== undefined) return [studyCodebook];
    throw noCodebookNamed("check", "files");
  }
  const expanded = expandGlobs(host.cwd, named);
  if (expanded.length === 0) throw new UsageError(`no file fits ${named.join(" ")}`);
  for (const name of expanded) {
    if (pathKind(resolve(host.cwd, name)) !== "folder") continue;
    throw new UsageError(
      `${name} is a folder`,
      `name the codebooks in it: sixphase check '${name}/*.yaml'`,
    );
  }
  return [...new Set(expanded.map((name) => findCodebook(host, name)))];
}

function checkFile(
  session: Session,
  kept: KeptFindings,
  path: string,
  phase: Phase | undefined,
): CheckedBook | undefined {
  const { cwd } = session.host;
  const absolute = isAbsolute(path) ? path : join(cwd, path);
  const file = showPath(cwd, absolute);
  session.inputs.add(absolute);
  const read = readBytes(absolute);
  if (read.kind === "failed") {
    throw new UsageError(`cannot read the codebook ${file}: ${read.reason}`);
  }
  const decoded = decodeText(read.bytes);
  if (decoded.kind !== "text") {
    kept.addFile(file);
    const found = undecodableDiagnostic(file, decoded);
    // What is not text cannot be saved as a codebook.
    const hint = "name a text file of `key: value` lines; `sixphase init` writes one to start from";
    kept.add([decoded.reason === "binary" ? { ...found, hint } : found]);
    return undefined;
  }
  const { value, diagnostics } = checkCodebook(file, decoded.text, phase);
  kept.addFile(file, decoded.text);
  kept.add(diagnostics, decoded.text);
  const { text } = decoded;
  return value && { codebook: value, text, sha256: sha256(text), found: diagnostics };
}

function refuseTwoOnStdout(outputs: readonly FindingsOutput[]): void {
  const onStdout = outputs.filter(({ output }) => output === undefined);
  if (onStdout.length < 2) return;
  throw new UsageError(
    `${onStdout.map(({ format }) => format).join(" and ")} would be mixed on stdout`,
    "give each --format but one its --output FILE",
  );
}

async function deliver(
  session: Session,
  kept: KeptFindings,
  outputs: readonly FindingsOutput[],
): Promise<void> {
  const { host } = session;
  const version = toolVersion(host.packageFolder);
  const findings = kept.findings();
  const files = new OutputSet(session.inputs);
  try {
    for (const { format, output } of outputs) {
      const options = { ...session.drawingFor(output), toolVersion: version };
      const text = diagnosticFormats[format](findings, options);
      if (output === undefined) await session.print(text);
      else files.put(resolve(host.cwd, output), text);
    }
    files.commit();
  } finally {
    files.discard();
  }
}

/** "codebook.yaml: 2 errors, 1 warning". */
function summaryOf(kept: KeptFindings): string {
  const { files } = kept.findings();
  const what = files.length === 1 ? files.join() : `${files.length} files`;
  const counts = severities.flatMap((severity) => {
    const count = kept.count(severity);
    if (count === 0) return [];
    return [`${count} ${severity}${count === 1 || severity === "info" ? "" : "s"}`];
  });
  return `${what}: ${counts.length === 0 ? "nothing found" : counts.join(", ")}`;
}
