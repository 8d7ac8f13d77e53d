import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { layOutCodebook } from "../../codebook/layout.ts";
import { decodeText } from "../../io/decode.ts";
import { expandGlobs } from "../../io/expand-globs.ts";
import { showPath } from "../../io/find-files.ts";
import { writeFiles } from "../../io/output-files.ts";
import { readBytes } from "../../io/read-file.ts";
import { undecodableDiagnostic } from "../../io/undecodable.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { ExitCode } from "../exit-code.ts";
import { noCodebookNamed } from "../no-codebook-named.ts";
import type { Session } from "../session.ts";
import { openStudy } from "../study.ts";
import { showDifference } from "./fmt-difference.ts";

export type FmtRequest = {
  /** Files and globs, or `-` alone for stdin; empty: that of study.yaml. */
  readonly codebooks: readonly string[];
  /** Show what would change, and change nothing. */
  readonly check: boolean;
};

type LaidOut = {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** Also where line ends or the encoding alone differ. */
  readonly isChanged: boolean;
};

/**
 * Rewrites codebooks in their canonical layout. Exit code 1 where `check` finds one that is not in
 * it, 2 where one could not be laid out; the others are written all the same.
 */
export async function runFmt(session: Session, request: FmtRequest): Promise<ExitCode> {
  if (request.codebooks.includes("-")) return fmtStdin(session, request);
  const paths = codebookPaths(session, request.codebooks);
  let changed = 0;
  let refused = 0;
  for (const path of paths) {
    const laidOut = layOut(session, showPath(session.host.cwd, path), readNamed(session, path));
    if (laidOut === undefined) refused += 1;
    else if (laidOut.isChanged) {
      changed += 1;
      if (!request.check) rewrite(path, laidOut.after);
      await session.print(request.check ? showDifference(laidOut) : `${laidOut.file}\n`);
    }
  }
  const verb = request.check ? "would change" : "changed";
  const alone = refused === 0 ? "" : `, ${refused} left alone`;
  const all = `${paths.length} codebook${paths.length === 1 ? "" : "s"}`;
  session.note(`${all}: ${changed === 0 ? "none" : changed} ${verb}${alone}`);
  return exitCode(request, changed > 0, refused > 0);
}

async function fmtStdin(session: Session, request: FmtRequest): Promise<ExitCode> {
  if (request.codebooks.length > 1) {
    throw new UsageError("`-` (stdin) cannot be mixed with files", "run sixphase fmt twice");
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of session.host.stdin) chunks.push(chunk);
  const laidOut = layOut(session, "<standard input>", Buffer.concat(chunks));
  if (laidOut === undefined) return 2;
  if (!request.check) await session.print(laidOut.after);
  else if (laidOut.isChanged) await session.print(showDifference(laidOut));
  return exitCode(request, laidOut.isChanged, false);
}

function exitCode({ check }: FmtRequest, changed: boolean, refused: boolean): ExitCode {
  if (refused) return 2;
  return check && changed ? 1 : 0;
}

/** Absolute, each once. Shipped codebooks go by their files only: they are not the user's to change. */
function codebookPaths(session: Session, named: readonly string[]): readonly string[] {
  const { cwd } = session.host;
  if (named.length === 0) {
    const { codebook } = openStudy(session, undefined);
    if (codebook !== undefined) return [codebook];
    throw noCodebookNamed("fmt", "files");
  }
  const expanded = expandGlobs(cwd, named);
  if (expanded.length === 0) throw new UsageError(`no file fits ${named.join(" ")}`);
  return [...new Set(expanded.map((name) => resolve(cwd, name)))];
}

function readNamed({ host }: Session, path: string): Uint8Array {
  const read = readBytes(path);
  if (read.kind === "bytes") return read.bytes;
  throw new UsageError(`cannot read the codebook ${showPath(host.cwd, path)}: ${read.reason}`);
}

/** Undefined where the file is to be left alone; the reason has been reported. */
function layOut(session: Session, file: string, bytes: Uint8Array): LaidOut | undefined {
  const decoded = decodeText(bytes);
  if (decoded.kind !== "text") {
    session.report([undecodableDiagnostic(file, decoded, "codebook")]);
    return undefined;
  }
  const { text } = decoded;
  const layout = layOutCodebook(file, text);
  if (layout.kind === "refused") {
    session.report(layout.diagnostics, text);
    return undefined;
  }
  if (layout.kind === "unlayable") {
    const { host } = session;
    const what = `${file} cannot be laid out without changing what it says at line ${layout.line}`;
    host.stderr.write(`sixphase: ${what}; it was left as it is\n`);
    return undefined;
  }
  const isChanged = !Buffer.from(layout.text, "utf8").equals(bytes);
  return { file, before: text, after: layout.text, isChanged };
}

/** Through links to the file itself. */
function rewrite(path: string, text: string): void {
  writeFiles({ [realpathSync(path)]: text }, new Set());
}
