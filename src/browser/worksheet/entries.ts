import type { Choice } from "../../model/reconciliation.ts";
import { decisionsHeader } from "../../reconcile/decisions/columns.ts";
import { readDecisions } from "../../reconcile/decisions/read-decisions.ts";
import { decisionRecord, storable } from "../../reconcile/decisions/write-decision.ts";
import { choiceOfRow } from "../../reconcile/settle/choice-of-row.ts";
import type { Base } from "./base.ts";
import { type Study, textOf } from "./study.ts";

/** One decision made in this page. */
export type Entry = {
  /** Unique, and in the order of time. */
  readonly key: string;
  readonly item: string;
  readonly choice: Choice;
  readonly reason: string;
  readonly decidedBy: string;
  readonly date: string;
  /** Its line of decisions.csv. */
  readonly record: string;
  readonly isSaved: boolean;
};

/** When a decision is made: milliseconds since 1970, and a key of which there is no second one. */
export type Moment = { readonly now: number; readonly key: string };

export function makeEntry(
  study: Study,
  base: Base,
  made: Pick<Entry, "item" | "choice" | "reason" | "decidedBy">,
  { now, key }: Moment,
): Entry | undefined {
  const item = study.itemOf.get(made.item);
  if (item === undefined) return undefined;
  // The latest date counts. A clock that is behind must not make an older decision win.
  const date = isoOf(Math.max(now, base.times.get(item.id) ?? now));
  const reason = storable(made.reason);
  const decidedBy = storable(made.decidedBy).trim();
  const { choice } = made;
  const record = decisionRecord(
    { item, choice, reason, decidedBy, date },
    study.worksheet.coders,
    textOf(study, item),
  );
  return { key, item: item.id, choice, reason, decidedBy, date, record, isSaved: false };
}

/** ISO 8601 to the second, rounded up so that it is never before the time given. */
function isoOf(milliseconds: number): string {
  const date = new Date(Math.ceil(milliseconds / 1000) * 1000);
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}

/**
 * Entries from their lines, in order of key. What cannot be read is left out. A line about a
 * disagreement that is not in the study is kept: it has to get into the file too.
 */
export function readEntries(study: Study, records: ReadonlyMap<string, string>): readonly Entry[] {
  const keys = new Map<number, string>();
  let text = decisionsHeader;
  for (const [key, record] of [...records].sort(([a], [b]) => (a < b ? -1 : 1))) {
    keys.set(text.length, key);
    text += record;
  }
  const known = { codes: study.codes, coders: study.worksheet.coders };
  const { value } = readDecisions("decisions.csv", text, known);
  return (value?.rows ?? []).flatMap((row): readonly Entry[] => {
    const key = keys.get(row.at.start);
    const record = key === undefined ? undefined : records.get(key);
    if (key === undefined || record === undefined) return [];
    const item = study.itemOf.get(row.id);
    const { reason, decidedBy, date } = row;
    const entry = { key, item: row.id, reason, decidedBy, date, record, isSaved: false };
    const open = { kind: "open" } as const;
    if (item === undefined || row.choice.kind === "open") return [{ ...entry, choice: open }];
    const { outcome } = choiceOfRow(row, item, textOf(study, item));
    return outcome.kind === "choice" ? [{ ...entry, choice: outcome.choice }] : [];
  });
}

/** The file with the entries that are not yet in it, each a line at its end. */
export function textToSave({ text }: Base, entries: readonly Entry[]): string {
  const begun = text === "" ? decisionsHeader : text.endsWith("\n") ? text : `${text}\n`;
  return begun + entries.flatMap((one) => (one.isSaved ? [] : [one.record])).join("");
}
