import type { SpeakerChoice } from "../../coding/apply-codebook.ts";
import { type CodeIndex, indexCodes, nodeOf } from "../../coding/code-index.ts";
import { resolveCodings } from "../../coding/resolve-codings.ts";
import { codingsWriters, compareCodings } from "../../coding/write-codings.ts";
import { codedExcerpt } from "../../diff/coded-excerpt.ts";
import { rereadReasons } from "../../diff/reread.ts";
import { RuleComparison } from "../../diff/rule-comparison.ts";
import type { OutputFile } from "../../io/output-files.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { Codebook } from "../../model/codebook.ts";
import type { CodebookDiff, RereadExcerpt, RuleOutcome } from "../../model/codebook-diff.ts";
import type { Coding } from "../../model/coding.ts";
import type { TranscriptId } from "../../model/ids.ts";
import type { Transcript } from "../../model/transcript.ts";
import { CodePointIndex } from "../../text/code-points.ts";
import type { ExcerptKind } from "../../units/excerpts.ts";
import { type CoderRows, readCodingsFile, reportUnplaced } from "../codings-file.ts";
import { type CorpusRequest, openCorpus } from "../corpus.ts";
import type { Session } from "../session.ts";

export type DiffCorpusRequest = {
  /** Codings files, made with the old codebook, of any coders. */
  readonly codings: readonly string[];
  readonly corpus: CorpusRequest;
  readonly excerpt: ExcerptKind;
  readonly speakers: SpeakerChoice;
};

/** Columns of the list of excerpts to be read again, behind those of a codings file. */
const rereadColumns = ["code_now", "reread_because"] as const;

/**
 * What the changes mean for codings and transcripts that are there. Memory holds one transcript, the
 * rows of the codings files and the two lists. `list`: where the excerpts to be read again are written
 * as well, as a codings file.
 */
export async function compareOnCorpus(
  session: Session,
  old: Codebook,
  now: Codebook,
  diff: CodebookDiff,
  request: DiffCorpusRequest,
  list: OutputFile | undefined,
): Promise<{ reread: readonly RereadExcerpt[] | undefined; rules: RuleOutcome }> {
  const files = request.codings.map((path) => codingsOf(session, path));
  const corpus = await openCorpus(session, request.corpus);
  const reasons = rereadReasons(diff);
  const codesNow = indexCodes(now);
  const codes = codesOfBoth(indexCodes(old), codesNow);
  const extraColumns = [...new Set(files.flatMap(extraColumnsOf)), ...rereadColumns];
  const rules = new RuleComparison(old, now, diff.homes, request);
  const reread: RereadExcerpt[] = [];
  const seen = new Set<TranscriptId>();
  list?.write(codingsWriters.csv.header(extraColumns));
  for await (const { transcript, languages } of corpus.items()) {
    seen.add(transcript.id);
    rules.add(transcript, languages);
    const affected = files
      .flatMap((file) => codingsIn(session, file, transcript, codes))
      .map(({ coding, ownId }) => ({
        coding,
        reasons: [...new Set([coding.code, ownId])].flatMap((id) => reasons.get(id) ?? []),
        codeNow: ownId === coding.code ? diff.homes.get(coding.code) : nodeOf(codesNow, ownId)?.id,
      }))
      .filter((each) => each.reasons.length > 0)
      .sort((a, b) => compareCodings(a.coding, b.coding));
    const offsets = new CodePointIndex(transcript.text);
    for (const { coding, ...why } of affected) {
      reread.push({ ...codedExcerpt(coding, offsets), ...why });
    }
    const listed = affected.map(({ coding, reasons: why, codeNow }): Coding => {
      const because = why.map(({ text }) => text).join("; ");
      const extra = { code_now: codeNow ?? "", reread_because: because };
      return { ...coding, extra: { ...coding.extra, ...extra } };
    });
    list?.write(codingsWriters.csv.rows(listed, offsets, extraColumns));
  }
  for (const file of files) reportUnplaced(session, file, seen);
  return { reread: files.length === 0 ? undefined : reread, rules: rules.outcome() };
}

function codingsOf(session: Session, path: string): CoderRows {
  const { source, codings } = readCodingsFile(session, path);
  if (codings === undefined) throw new UsageError(`${source.file} could not be read`);
  return codings;
}

/** A coding, read with the old codebook, and the id that it was made with, which may be a former one. */
type MadeCoding = { readonly coding: Coding; readonly ownId: string };

function codingsIn(
  session: Session,
  { source, byTranscript }: CoderRows,
  transcript: Transcript,
  codes: CodeIndex,
): readonly MadeCoding[] {
  const given = byTranscript.get(transcript.id) ?? [];
  const { codings, rows, diagnostics } = resolveCodings(source.file, given, transcript, codes);
  session.report(diagnostics, source.text);
  return codings.map((coding, index) => ({ coding, ownId: rows[index]?.code ?? coding.code }));
}

/** Codings made with the old codebook, and those that somebody has made with the new one since. */
function codesOfBoth(old: CodeIndex, now: CodeIndex): CodeIndex {
  const known = (id: string) => old.current.has(id) || old.former.has(id);
  const since = [...now.current].filter(([id]) => !known(id));
  return { current: new Map([...old.current, ...since]), former: old.former };
}

function extraColumnsOf({ rows }: CoderRows): string[] {
  const own: readonly string[] = rereadColumns;
  return Object.keys(rows[0]?.extra ?? {}).filter((column) => !own.includes(column));
}
