import { cellSpan } from "../../csv/cell-span.ts";
import { readCsv } from "../../csv/read.ts";
import { type Checked, type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { TranscriptId } from "../../model/ids.ts";
import { noParticipants } from "../../model/participant.ts";
import type { Span } from "../../model/span.ts";
import { respondentEntries } from "../people/respondent-roles.ts";
import type { Study } from "../people/speaker-roles.ts";
import { type ColumnNames, chooseColumns } from "./survey-choice.ts";
import { assignRoles } from "./survey-columns.ts";
import { readSurveyHeader, type SurveyRow, type SurveyTable } from "./survey-header.ts";
import { type Respondents, readRespondents } from "./survey-respondents.ts";

/** `id`: of the survey; a respondent's transcript is `id/RESPONDENT`. */
export type SurveyOptions = ColumnNames & { readonly id: TranscriptId };

export type Survey = Respondents & {
  /** The columns that were read as answers, and the one that tells respondents apart, if any. */
  readonly textColumns: readonly string[];
  readonly idColumn: string | undefined;
};

const nothingSaid: Study = { interviewers: [], participants: noParticipants };

/**
 * Reads a survey, one row a respondent: as Qualtrics, SurveyMonkey, REDCap, Microsoft and Google
 * Forms export it, or any table with a header. The columns not named in the options are recognised:
 * answers to open questions (see `isOpenQuestion`), the id (by its name, else the row's number), what
 * identifies people (left out). Every other column becomes an attribute of the participant.
 *
 * `text`: decoded, line ends `\n`, no BOM. `study`: its rows about respondents' transcripts decide
 * participant and role; everybody else is the participant `id/RESPONDENT`. Diagnostics: `csv/syntax` and `survey/*`.
 */
export function readSurvey(
  file: string,
  text: string,
  options: SurveyOptions,
  study: Study = nothingSaid,
): Checked<Survey> {
  const csv = readCsv(file, text);
  if (csv.value === undefined) return { value: undefined, diagnostics: csv.diagnostics };
  const { rows, delimiter } = csv.value;
  const header = rows[0]?.span ?? { start: 0, end: 0 };
  const table = readSurveyHeader(rows);
  if (table.rows.length === 0) {
    const message = "there is no row of answers below the header";
    return failed([diagnose("survey/no-rows", { file, span: header, message })]);
  }
  const chosen = chooseColumns(file, header, table.columns, options);
  if (chosen.value === undefined) return failed(chosen.diagnostics);

  const { respondents, previews } = withoutPreviews(table);
  const roles = assignRoles({ ...table, rows: respondents }, chosen.value);
  const remarks = [...previewsDropped(file, previews), ...extraCells(file, table)];
  if (roles.texts.length === 0) {
    const names = [...roles.attributes, ...roles.personal].map(({ name }) => name);
    const message = "no column looks like answers to an open question";
    const hint = `name the columns of the answers; the columns are: ${names.join(", ")}`;
    const found = diagnose("survey/no-text-column", { file, span: header, message, hint });
    return failed([...remarks, found]);
  }
  if (roles.personal.length > 0) {
    const names = roles.personal.map(({ name }) => name).join(", ");
    const message = `columns that identify people are left out: ${names}`;
    remarks.push(diagnose("survey/private-columns", { file, span: header, message }));
  }
  const spanOf = (row: SurveyRow, column: number | undefined): Span =>
    column === undefined ? row.span : cellSpan(text, delimiter, row, column);
  const entryOf = respondentEntries(study);
  const read = readRespondents(file, options.id, respondents, roles, spanOf, entryOf);
  const textColumns = roles.texts.map(({ name }) => name);
  return {
    value: read.value && { ...read.value, textColumns, idColumn: roles.id?.name },
    diagnostics: [...remarks, ...read.diagnostics],
  };
}

function failed(diagnostics: readonly Diagnostic[]): Checked<Survey> {
  return { value: undefined, diagnostics };
}

// Qualtrics' Status: 1 and 9 survey preview, 2 survey test, 17 offline preview. Imported (4), spam (8)
// and offline (16) responses are respondents.
const preview = /^(?:1|2|9|17|.*(?:preview|vorschau|survey test).*)$/i;

function withoutPreviews({ tool, columns, rows }: SurveyTable): {
  readonly respondents: readonly SurveyRow[];
  readonly previews: readonly SurveyRow[];
} {
  const status = columns.find(({ name }) => name === "Status")?.index;
  if (tool !== "qualtrics" || status === undefined) return { respondents: rows, previews: [] };
  const isPreview = (row: SurveyRow) => preview.test((row.cells[status] ?? "").trim());
  return {
    respondents: rows.filter((row) => !isPreview(row)),
    previews: rows.filter(isPreview),
  };
}

function previewsDropped(file: string, previews: readonly SurveyRow[]): Diagnostic[] {
  const [first] = previews;
  if (first === undefined) return [];
  const message = `${previews.length} previews of the survey are left out, the first on line ${first.line}`;
  return [diagnose("survey/previews-dropped", { file, span: first.span, message })];
}

function extraCells(file: string, { columns, rows }: SurveyTable): Diagnostic[] {
  return rows.flatMap((row) => {
    const extra = row.cells.slice(columns.length);
    if (extra.every((cell) => cell.trim() === "")) return [];
    const message = `this row has ${row.cells.length} cells, the header ${columns.length}; the last cells are not read`;
    return [diagnose("survey/extra-cells", { file, span: row.span, message })];
  });
}
