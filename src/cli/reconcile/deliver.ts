import { join } from "node:path";
import { indexCodes } from "../../coding/code-index.ts";
import { readMeta, renderMeta } from "../../coding/meta.ts";
import { codingsWriters } from "../../coding/write-codings.ts";
import { showPath } from "../../io/find-files.ts";
import { OutputSet } from "../../io/output-files.ts";
import { pathKind } from "../../io/path-kind.ts";
import { sha256 } from "../../io/sha256.ts";
import { UsageError } from "../../io/usage-error.ts";
import { codebookNodes } from "../../model/codebook-tree.ts";
import type { Policy } from "../../model/reconciliation.ts";
import type { Worksheet } from "../../model/worksheet.ts";
import { isAppendable } from "../../reconcile/decisions/columns.ts";
import {
  consensusCoder,
  consensusCodings,
  consensusColumns,
  policyWord,
} from "../../reconcile/settle/consensus.ts";
import { worksheetCsv } from "../../report/worksheet/csv.ts";
import { worksheetHtml } from "../../report/worksheet/html.ts";
import { worksheetMarkdown } from "../../report/worksheet/markdown.ts";
import { openItems } from "../../report/worksheet/open-items.ts";
import { countCases, nodeLineages } from "../../tables/count-cases.ts";
import { CodePointIndex } from "../../text/code-points.ts";
import type { CodebookFile } from "../codebook-file.ts";
import type { Session } from "../session.ts";
import { readNeededText } from "../source-text.ts";
import { toolVersion } from "../version.ts";
import type { OpenedDecisions } from "./decision-files.ts";
import { keptWorksheetNote, leftoverNote, partialNote } from "./delivery-notes.ts";
import { itemsByTranscript } from "./items-by-transcript.ts";
import type { ReconciledTranscript } from "./open-reconciliation.ts";
import { isUntouchedWorksheet } from "./untouched-worksheet.ts";

export type Delivery = {
  readonly book: CodebookFile;
  readonly transcripts: readonly ReconciledTranscript[];
  readonly worksheet: Worksheet;
  readonly policy: Policy | undefined;
  /** Those that were applied. */
  readonly decisions: OpenedDecisions;
  /** Whether the agreed codings are written: something was to be settled, or nothing is open. */
  readonly consensus: boolean;
  /** By its name in the folder, what else is to be there. */
  readonly reports: Readonly<Record<string, string>>;
};

/**
 * Writes the worksheets, the consensus and the reports into a folder: all of them or none. A
 * worksheet.csv of which the decisions were just applied stays as the reviewer filled it in. Throws
 * `UsageError` where one is there whose decisions were not, or codings by other people.
 */
export function deliverReconciliation(session: Session, folder: string, delivery: Delivery): void {
  const worksheetPath = join(folder, "worksheet.csv");
  const isOwn = delivery.decisions.paths.includes(worksheetPath);
  if (!isOwn) refuseToReplaceDecisions(session, worksheetPath);
  if (delivery.consensus) refuseToReplaceMeta(session, folder);
  const set = new OutputSet(session.inputs);
  try {
    if (!isOwn) set.put(worksheetPath, worksheetCsv(delivery.worksheet));
    set.put(join(folder, "worksheet.md"), worksheetMarkdown(delivery.worksheet));
    set.put(join(folder, "worksheet.html"), pageOf(delivery));
    for (const [name, text] of Object.entries(delivery.reports)) set.put(join(folder, name), text);
    if (delivery.consensus) writeConsensus(session, set, folder, delivery);
    set.commit();
  } finally {
    set.discard();
  }
  for (const line of notesOn(session, folder, delivery)) session.note(line);
}

/** What the files do not say of themselves. */
function notesOn(session: Session, folder: string, delivery: Delivery): readonly string[] {
  const { worksheet, decisions, consensus, reports } = delivery;
  const worksheetFile = showPath(session.host.cwd, join(folder, "worksheet.csv"));
  const applied = decisions.sources.find(({ file }) => file === worksheetFile);
  const open = openItems(worksheet).length;
  const notWritten = [
    ...(consensus ? [] : ["consensus.csv"]),
    ...(reports["recode.csv"] === undefined ? ["recode.csv"] : []),
  ];
  const notes = [
    applied && keptWorksheetNote(applied, worksheet),
    consensus && open > 0 ? partialNote(open) : undefined,
    leftoverNote(session, folder, notWritten),
  ];
  return notes.filter((line) => line !== undefined);
}

/** What the page saves begins with the decisions.csv that was applied, where it is one file alone. */
function pageOf({ worksheet, decisions: { sources } }: Delivery): string {
  const digest = (text: string) => sha256(text).slice(0, 16);
  const [first] = sources;
  const isOne = sources.length === 1 && first !== undefined && isAppendable(first.text);
  return worksheetHtml(worksheet, { digest, ...(isOne ? { decisions: first.text } : {}) });
}

function writeConsensus(
  session: Session,
  set: OutputSet,
  folder: string,
  { book, transcripts, worksheet, policy }: Delivery,
): void {
  const codes = indexCodes(book.codebook);
  const lineages = nodeLineages(codebookNodes(book.codebook));
  const items = itemsByTranscript(worksheet.items);
  const file = set.create(join(folder, "consensus.csv"));
  file.write(codingsWriters.csv.header(consensusColumns));
  const assigned = transcripts.map(({ transcript }) => {
    const codings = consensusCodings(items.get(transcript.id) ?? [], transcript, codes);
    const offsets = new CodePointIndex(transcript.text);
    if (codings.length > 0) file.write(codingsWriters.csv.rows(codings, offsets, consensusColumns));
    return {
      id: transcript.id,
      sha256: sha256(transcript.text),
      languages: [],
      participants: countCases(lineages, transcript, codings).flatMap(({ participant, words }) =>
        participant === undefined ? [] : [{ id: participant, words }],
      ),
    };
  });
  const { id, version } = book.codebook;
  const open = openItems(worksheet).length;
  const meta = renderMeta({
    tool: { name: "sixphase", version: toolVersion(session.host.packageFolder) },
    codebook: { id, version, sha256: book.sha256 },
    options: {
      reconciled: worksheet.coders,
      ...(policy === undefined ? {} : { policy: policyWord(policy) }),
      ...(open === 0 ? {} : { open: String(open) }),
    },
    coders: [consensusCoder],
    transcripts: assigned,
  });
  set.put(join(folder, "codings.meta.json"), meta);
}

/** A worksheet that somebody filled in is hours of work. */
function refuseToReplaceDecisions(session: Session, path: string): void {
  if (pathKind(path) !== "file") return;
  const { file, text } = readNeededText(session, "worksheet", path);
  session.inputs.delete(path);
  if (isUntouchedWorksheet(file, text)) return;
  throw new UsageError(
    `${file} is filled in, and is not replaced`,
    `apply it with --apply ${file}, or name another folder with --out`,
  );
}

/** The folder may be a coder's: the file then says what was assigned to whom. */
function refuseToReplaceMeta(session: Session, folder: string): void {
  const path = join(folder, "codings.meta.json");
  if (pathKind(path) !== "file") return;
  const { file, text } = readNeededText(session, "codings.meta.json", path);
  session.inputs.delete(path);
  const coders = readMeta(text)?.coders;
  if (coders?.every((coder) => coder === consensusCoder)) return;
  throw new UsageError(
    `${file} is about ${coders?.join(", ") ?? "other codings"}, and is not replaced`,
    "name another folder with --out",
  );
}
