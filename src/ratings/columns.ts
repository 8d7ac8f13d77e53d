import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { shortName } from "./short-name.ts";
import type { Table } from "./table.ts";

/**
 * The columns that hold ratings: all but the one that names units, those without a heading, and later
 * ones of a heading that there was already.
 *
 * Diagnostics: `ratings/unnamed-column`, `ratings/duplicate-column`.
 */
export function ratingColumns(
  table: Table,
  unitAt: number | undefined,
): { readonly columns: readonly number[]; readonly diagnostics: readonly Diagnostic[] } {
  const { file, headings, headingRow, place } = table;
  const first = new Map<string, number>();
  const repeated: Diagnostic[] = [];
  headings.forEach((heading, at) => {
    if (at === unitAt || heading === "") return;
    const before = first.get(heading);
    if (before === undefined) first.set(heading, at);
    else
      repeated.push(
        diagnose("ratings/duplicate-column", {
          ...{ file, span: place(headingRow, at) },
          message: `there is a column ${shortName(heading)} already: this one was not read`,
          related: [{ span: place(headingRow, before), message: "the first one" }],
        }),
      );
  });
  return {
    columns: [...first.values()],
    diagnostics: [...unnamedColumns(table, unitAt), ...repeated],
  };
}

function unnamedColumns(
  { file, headings, headingRow, place }: Table,
  unitAt: number | undefined,
): readonly Diagnostic[] {
  const columns = headings.flatMap((heading, at) => (heading === "" && at !== unitAt ? [at] : []));
  const [first] = columns;
  if (first === undefined) return [];
  return [
    diagnose("ratings/unnamed-column", {
      ...{ file, span: place(headingRow, first) },
      message:
        columns.length === 1
          ? "one column has no heading and was not read"
          : `${columns.length} columns have no heading and were not read`,
    }),
  ];
}
