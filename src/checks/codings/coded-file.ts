import type { CodingRow } from "../../coding/read-codings.ts";
import { quoteExcerpt } from "../../coding/resolve-codings.ts";
import type { DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";

/** A codings file as checks look at it. */
export type CodedFile = {
  readonly file: string;
  /** Of all coders. */
  readonly rows: readonly CodingRow[];
};

export function groupRows<Key>(
  rows: readonly CodingRow[],
  keyOf: (row: CodingRow) => Key,
): ReadonlyMap<Key, readonly CodingRow[]> {
  const groups = new Map<Key, CodingRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

const placesBeside = 3;

/**
 * One finding about several rows of a codings file: at the first of them, with the next ones beside
 * it. A finding a row would bury all others.
 */
export function atRows(
  code: DiagnosticCode,
  { file, rows }: CodedFile,
  message: string,
  hint: string | undefined,
): Diagnostic {
  const [first, ...others] = rows.toSorted((a, b) => a.at.start - b.at.start);
  const related = others.slice(0, placesBeside).map((row) => ({
    span: row.at,
    message: row.excerpt === undefined ? "also here" : `also ${quoteExcerpt(row)}`,
  }));
  return diagnose(code, {
    file,
    message,
    ...(first === undefined ? {} : { span: first.at }),
    ...(related.length === 0 ? {} : { related }),
    ...(hint === undefined ? {} : { hint }),
  });
}
