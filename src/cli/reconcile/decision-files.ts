import { join, resolve } from "node:path";
import { indexCodes } from "../../coding/code-index.ts";
import { showPath } from "../../io/find-files.ts";
import { pathKind } from "../../io/path-kind.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { CoderId } from "../../model/ids.ts";
import type { DecisionRow } from "../../reconcile/decisions/decision-row.ts";
import { effectiveDecisions } from "../../reconcile/decisions/effective-decisions.ts";
import { readDecisions } from "../../reconcile/decisions/read-decisions.ts";
import type { CodebookFile } from "../codebook-file.ts";
import type { Session } from "../session.ts";
import { readNeededText, type SourceText } from "../source-text.ts";

/** What was decided so far. */
export type OpenedDecisions = {
  /** Absolute paths of the files that were read. */
  readonly paths: readonly string[];
  /** Decoded, by the name that messages have. */
  readonly sources: readonly SourceText[];
  /** The decision that counts, by item. */
  readonly byItem: ReadonlyMap<string, DecisionRow>;
  /** Rows that could not be read. */
  readonly leftOut: number;
};

/** The file in which decisions about the worksheet of a folder are kept. */
export function decisionsPath(folder: string): string {
  return join(folder, "decisions.csv");
}

/**
 * Reads the files of decisions that the user named, worksheets that were filled in too; without any,
 * decisions.csv of the folder for results if it is there. Reports what is wrong with a row. Throws
 * `UsageError` where a file cannot be read.
 */
export function openDecisions(
  session: Session,
  named: readonly string[],
  out: string | undefined,
  { codebook }: CodebookFile,
  coders: readonly CoderId[],
): OpenedDecisions {
  const { cwd } = session.host;
  const kept = out === undefined ? undefined : decisionsPath(out);
  const isKept = kept !== undefined && pathKind(kept) === "file";
  const paths = named.length > 0 ? named.map((path) => resolve(cwd, path)) : isKept ? [kept] : [];
  if (isKept && !paths.includes(kept)) {
    session.note(`${showPath(cwd, kept)} is there and is not applied: other decisions were named`);
  }
  const known = { codes: indexCodes(codebook), coders };
  const read = [...new Set(paths)].map((path) => {
    const source = readNeededText(session, "decisions", path);
    const { value, diagnostics } = readDecisions(source.file, source.text, known);
    session.report(diagnostics, source.text);
    if (value === undefined) throw new UsageError(`${source.file} could not be read`);
    return { source, value };
  });
  const { byItem, diagnostics } = effectiveDecisions(read.flatMap(({ value }) => value.rows));
  const sources = read.map(({ source }) => source);
  reportByFile(session, sources, diagnostics);
  const leftOut = read.reduce((sum, { value }) => sum + value.leftOut, 0);
  return { paths, sources, byItem, leftOut };
}

/** Reports findings about several files, each with the text into which its span points. */
export function reportByFile(
  session: Session,
  sources: readonly SourceText[],
  diagnostics: Parameters<Session["report"]>[0],
): void {
  for (const { file, text } of sources) {
    session.report(
      diagnostics.filter((one) => one.file === file),
      text,
    );
  }
}
