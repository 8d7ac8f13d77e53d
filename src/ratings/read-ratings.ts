import { missing, type Ratings, type SetRatings } from "../agreement/ratings.ts";
import { type Checked, type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { nearest } from "../text/nearest.ts";
import { inOrder } from "./categories.ts";
import type { Grid } from "./grid.ts";
import { longColumns, longGrid } from "./long-grid.ts";
import { shortName } from "./short-name.ts";
import { similarNames } from "./similar-names.ts";
import { readTable, type TableOptions } from "./table.ts";
import { wideGrid } from "./wide-grid.ts";

export type RatingsTableOptions = TableOptions & {
  /** The heading of the column that names units, `none`, or undefined: found out. */
  readonly unitColumn: string | undefined;
  /** Signs that stand for "not rated" beside the blank cell. A category of that name comes first. */
  readonly missingSigns: readonly string[];
  /** All categories in their order, unused ones too; undefined: those of the table. */
  readonly categories: readonly string[] | undefined;
  /** Of those, only the ones that somebody used, as some programs have it. */
  readonly usedOnly: boolean;
  /** A cell holds any number of labels; undefined: found out. */
  readonly sets: boolean | undefined;
  /** Whether a coefficient that was asked for looks at how far apart categories are. */
  readonly orderMatters: boolean;
  /** What a label is taken for: itself, or all in capitals as some programs do. */
  readonly label: (written: string) => string;
};

export type RatingsTable = {
  readonly units: readonly string[];
  /** How the table was read, in sentences without a full stop. */
  readonly how: readonly string[];
} & (
  | { readonly kind: "single"; readonly ratings: Ratings }
  | { readonly kind: "sets"; readonly ratings: SetRatings }
);

/** How the empty set is written: the coder looked at the unit, and no label applies. */
const emptySet = "{}";
const between = ";";

/**
 * A ratings table, wide (one column a coder) or long (unit, coder, value), as its headings say. A blank
 * cell is missing and never a category. Cells with several labels, separated by `;`, or with the empty
 * set `{}`, make all cells sets.
 *
 * Diagnostics: those of `readTable`; `ratings/one-coder`, `ratings/duplicate-unit`,
 * `ratings/unnamed-column`, `ratings/duplicate-column`, `ratings/no-name`,
 * `ratings/unknown-category`, `ratings/similar-labels`, `ratings/order-unknown`.
 */
export function readRatings(
  file: string,
  text: string,
  options: RatingsTableOptions,
): Checked<RatingsTable> {
  const table = readTable(file, text, options);
  if (table.value === undefined) return { value: undefined, diagnostics: table.diagnostics };
  const columns = options.unitColumn === undefined ? longColumns(table.value) : undefined;
  const signs = options.missingSigns.filter((sign) => !options.categories?.includes(sign));
  const isMissing = (cell: string) => cell === "" || signs.includes(cell);
  const gridOptions = { ...options, isMissing };
  const grid =
    columns === undefined
      ? wideGrid(table.value, gridOptions)
      : longGrid(table.value, columns, gridOptions, options.sets === true);
  const diagnostics = [...table.diagnostics, ...grid.diagnostics];
  if (grid.value === undefined) return { value: undefined, diagnostics };
  const read = fromGrid(file, grid.value, options);
  return { value: read.value, diagnostics: [...diagnostics, ...read.diagnostics] };
}

function fromGrid(file: string, grid: Grid, options: RatingsTableOptions): Checked<RatingsTable> {
  const { texts, units, coders } = grid;
  const sets =
    options.sets ??
    texts.some((text) => text !== undefined && (text === emptySet || text.includes(between)));
  const labelsAt = texts.map((text) =>
    text === undefined ? undefined : labelsOf(text, sets).map(options.label),
  );
  const firstUse = new Map<string, number>();
  labelsAt.forEach((labels, at) => {
    for (const label of labels ?? []) if (!firstUse.has(label)) firstUse.set(label, at);
  });
  const used = inOrder(firstUse.keys());
  const stated = [...new Set(options.categories ?? used.categories)];
  const categories = options.usedOnly ? stated.filter((one) => firstUse.has(one)) : stated;
  const found: Diagnostic[] = [];
  const at = (label: string) => grid.place(firstUse.get(label) ?? 0);
  const inFileOrder = [...firstUse].sort(([, a], [, b]) => a - b).map(([label]) => label);
  for (const label of used.categories) {
    if (stated.includes(label)) continue;
    const near = nearest(label, stated);
    found.push(
      diagnose("ratings/unknown-category", {
        ...{ file, span: at(label) },
        message: `${shortName(label)} is none of the categories ${stated.map(shortName).join(", ")}: where it stands, the rating counts as missing`,
        ...(near === undefined ? {} : { hint: `did you mean ${near}?` }),
      }),
    );
  }
  found.push(...similarNames(file, inFileOrder, at, "labels"));
  if (options.orderMatters && options.categories === undefined && !used.isRanked && !sets)
    found.push(orderUnknown(file, grid, used.categories));
  const missingCount = texts.reduce((count, one) => count + (one === undefined ? 1 : 0), 0);
  const how = [
    ...grid.how,
    missingCount === 0
      ? "no cell is missing"
      : `${missingCount} of ${texts.length} cells ${missingCount === 1 ? "is" : "are"} blank or ${options.missingSigns.join(", ")}: missing, not a category`,
    ...(sets ? [`a cell holds a set of labels; ${emptySet} is the empty one`] : []),
  ];
  const unitCount = units.length;
  const indexes = new Map(categories.map((category, index) => [category, index]));
  const about = { coders, categories, unitCount };
  if (!sets) {
    const values = Int32Array.from(labelsAt, (labels) => indexes.get(labels?.[0] ?? "") ?? missing);
    labelsAt.forEach((labels, cell) => {
      if (labels === undefined) values[cell] = missing;
    });
    return {
      value: { kind: "single", units, how, ratings: { ...about, values } },
      diagnostics: found,
    };
  }
  const ratings = { ...about, ...asSets(labelsAt, indexes) };
  return { value: { kind: "sets", units, how, ratings }, diagnostics: found };
}

function labelsOf(text: string, sets: boolean): readonly string[] {
  if (!sets) return [text];
  if (text === emptySet) return [];
  const labels = text.split(between).map((label) => label.trim());
  return labels.filter((label) => label !== "" && label !== emptySet);
}

/** Each distinct set once; a cell with a label that is no category is missing. */
function asSets(
  labelsAt: readonly (readonly string[] | undefined)[],
  indexes: ReadonlyMap<string, number>,
): Pick<SetRatings, "sets" | "values"> {
  const sets: (readonly number[])[] = [];
  const known = new Map<string, number>();
  const values = Int32Array.from(labelsAt, (labels) => {
    if (labels === undefined || labels.some((label) => !indexes.has(label))) return missing;
    const set = [...new Set(labels.map((label) => indexes.get(label) ?? 0))].sort((a, b) => a - b);
    const key = set.join();
    const index = known.get(key) ?? sets.length;
    if (index === sets.length) {
      sets.push(set);
      known.set(key, index);
    }
    return index;
  });
  return { sets, values };
}

function orderUnknown(file: string, grid: Grid, labels: readonly string[]): Diagnostic {
  return diagnose("ratings/order-unknown", {
    ...{ file, span: grid.place(grid.texts.findIndex((text) => text !== undefined)) },
    message: `a coefficient asks for the order of the categories, which words do not say; they were taken as ${labels.map(shortName).join(", ")}`,
    hint: "name them from lowest to highest with --categories",
  });
}
