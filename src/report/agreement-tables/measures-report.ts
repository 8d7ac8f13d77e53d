import type { TableOptions } from "../table-formats/table-format.ts";
import type { DisplayColumn, TableReport } from "../tables/table-report.ts";
import { wrap } from "../width.ts";

export type MeasureRow = {
  readonly id: string;
  readonly name: string;
  readonly takes: "ratings" | "sets" | "spans";
  /** What the brackets of the id may hold. */
  readonly brackets: string;
  readonly coders: string;
  readonly missing: string;
  readonly reference: string;
};

/** The coefficients for a reader at a terminal: a table of so much text would not fit. */
export function measuresText(rows: readonly MeasureRow[], { width, paint }: TableOptions): string {
  const blocks = rows.map(({ id, name, takes, brackets, coders, missing, reference }) => {
    const facts = [
      `${name}. For ${takes}; ${coders} coders.`,
      ...(brackets === "" ? [] : [`In brackets: ${brackets}.`]),
      `Missing: ${missing.replace(/\.$/, "")}.`,
      reference,
    ];
    const lines = facts.flatMap((fact) => wrap(fact, Math.max(20, width - 4)));
    return `${paint.bold(id)}\n${lines.map((line) => `    ${line}\n`).join("")}`;
  });
  return `${blocks.join("\n")}\n${notes.flatMap((note) => wrap(note, width)).join("\n")}\n`;
}

/** The coefficients, one row an id. */
export function measuresReport(rows: readonly MeasureRow[]): TableReport {
  return {
    label: "measures",
    caption: "Coefficients that --coef takes",
    notes,
    data: {
      columns: columns.map(([key, convention]) => ({ key, convention })),
      rows: rows.map((row) => columns.map(([key]) => row[key])),
    },
    display: {
      columns: columns.map(
        ([key, , rank]): DisplayColumn => ({
          heading: key,
          align: "left",
          legend: undefined,
          rank,
        }),
      ),
      rows: rows.map((row) => ({
        depth: 0,
        strong: false,
        cells: columns.map(([key]) => row[key]),
      })),
      notes: [],
      overflow: "drop",
    },
  };
}

const notes = [
  "--coef takes several, separated by commas, and all. A bare id stands for the usual brackets.",
  "Of spans, alphas and kappas count places in the text, of which there are whole numbers: give characters, or times in small steps such as milliseconds.",
  "gamma is computed as pygamma-agreement does; with --gamma reading=paper as Mathet et al. (2015) do.",
  "ratings: one category a unit and coder; sets: any number of them; spans: free stretches of text.",
];

const columns = [
  ["id", "what --coef takes", 0],
  ["takes", "kind of data", 1],
  ["coders", "how many coders", 2],
  ["name", "the name", 3],
  ["brackets", "what may stand in brackets", 4],
  ["missing", "what happens to missing ratings", 5],
  ["reference", "where it comes from", 6],
] as const satisfies readonly (readonly [keyof MeasureRow, string, number])[];
