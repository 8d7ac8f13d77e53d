import { type Checked, type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { transcriptId } from "../../model/ids.ts";
import { excerptOf } from "../../text/on-one-line.ts";
import { readDecisionDate } from "./decision-date.ts";
import type { DecisionRow, WrittenPlace } from "./decision-row.ts";
import { type KnownToDecisions, readChoice, readPlace } from "./read-choice.ts";
import { type DecisionTableRow, readDecisionTable } from "./table.ts";

export type DecisionFile = {
  /** In the order of the file, those that decide something or tried to. */
  readonly rows: readonly DecisionRow[];
  /** Rows that say something which could not be read, each reported. */
  readonly leftOut: number;
};

/**
 * Reads `decisions.csv`, or a worksheet that a reviewer has filled in: rows without a decision are
 * passed over. `text` is decoded, with line ends `\n`.
 *
 * Diagnostics: `decisions/...` at the row and `csv/syntax`. A row with a fault decides nothing, and
 * neither does an earlier row of the same id: somebody has replaced it. No value where the table as a
 * whole cannot be read.
 */
export function readDecisions(
  file: string,
  text: string,
  known: KnownToDecisions,
): Checked<DecisionFile> {
  const { value, diagnostics: found } = readDecisionTable(file, text);
  if (value === undefined) return { value: undefined, diagnostics: found };
  const diagnostics: Diagnostic[] = [...found];
  const rows: DecisionRow[] = [];
  let leftOut = value.leftOut;
  for (const raw of value.rows) {
    if (raw.cell("decision").trim() === "") {
      if (hasOtherWords(raw, value.isWorksheet)) diagnostics.push(noDecision(file, raw));
      continue;
    }
    const { row, faults } = readRow(file, raw, value.isWorksheet, known);
    if (row !== undefined) rows.push(row);
    if (faults.length > 0) leftOut += 1;
    diagnostics.push(...faults);
  }
  return { value: { rows, leftOut }, diagnostics };
}

/** Whether a reviewer began to fill in the row. A worksheet's own words do not count. */
function hasOtherWords({ cell, edited }: DecisionTableRow, isWorksheet: boolean): boolean {
  const own = [edited("code"), edited("excerpt"), edited("start"), cell("reason")];
  return [...own, isWorksheet ? "" : cell("id")].some((written) => written.trim() !== "");
}

function noDecision(file: string, { at }: DecisionTableRow): Diagnostic {
  const message = "something is written in this row, but no decision";
  return diagnose("decisions/no-decision", { file, span: at, message });
}

function readRow(
  file: string,
  raw: DecisionTableRow,
  isWorksheet: boolean,
  known: KnownToDecisions,
): { readonly row: DecisionRow | undefined; readonly faults: readonly Diagnostic[] } {
  const { cell, at } = raw;
  const id = cell("id").trim();
  if (id === "") {
    const message = "this decision does not say what it is about: the id is missing";
    return { row: undefined, faults: [diagnose("decisions/no-id", { file, span: at, message })] };
  }
  const choice = readChoice(file, raw, isWorksheet, known);
  const decision = cell("decision").trim();
  const isName = choice.value?.kind === "coder" && choice.value.coder === decision;
  const date = cell("date").trim();
  const when = readDecisionDate(date);
  const faults = [
    ...choice.diagnostics,
    ...(date === "" || when !== undefined ? [] : [badDate(file, raw, date)]),
  ];
  const row: DecisionRow = {
    file,
    at,
    id,
    when,
    date,
    decision: isName ? decision : decision.toLowerCase(),
    choice: faults.length > 0 || choice.value === undefined ? unreadable : choice.value,
    reason: cell("reason"),
    decidedBy: cell("decided_by").trim(),
    transcript: transcriptId(cell("transcript").normalize("NFC").trim()),
    about: cell("about"),
    place: placeOf(file, raw),
  };
  return { row, faults };
}

const unreadable = { kind: "unreadable" } as const;

function badDate(file: string, { at }: DecisionTableRow, date: string): Diagnostic {
  return diagnose("decisions/bad-date", {
    ...{ file, span: at },
    message: `"${excerptOf(date)}" is not a date as 2026-11-22`,
    hint: "write year, month and day, or leave the cell empty",
  });
}

/** Only to find what stands there now, so what is wrong with it matters nothing. */
function placeOf(file: string, { cell, at }: DecisionTableRow): WrittenPlace | undefined {
  return readPlace(file, cell, at).value;
}
