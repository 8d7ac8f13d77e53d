import type { CodingRow } from "../../coding/read-codings.ts";
import { readCsvRows, readJsonLineRows } from "../../coding/rows.ts";
import type { CoderId } from "../../model/ids.ts";
import type { CoderFile } from "../coder-rows.ts";
import type { Session } from "../session.ts";
import type { SourceText } from "../source-text.ts";

/** What was done, and not done, to make names alike. */
export type Labels = {
  readonly trimmed: readonly TrimmedLabel[];
  /** Coders whose names look alike but for capitals. */
  readonly alike: readonly (readonly CoderId[])[];
};

/** A name with blanks around it, which were ignored. */
type TrimmedLabel = {
  readonly file: string;
  readonly column: (typeof labelColumns)[number];
  readonly label: string;
  readonly rows: number;
};

/** Looks at the names in the compared files, and says on stderr what a person would want to know. */
export function readLabels(
  session: Session,
  files: readonly CoderFile[],
  coders: readonly CoderId[],
): Labels {
  const rows = new Map<SourceText, CodingRow[]>();
  for (const file of files) {
    const all = rows.get(file.source) ?? [];
    rows.set(file.source, all);
    for (const row of file.rows) all.push(row);
  }
  const trimmed = [...rows].flatMap(([source, all]) => trimmedLabels(source, all));
  const alike = alikeLabels(coders);
  for (const { file, column, label, rows } of trimmed) {
    const where = rows === 1 ? "1 row" : `${rows} rows`;
    session.note(`${file}: blanks around the ${column} "${label}" were ignored, in ${where}`);
  }
  for (const names of alike) {
    session.note(
      `${names.join(" and ")} are compared as ${names.length} coders, for their names are not written in exactly the same way`,
    );
  }
  return { trimmed, alike };
}

const labelColumns = ["transcript", "code", "coder"] as const;

/**
 * Which names in these rows of a codings file were read without the blanks around them. Only rows in
 * which a blank stands beside one of their names are read again, for reading takes long.
 */
function trimmedLabels(
  { file, text }: SourceText,
  rows: readonly CodingRow[],
): readonly TrimmedLabel[] {
  const [first] = rows;
  if (first === undefined) return [];
  const besideBlank = new Map<string, RegExp>();
  const suspects = rows
    .map((row) => ({ row, written: text.slice(row.at.start, row.at.end) }))
    .filter(({ row, written }) =>
      labelColumns.some((column) => {
        const label = row[column];
        const known = besideBlank.get(label) ?? blankBeside(label);
        besideBlank.set(label, known);
        return known.test(written);
      }),
    );
  const header = text.slice(0, first.at.start);
  const again = header + suspects.map(({ written }) => written).join("\n");
  const read = /\.jsonl$/i.test(file) ? readJsonLineRows : readCsvRows;
  const counts = new Map<string, TrimmedLabel>();
  for (const { cells } of read(file, again).value?.rows ?? []) {
    for (const column of labelColumns) {
      const cell = cells.get(column) ?? "";
      const label = cell.trim();
      if (label === cell || label === "") continue;
      const key = `${column} ${label}`;
      counts.set(key, { file, column, label, rows: (counts.get(key)?.rows ?? 0) + 1 });
    }
  }
  return [...counts.values()];
}

function blankBeside(label: string): RegExp {
  const literal = label.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return new RegExp(`\\s${literal}|${literal}\\s`);
}

/** Groups of names that look alike but for capitals: they are different names, which may not be meant. */
function alikeLabels<Label extends string>(
  labels: readonly Label[],
): readonly (readonly Label[])[] {
  const groups = new Map<string, Label[]>();
  for (const label of new Set(labels)) {
    const key = label.normalize().toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [label]);
    else group.push(label);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
