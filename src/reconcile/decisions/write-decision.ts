import { csvRecord } from "../../csv/write.ts";
import { aboutItem } from "../../model/about-item.ts";
import { coderLetters, writeCoderLetters } from "../../model/coder-letters.ts";
import type { CoderId } from "../../model/ids.ts";
import type { Choice, ReconcileItem } from "../../model/reconciliation.ts";
import type { CodePointIndex } from "../../text/code-points.ts";
import { type DecisionColumn, decisionColumns } from "./columns.ts";

export type Decision = {
  readonly item: ReconcileItem;
  readonly choice: Choice;
  readonly reason: string;
  readonly decidedBy: string;
  /** ISO 8601: `2026-11-22T13:52:44Z`. */
  readonly date: string;
};

/** The transcript's canonical text. */
type DecidedText = { readonly text: string; readonly offsets: CodePointIndex };

/**
 * One line for the end of `decisions.csv`. `coders` are all of them, by name. The place is that of
 * the edit; for another decision it is that of the item, so that a stale one can be shown beside what
 * is there now.
 */
export function decisionRecord(
  { item, choice, reason, decidedBy, date }: Decision,
  coders: readonly CoderId[],
  { text, offsets }: DecidedText,
): string {
  const span = choice.kind === "edit" ? choice.span : item.span;
  const { start, end } = offsets.spanToCodePoints(span);
  const cells: Readonly<Record<DecisionColumn, string>> = {
    id: item.id,
    decision: decisionWord(choice, coders),
    code: choice.kind === "edit" ? choice.codes.join(";") : "",
    start: String(start),
    end: String(end),
    excerpt: text.slice(span.start, span.end),
    reason: storable(reason),
    decided_by: storable(decidedBy),
    date,
    transcript: item.transcript,
    coders: writeCoderLetters(item.coders, coders),
    about: aboutItem(item),
  };
  return csvRecord(decisionColumns.map((column) => cells[column]));
}

/** `a`, `both`, `neither`, `edit` or `open`. */
export function decisionWord(choice: Choice, coders: readonly CoderId[]): string {
  return choice.kind === "coder" ? (coderLetters(coders).get(choice.coder) ?? "") : choice.kind;
}

/**
 * What somebody typed, as a file can hold it: line ends are `\n`, half a character becomes the sign
 * for one that cannot be read. A NUL would make the whole file look like no text, so it goes.
 */
export function storable(typed: string): string {
  return typed
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll("\0", "")
    .replaceAll(/\p{Surrogate}/gu, "\uFFFD");
}
