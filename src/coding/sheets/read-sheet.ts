import type { CsvRow } from "../../csv/read.ts";
import { readSafeCell } from "../../csv/write.ts";
import { type Checked, type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../model/span.ts";
import { codingColumns } from "../columns.ts";
import type { RawRow, RawRows } from "../rows.ts";
import { readLiteralCell } from "./literal-cell.ts";
import { splitCodes } from "./sheet-codes.ts";
import { sheetColumnName, sheetColumns } from "./sheet-columns.ts";

/**
 * The codings of a filled sheet, a row for each code of each unit, as a codings file would have them.
 * `codings/missing-column` and `row-length` as there; `duplicate` where a cell has a code twice;
 * `sheet-blanks`; `sheet-empty` where nobody has filled it in; `sheet-untouched` for a transcript of which
 * no unit has a code.
 */
export function readSheet(file: string, header: CsvRow, body: readonly CsvRow[]): Checked<RawRows> {
  const columns = header.cells.map(sheetColumnName);
  const missing = missingColumns(file, columns, header.span);
  if (missing.length > 0) return { value: undefined, diagnostics: missing };
  const whole = body.filter(({ cells }) => cells.length === columns.length);
  const units = whole.map((row) => readUnit(columns, row));
  const diagnostics = [
    ...body
      .filter(({ cells }) => cells.length !== columns.length)
      .map(({ cells, span }) => rowLength(file, span, cells.length, columns.length)),
    ...units.flatMap((unit) => repeatedCodes(file, unit)),
    ...blanks(file, units),
    ...untouched(file, header.span, units),
  ];
  const known: readonly string[] = sheetColumns;
  const extra = columns.filter((column) => column !== "" && !known.includes(column));
  const rows = units.flatMap(({ cells, codes, at }): RawRow[] =>
    codes.codes.map((code) => ({ cells: new Map([...cells, ["code", code]]), at })),
  );
  return { value: { columns: [...codingColumns, ...extra], rows }, diagnostics };
}

type FilledUnit = {
  readonly cells: ReadonlyMap<string, string>;
  readonly codes: ReturnType<typeof splitCodes>;
  readonly at: Span;
};

function readUnit(columns: readonly string[], { cells, span }: CsvRow): FilledUnit {
  const named = new Map<string, string>();
  columns.forEach((column, index) => {
    const cell = readSafeCell(cells[index] ?? "");
    named.set(column, literal.has(column) ? readLiteralCell(cell) : cell);
  });
  named.set("excerpt", named.get("text") ?? "");
  return { cells: named, codes: splitCodes(named.get("codes") ?? ""), at: span };
}

const literal: ReadonlySet<string> = new Set(["transcript", "text", "coder"]);

function missingColumns(file: string, columns: readonly string[], span: Span): Diagnostic[] {
  const has = (name: string) => columns.includes(name);
  const missing = ["transcript", "coder"].filter((name) => !has(name));
  if (!has("text") && !(has("start") && has("end"))) missing.push("text");
  const hint = "a codings sheet needs transcript, text (or start and end), codes and coder";
  return missing.map((name) => {
    const message = `there is no column \`${name}\``;
    return diagnose("codings/missing-column", { file, span, message, hint });
  });
}

function rowLength(file: string, span: Span, cells: number, columns: number): Diagnostic {
  const message = `this row has ${cells} cells, the header has ${columns}`;
  return diagnose("codings/row-length", { file, span, message });
}

function repeatedCodes(file: string, { codes, at }: FilledUnit): Diagnostic[] {
  return codes.repeated.map((code) => {
    const message = `\`${code}\` stands more than once in this row; it is counted once`;
    return diagnose("codings/duplicate", { file, span: at, message });
  });
}

/** Said once a file: it is a habit, and changes nothing. */
function blanks(file: string, units: readonly FilledUnit[]): Diagnostic[] {
  const found = units.filter(({ codes }) => codes.hasBlanks);
  const [first] = found;
  if (first === undefined) return [];
  const where = found.length === 1 ? "1 row" : `${found.length} rows`;
  const message = `blanks around codes were left out, in ${where}`;
  return [diagnose("codings/sheet-blanks", { file, span: first.at, message })];
}

function untouched(file: string, header: Span, units: readonly FilledUnit[]): Diagnostic[] {
  if (!units.some(({ codes }) => codes.codes.length > 0)) {
    const message = "not one code is in this codings sheet";
    return [diagnose("codings/sheet-empty", { file, span: header, message })];
  }
  const transcripts = new Map<string, FilledUnit[]>();
  for (const unit of units) {
    const id = unit.cells.get("transcript") ?? "";
    const others = transcripts.get(id);
    if (others === undefined) transcripts.set(id, [unit]);
    else others.push(unit);
  }
  return [...transcripts].flatMap(([id, own]) => {
    const [first] = own;
    if (id === "" || first === undefined || own.some(({ codes }) => codes.codes.length > 0))
      return [];
    const message = `not one of the ${own.length} units of ${id} has a code`;
    return [diagnose("codings/sheet-untouched", { file, span: first.at, message })];
  });
}
