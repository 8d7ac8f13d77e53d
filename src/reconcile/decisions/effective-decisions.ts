import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { dayLength } from "./decision-date.ts";
import type { DecisionRow, WrittenChoice } from "./decision-row.ts";

export type EffectiveDecisions = {
  /** The decision that counts, by item; those that were taken back or cannot be read too. */
  readonly byItem: ReadonlyMap<string, DecisionRow>;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * The decision that counts for each item: the one with the latest date, for equal dates the later
 * row. A row without a date, or a day without a time, is taken as made right after the rows of that
 * item above it (of that day). Rows of several files come in the order of the files.
 *
 * `decisions/conflicting` where people differ: the latest decision of each counts, since the last
 * one that took back what was before.
 */
export function effectiveDecisions(rows: readonly DecisionRow[]): EffectiveDecisions {
  const groups = new Map<string, DecisionRow[]>();
  for (const row of rows) {
    const group = groups.get(row.id);
    if (group === undefined) groups.set(row.id, [row]);
    else group.push(row);
  }
  const byItem = new Map<string, DecisionRow>();
  const diagnostics: Diagnostic[] = [];
  for (const [id, group] of groups) {
    const ordered = inOrderOfTime(group);
    const last = ordered.at(-1);
    if (last === undefined) continue;
    byItem.set(id, last);
    const other = whoDiffers(ordered, last);
    if (other !== undefined) diagnostics.push(conflicting(last, other));
  }
  return { byItem, diagnostics };
}

function inOrderOfTime(rows: readonly DecisionRow[]): readonly DecisionRow[] {
  const timed: { readonly row: DecisionRow; readonly time: number }[] = [];
  for (const row of rows) {
    const above = timed.map(({ time }) => time);
    timed.push({ row, time: timeOf(row, above) });
  }
  return timed.sort((a, b) => a.time - b.time).map(({ row }) => row);
}

function timeOf({ when }: DecisionRow, above: readonly number[]): number {
  if (when === undefined) return above.reduce((a, b) => Math.max(a, b), 0);
  if (when.time !== undefined) return when.time;
  return above
    .filter((time) => time >= when.day && time < when.day + dayLength)
    .reduce((a, b) => Math.max(a, b), when.day);
}

/** Somebody else's latest row, where it decides otherwise. */
function whoDiffers(ordered: readonly DecisionRow[], last: DecisionRow): DecisionRow | undefined {
  if (!decides(last)) return undefined;
  const since = ordered.findLastIndex(({ choice }) => choice.kind === "open") + 1;
  const latest = new Map(ordered.slice(since).map((row) => [row.decidedBy, row]));
  return [...latest.values()].findLast(
    (row) => decides(row) && sameChoice(row.choice) !== sameChoice(last.choice),
  );
}

function decides({ choice }: DecisionRow): boolean {
  return choice.kind !== "open" && choice.kind !== "unreadable";
}

function sameChoice(choice: WrittenChoice): string {
  switch (choice.kind) {
    case "coder":
      return JSON.stringify(["coder", choice.coder]);
    case "edit":
      return JSON.stringify(["edit", choice.codes.toSorted(), choice.place]);
    default:
      return choice.kind;
  }
}

function conflicting(last: DecisionRow, other: DecisionRow): Diagnostic {
  const by = ({ decidedBy }: DecisionRow) => (decidedBy === "" ? "somebody" : decidedBy);
  return diagnose("decisions/conflicting", {
    file: last.file,
    span: last.at,
    message: `${by(last)} decided \`${last.decision}\` where ${by(other)} decided \`${other.decision}\`; the later decision counts`,
    related: [{ file: other.file, span: other.at, message: "the other decision" }],
  });
}
