import type { Continuum } from "../agreement/measure.ts";
import { type Checked, type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Segment } from "../model/agreement.ts";
import { namedRows } from "./named-rows.ts";
import { similarNames } from "./similar-names.ts";
import { readTable, type TableOptions, type TableRow } from "./table.ts";

export type SpansTableOptions = TableOptions & {
  readonly begin: number;
  readonly length: number;
  /** Coders who saw the text, those who marked nothing too; undefined: those of the table. */
  readonly coders: readonly string[] | undefined;
  /** Labels that could have been used; undefined: those of the table. */
  readonly labels: readonly string[] | undefined;
};

/**
 * A table of spans: columns coder, start, end and, where pieces have one, label. Ends are not part of a
 * span.
 *
 * Diagnostics: those of `readTable`; `ratings/empty` where a column is missing, `ratings/one-coder`,
 * `ratings/no-name`, `ratings/bad-span`, `ratings/similar-labels`.
 */
export function readSpans(
  file: string,
  text: string,
  { begin, length, coders: stated, labels, ...options }: SpansTableOptions,
): Checked<Continuum> {
  const table = readTable(file, text, options);
  if (table.value === undefined) return { value: undefined, diagnostics: table.diagnostics };
  const { headings, headingRow, place } = table.value;
  const found: Diagnostic[] = [...table.diagnostics];
  const column = (name: string) => headings.findIndex((heading) => heading.toLowerCase() === name);
  const [coderAt, startAt, endAt, labelAt] = ["coder", "start", "end", "label"].map(column);
  const lacking = ["coder", "start", "end"].filter((name) => column(name) < 0);
  if (lacking.length > 0) {
    const message = `the table has no column ${lacking.join(", ")}`;
    found.push(diagnose("ratings/empty", { file, span: headingRow.span, message }));
    return { value: undefined, diagnostics: found };
  }
  const cell = ({ cells }: TableRow, at: number | undefined) => cells[at ?? -1] ?? "";
  const { rows, diagnostics } = namedRows(table.value, [{ at: coderAt ?? 0, names: "coder" }]);
  found.push(...diagnostics);
  const coders = [...new Set([...(stated ?? []), ...rows.map((row) => cell(row, coderAt))])];
  if (coders.length < 2) {
    const message = "the table has the spans of fewer than two coders";
    const hint = "if a coder marked nothing, name all coders: --coders anna,ben";
    found.push(diagnose("ratings/one-coder", { file, span: headingRow.span, message, hint }));
    return { value: undefined, diagnostics: found };
  }
  const segments: Segment[] = [];
  for (const row of rows) {
    const [start, end] = [numberOf(cell(row, startAt)), numberOf(cell(row, endAt))];
    const why = faultOf(start, end, begin, begin + length);
    if (why === undefined) {
      const coder = coders.indexOf(cell(row, coderAt));
      segments.push({ coder, start, end, label: cell(row, labelAt) });
    } else {
      const span = place(row.source, why.atEnd ? (endAt ?? 0) : (startAt ?? 0));
      found.push(diagnose("ratings/bad-span", { file, span, message: why.message }));
    }
  }
  for (const [at, what] of [
    [coderAt ?? -1, "coders"],
    [labelAt ?? -1, "labels"],
  ] as const) {
    const firstRow = firstRows(rows, at);
    const where = (name: string) => {
      const row = firstRow.get(name);
      return row === undefined ? headingRow.span : place(row.source, at);
    };
    found.push(...similarNames(file, [...firstRow.keys()], where, what));
  }
  const continuum = {
    coders,
    begin,
    length,
    segments,
    ...(labels === undefined ? {} : { labels }),
  };
  return { value: continuum, diagnostics: found };
}

/** The row in which each text of a column stands first. */
function firstRows(rows: readonly TableRow[], column: number): ReadonlyMap<string, TableRow> {
  const first = new Map<string, TableRow>();
  for (const row of rows) {
    const text = row.cells[column] ?? "";
    if (text !== "" && !first.has(text)) first.set(text, row);
  }
  return first;
}

function numberOf(cell: string): number {
  return cell === "" ? Number.NaN : Number(cell);
}

function faultOf(
  start: number,
  end: number,
  begin: number,
  limit: number,
): { readonly atEnd: boolean; readonly message: string } | undefined {
  const left = "the span is left out";
  if (!Number.isFinite(start)) return { atEnd: false, message: `the start is no number: ${left}` };
  if (!Number.isFinite(end)) return { atEnd: true, message: `the end is no number: ${left}` };
  if (end <= start)
    return { atEnd: true, message: `the end is not after the start ${start}: ${left}` };
  if (start < begin)
    return {
      atEnd: false,
      message: `the span begins before the text, which begins at ${begin}: ${left}`,
    };
  if (end > limit)
    return {
      atEnd: true,
      message: `the span ends after the text, which ends at ${limit}: ${left}`,
    };
  return undefined;
}
