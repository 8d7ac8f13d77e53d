import { join, resolve } from "node:path";
import { hasError } from "../diagnostics/diagnostic.ts";
import { pathKind } from "../io/path-kind.ts";
import { UsageError } from "../io/usage-error.ts";
import type { Study } from "../model/study.ts";
import { readStudy } from "../study/read-study.ts";
import type { CorpusRequest } from "./corpus.ts";
import type { Session } from "./session.ts";
import { readNeededText } from "./source-text.ts";

/** What study.yaml gives where the command line says nothing; paths are absolute. */
export type OpenStudy = {
  readonly codebook: string | undefined;
  readonly out: string | undefined;
  /** The codings that `code` wrote last. */
  readonly codings: string | undefined;
  /** People who code, by name; none where it lists none. */
  readonly coders: readonly string[];
  complete(request: CorpusRequest): CorpusRequest;
};

/**
 * Reads study.yaml in the folder that was named, or else in the working folder if there is one.
 * Throws `UsageError` where the named folder has none, or it has errors.
 */
export function openStudy(session: Session, folder: string | undefined): OpenStudy {
  const { cwd } = session.host;
  const base = resolve(cwd, folder ?? ".");
  const path = join(base, "study.yaml");
  if (folder === undefined && pathKind(path) === "none") {
    return {
      ...{ codebook: undefined, out: undefined, codings: undefined, coders: [] },
      complete: (given) => given,
    };
  }
  const { file, text } = readNeededText(session, "study", path);
  const { value, diagnostics } = readStudy(file, text);
  session.report(diagnostics, text);
  if (value === undefined || hasError(diagnostics)) {
    throw new UsageError(`${file} has errors, so nothing was done`);
  }
  return withPaths(value, base);
}

/** The codings that `code` saved, in whichever format. */
function savedCodings(out: string): string {
  const jsonl = join(out, "codings.jsonl");
  return pathKind(jsonl) === "file" ? jsonl : join(out, "codings.csv");
}

function withPaths(study: Study, base: string): OpenStudy {
  const at = (path: string | undefined) => (path === undefined ? undefined : resolve(base, path));
  const roots = study.transcripts.map((path) => resolve(base, path));
  const out = at(study.out);
  return {
    codebook: at(study.codebook),
    out,
    codings: out === undefined ? undefined : savedCodings(out),
    coders: study.coders,
    complete: (request) => ({
      ...request,
      paths: request.paths.length > 0 ? request.paths : roots,
      roots: [...request.roots, ...roots],
      participants: request.participants ?? at(study.participants),
      interviewers: [...request.interviewers, ...study.interviewers],
      usualLanguages: study.languages,
      textColumns: request.textColumns ?? study.textColumns,
      idColumn: request.idColumn ?? study.idColumn,
    }),
  };
}
