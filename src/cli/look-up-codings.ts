import { type CodeIndex, indexCodes } from "../coding/code-index.ts";
import { type Resolved, resolveCodings } from "../coding/resolve-codings.ts";
import { codebookNodes } from "../model/codebook-tree.ts";
import type { CaseCounts } from "../model/frequency.ts";
import type { TranscriptId } from "../model/ids.ts";
import type { Transcript } from "../model/transcript.ts";
import { countCases, type Lineages, nodeLineages } from "../tables/count-cases.ts";
import { type Assignment, openAssignment } from "./assignment.ts";
import type { CodebookFile } from "./codebook-file.ts";
import { type CoderRows, reportUnplaced } from "./codings-file.ts";
import type { Session } from "./session.ts";

/** Codings of one file with what their rows are looked up in; made once for all transcripts. */
export type CodingsLookup = {
  readonly codings: CoderRows;
  readonly codes: CodeIndex;
  readonly lineages: Lineages;
  readonly assignment: Assignment;
};

/** `assigned`: the transcripts that count where that is not what codings.meta.json says. */
export function openLookup(
  session: Session,
  codings: CoderRows,
  book: CodebookFile,
  assigned: "coded" | "all" | undefined,
): CodingsLookup {
  return {
    codings,
    codes: indexCodes(book.codebook),
    lineages: nodeLineages(codebookNodes(book.codebook)),
    assignment: openAssignment(session, codings, book, assigned),
  };
}

/**
 * Finds the codings of one transcript again, and compares it with the one that was coded. Everything
 * found is reported. Undefined where the transcript has no coding and was not assigned.
 */
export function lookUp(
  session: Session,
  { codings, codes, lineages, assignment }: CodingsLookup,
  transcript: Transcript,
): { readonly resolved: Resolved; readonly cases: readonly CaseCounts[] } | undefined {
  const rows = codings.byTranscript.get(transcript.id) ?? [];
  if (rows.length === 0 && !assignment.includes(transcript.id)) return undefined;
  const { file, text } = codings.source;
  const resolved = resolveCodings(file, rows, transcript, codes);
  session.report(resolved.diagnostics, text);
  const cases = countCases(lineages, transcript, resolved.codings);
  session.report(assignment.compare(transcript, cases));
  return { resolved, cases };
}

/** Reports transcripts that have codings or were assigned and are not there; gives the number of their codings. */
export function reportMissing(
  session: Session,
  { codings, assignment }: CodingsLookup,
  there: ReadonlySet<TranscriptId>,
): number {
  const unplaced = reportUnplaced(session, codings, there);
  session.report(assignment.compareCorpus(there));
  return unplaced;
}
