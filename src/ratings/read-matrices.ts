import { missing } from "../agreement/ratings.ts";
import { type Checked, type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { CodeUse } from "./code-matrix.ts";
import { ratingColumns } from "./columns.ts";
import { namedRows } from "./named-rows.ts";
import { shortName } from "./short-name.ts";
import { readTable, type Table, type TableOptions, type TableRow } from "./table.ts";
import { withoutDuplicates } from "./wide-grid.ts";

export type MatrixSource = { readonly file: string; readonly text: string; readonly coder: string };

export type MatricesOptions = TableOptions & {
  /** Signs that stand for "not rated" beside the blank cell. */
  readonly missingSigns: readonly string[];
};

type Matrix = {
  readonly table: Table;
  readonly units: ReadonlyMap<string, TableRow>;
  readonly codes: ReadonlyMap<string, number>;
};

/**
 * 0/1 matrices, one a coder: rows are units (named by the first column), columns are codes. Units and
 * codes are matched by name, and come in the order of the first matrix; what not every matrix has is
 * left out. A blank is missing, never a 0.
 *
 * Diagnostics: those of `readTable`; `ratings/duplicate-unit`, `ratings/no-name`,
 * `ratings/unnamed-column`, `ratings/duplicate-column`, `ratings/not-zero-one`, `ratings/not-in-both`, `ratings/empty`. Each comes
 * with the number of its file in the sources.
 */
export function readMatrices(
  sources: readonly MatrixSource[],
  options: MatricesOptions,
): { readonly value: CodeUse | undefined; readonly found: readonly (readonly Diagnostic[])[] } {
  const found: Diagnostic[][] = sources.map(() => []);
  const matrices = sources.flatMap(({ file, text }, at): readonly Matrix[] => {
    const read = readMatrix(file, text, options);
    found[at]?.push(...read.diagnostics);
    return read.value === undefined ? [] : [read.value];
  });
  const [first] = matrices;
  if (first === undefined || matrices.length < sources.length) return { value: undefined, found };
  const shared = (names: (matrix: Matrix) => ReadonlyMap<string, unknown>) =>
    [...names(first).keys()].filter((name) => matrices.every((matrix) => names(matrix).has(name)));
  const units = shared((matrix) => matrix.units);
  const codes = shared((matrix) => matrix.codes);
  matrices.forEach((matrix, at) => {
    found[at]?.push(...leftOver(matrix, units, codes));
  });
  if (units.length === 0 || codes.length === 0) {
    const what = units.length === 0 ? "unit" : "code";
    const message = `the matrices have no ${what} in common`;
    const { file, headingRow } = first.table;
    found[0]?.push(diagnose("ratings/empty", { file, span: headingRow.span, message }));
    return { value: undefined, found };
  }
  const m = matrices.length;
  const used = codes.map(() => new Int32Array(units.length * m).fill(missing));
  matrices.forEach((matrix, coder) => {
    found[coder]?.push(...fill(matrix, coder, m, units, codes, used, options));
  });
  return { value: { coders: sources.map(({ coder }) => coder), codes, units, used }, found };
}

function readMatrix(file: string, text: string, options: MatricesOptions): Checked<Matrix> {
  const table = readTable(file, text, options);
  if (table.value === undefined) return { value: undefined, diagnostics: table.diagnostics };
  const named = namedRows(table.value, [{ at: 0, names: "unit" }]);
  const hint = "the first column of a matrix names its units, each by a name of its own";
  const { rows, duplicates } = withoutDuplicates(table.value, named.rows, 0, hint);
  const { headings } = table.value;
  const { columns, diagnostics } = ratingColumns(table.value, 0);
  const codes = new Map(columns.map((at) => [headings[at] ?? "", at]));
  const units = new Map(rows.map((row) => [row.cells[0] ?? "", row]));
  return {
    value: { table: table.value, units, codes },
    diagnostics: [...table.diagnostics, ...diagnostics, ...named.diagnostics, ...duplicates],
  };
}

function leftOver(
  { table: { file, headingRow, place }, units, codes }: Matrix,
  sharedUnits: readonly string[],
  sharedCodes: readonly string[],
): readonly Diagnostic[] {
  const [unitNames, codeNames] = [new Set(sharedUnits), new Set(sharedCodes)];
  const ownUnits = [...units].filter(([name]) => !unitNames.has(name));
  const ownCodes = [...codes].filter(([name]) => !codeNames.has(name));
  const [unit, code] = [ownUnits[0], ownCodes[0]];
  return [
    ...(unit === undefined
      ? []
      : [
          diagnose("ratings/not-in-both", {
            ...{ file, span: place(unit[1].source, 0) },
            message: `${named(
              ownUnits.map(([name]) => name),
              "unit",
            )} not in every matrix and left out`,
          }),
        ]),
    ...(code === undefined
      ? []
      : [
          diagnose("ratings/not-in-both", {
            ...{ file, span: place(headingRow, code[1]) },
            message: `${named(
              ownCodes.map(([name]) => name),
              "code",
            )} not in every matrix and left out`,
          }),
        ]),
  ];
}

const shownNames = 5;

/** "the unit P1 is", "3 codes (trust, cost, time) are". */
function named(names: readonly string[], what: string): string {
  if (names.length === 1) return `the ${what} ${shortName(names[0] ?? "")} is`;
  const more = names.length > shownNames ? ", …" : "";
  return `${names.length} ${what}s (${names.slice(0, shownNames).map(shortName).join(", ")}${more}) are`;
}

/** Writes a coder's cells into `used`; a finding for each column with cells that are no 0 and no 1. */
function fill(
  { table: { file, place }, units: rows, codes: columns }: Matrix,
  coder: number,
  m: number,
  units: readonly string[],
  codes: readonly string[],
  used: readonly Int32Array[],
  { missingSigns }: MatricesOptions,
): readonly Diagnostic[] {
  return codes.flatMap((code, k) => {
    const column = columns.get(code) ?? 0;
    const wrong: TableRow[] = [];
    units.forEach((unit, u) => {
      const row = rows.get(unit);
      const cell = row?.cells[column] ?? "";
      if (row === undefined || cell === "" || missingSigns.includes(cell)) return;
      const value = zeroOrOne(cell);
      const of = used[k];
      if (value === undefined) wrong.push(row);
      else if (of !== undefined) of[u * m + coder] = value;
    });
    const [first] = wrong;
    if (first === undefined) return [];
    const others = wrong.length - 1;
    const rest = others === 0 ? "" : `, and in ${others} more ${others === 1 ? "row" : "rows"}`;
    return [
      diagnose("ratings/not-zero-one", {
        ...{ file, span: place(first.source, column) },
        message: `${shortName(first.cells[column] ?? "")} under ${shortName(code)} is neither 0 nor 1${rest}: counted as missing`,
      }),
    ];
  });
}

/** Spreadsheets and R write 1.0 or TRUE for 1 as well. */
function zeroOrOne(cell: string): 0 | 1 | undefined {
  if (/^(?:1(?:\.0+)?|true)$/i.test(cell)) return 1;
  return /^(?:0(?:\.0+)?|false)$/i.test(cell) ? 0 : undefined;
}
