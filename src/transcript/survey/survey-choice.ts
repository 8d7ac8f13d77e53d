import { type Checked, type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../model/span.ts";
import { nearest } from "../../text/nearest.ts";
import type { ChosenColumns } from "./survey-columns.ts";
import type { SurveyColumn } from "./survey-header.ts";

/** What the user named, by the header or by the question. */
export type ColumnNames = {
  readonly idColumn?: string | undefined;
  readonly textColumns?: readonly string[] | undefined;
};

/**
 * The columns that the user chose. Without a value where one of them is not in the table, because any
 * other would give a wrong count.
 *
 * `header`: the first row in the file. Diagnostics: `survey/unknown-column`.
 */
export function chooseColumns(
  file: string,
  header: Span,
  columns: readonly SurveyColumn[],
  { idColumn, textColumns }: ColumnNames,
): Checked<ChosenColumns> {
  const diagnostics: Diagnostic[] = [];
  const find = (wanted: string): SurveyColumn[] => {
    const found =
      columns.find(({ name }) => name === wanted.trim()) ??
      columns.find(({ question }) => question === wanted.trim());
    if (found === undefined) diagnostics.push(unknownColumn(file, header, columns, wanted));
    return found === undefined ? [] : [found];
  };
  const [id] = idColumn === undefined ? [] : find(idColumn);
  const named = textColumns?.flatMap(find);
  // In the order of the table, each once, however they were named.
  const texts = named && columns.filter((column) => named.includes(column));
  return { value: diagnostics.length === 0 ? { id, texts } : undefined, diagnostics };
}

function unknownColumn(
  file: string,
  span: Span,
  columns: readonly SurveyColumn[],
  wanted: string,
): Diagnostic {
  const names = columns.map(({ name }) => name);
  const near =
    nearest(wanted, names) ??
    nearest(
      wanted,
      columns.map(({ question }) => question),
    );
  return diagnose("survey/unknown-column", {
    file,
    span,
    message: `there is no column "${wanted}" in this table`,
    hint: near === undefined ? `the columns are: ${names.join(", ")}` : `did you mean "${near}"?`,
  });
}
