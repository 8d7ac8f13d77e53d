import { dirname } from "node:path";
import { indexCodes } from "../../../coding/code-index.ts";
import { showPath } from "../../../io/find-files.ts";
import { makeFolder } from "../../../io/make-folder.ts";
import type { TranscriptId } from "../../../model/ids.ts";
import type { Choice } from "../../../model/reconciliation.ts";
import type { Worksheet, WorksheetItem } from "../../../model/worksheet.ts";
import { readDecisions } from "../../../reconcile/decisions/read-decisions.ts";
import { decisionRecord, decisionWord } from "../../../reconcile/decisions/write-decision.ts";
import type { Decided, DeskItem, TerminalState } from "../../../report/worksheet/terminal/state.ts";
import { CodePointIndex } from "../../../text/code-points.ts";
import type { CodebookFile } from "../../codebook-file.ts";
import { paintFor } from "../../paint.ts";
import { Session } from "../../session.ts";
import { type OpenedDecisions, openDecisions } from "../decision-files.ts";
import type { OpenedReconciliation } from "../open-reconciliation.ts";
import { settleReconciliation } from "../settle.ts";
import { decisionDate, latestTimes } from "./decision-date.ts";
import { appendDecision, mendDecisions } from "./decision-log.ts";
import { type Desk, filesToApply, type InteractiveRequest } from "./interactive-request.ts";
import { isShown, readOnly } from "./only.ts";
import { personOf } from "./person.ts";
import { type SaveDecision, sit } from "./sit.ts";

/**
 * Has a person decide on what is open, each decision being on the disk before the next is shown. Gives
 * the files of decisions to be applied afterwards. Throws `UsageError` where `--only` names something
 * unknown or decisions cannot be saved.
 */
export async function decideInTerminal(
  session: Session,
  { terminal, path }: Desk,
  { decisions, decidedBy, only }: InteractiveRequest,
  book: CodebookFile,
  opened: OpenedReconciliation,
): Promise<readonly string[]> {
  const { host } = session;
  const files = () => filesToApply(host, decisions, { terminal, path });
  const file = showPath(host.cwd, path);
  const person = personOf(host, decidedBy);
  makeFolder(dirname(path));
  const mended = mendDecisions(path, file, person, decisionDate(Date.now(), 0));
  if (mended !== undefined) session.note(mended);
  // What is wrong with the decisions is said once, when they are applied afterwards.
  const quiet = new Session({ ...host, stderr: { write: () => true } }, true);
  const before = openDecisions(quiet, files(), undefined, book, opened.coders);
  const { worksheet } = settleReconciliation(quiet, book, opened, before, undefined);
  const items = deskItems(worksheet);
  const shown = readOnly(only, worksheet.nodes);
  const isOpen = (one: DeskItem) => one.decided === undefined;
  const here = items.filter(({ item }) => isShown(item, shown, worksheet.nodes));
  if (here.length === 0) {
    session.note(
      items.length === 0 ? "there is nothing to decide" : "there is no such disagreement",
    );
    return files();
  }
  const first = here.find(isOpen) ?? here[0];
  const start: TerminalState = {
    ...{ worksheet, items, person, file, made: [], scroll: undefined, only: shown },
    ...{ position: first === undefined ? 0 : items.indexOf(first), asksReason: true },
    ...{ size: { columns: 0, rows: 0 }, mode: { kind: "look" } },
    notice: `${mended === undefined ? "" : `${mended}; `}decisions are saved in ${file}`,
  };
  const save = saver(worksheet, items, latestOf(before, book, opened), { path, file, person });
  const end = await sit(terminal, paintFor(host, host.stdout), start, save);
  const decided = end.items.length - end.items.filter(isOpen).length;
  session.note(`${decided} of ${end.items.length} decided; decisions are in ${file}`);
  return files();
}

function deskItems(worksheet: Worksheet): readonly DeskItem[] {
  return worksheet.items
    .filter(({ item }) => item.kind !== "agreed")
    .map(({ item, settlement, stale }) => ({
      ...{ item, stale },
      decided: decidedOf(settlement, worksheet),
    }));
}

function decidedOf(
  settlement: WorksheetItem["settlement"],
  worksheet: Worksheet,
): Decided | undefined {
  if (settlement.by !== "decision") return undefined;
  const { choice, reason, decidedBy, date } = settlement;
  return { decision: choiceWords(choice, worksheet), reason, decidedBy, date };
}

function choiceWords(choice: Choice, { coders }: Worksheet): string {
  const word = decisionWord(choice, coders);
  if (choice.kind === "coder") return `${word} (${choice.coder})`;
  return choice.kind === "edit" ? `${word} (${choice.codes.join(", ")})` : word;
}

function latestOf(
  { sources }: OpenedDecisions,
  { codebook }: CodebookFile,
  { coders }: OpenedReconciliation,
): Map<string, number> {
  const known = { codes: indexCodes(codebook), coders };
  return latestTimes(
    sources.flatMap(({ file, text }) => readDecisions(file, text, known).value?.rows ?? []),
  );
}

type Log = { readonly path: string; readonly file: string; readonly person: string };

function saver(
  worksheet: Worksheet,
  items: readonly DeskItem[],
  latest: Map<string, number>,
  { path, file, person }: Log,
): SaveDecision {
  const texts = new Map(worksheet.transcripts.map(({ id, text }) => [id, text]));
  const indexes = new Map<TranscriptId, CodePointIndex>();
  return (position, choice, reason) => {
    const item = items[position]?.item;
    if (item === undefined) return undefined;
    const text = texts.get(item.transcript) ?? "";
    const offsets = indexes.get(item.transcript) ?? new CodePointIndex(text);
    indexes.set(item.transcript, offsets);
    const date = decisionDate(Date.now(), latest.get(item.id) ?? 0);
    const decision = { item, choice, reason, decidedBy: person, date };
    appendDecision(path, file, decisionRecord(decision, worksheet.coders, { text, offsets }));
    latest.set(item.id, Date.parse(date));
    if (choice.kind === "open") return undefined;
    return { decision: choiceWords(choice, worksheet), reason, decidedBy: person, date };
  };
}
