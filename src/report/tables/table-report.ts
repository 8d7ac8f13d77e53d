import type { Undefined } from "../../model/frequency.ts";

/** A cell as a machine reads it: unrounded. */
export type DataCell = string | number | Undefined;

export type DataColumn = {
  /** Header in csv, name in json. */
  readonly key: string;
  /** What the column counts, in words. */
  readonly convention: string;
  /** For numbers that are not whole: decimals in csv. */
  readonly decimals?: number;
  /** In json the columns of one group are an object of their own, so that ids are never keys beside ours. */
  readonly group?: string;
};

/** For csv and json. */
export type DataTable = {
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly DataCell[])[];
};

export type DisplayColumn = {
  /** A heading over several neighbours, which then stay side by side. */
  readonly over?: string;
  readonly heading: string;
  readonly align: "left" | "right";
  /** What the column counts, for the legend; columns may share one, which is then said once. */
  readonly legend: Legend | undefined;
  /** Where not all columns fit, those with the greatest rank go first. */
  readonly rank: number;
};

export type Legend = { readonly term: string; readonly text: string };

export type DisplayRow = {
  /** Of the first cell in the tree, 0 at the left. */
  readonly depth: number;
  /** Themes stand out from codes. */
  readonly strong: boolean;
  readonly cells: readonly string[];
};

/** For terminal, markdown and LaTeX: rounded, merged and headed for a reader. */
export type DisplayTable = {
  readonly columns: readonly DisplayColumn[];
  readonly rows: readonly DisplayRow[];
  /** How this table is drawn (rounding, signs), which does not hold for the data. */
  readonly notes: readonly string[];
  /** Columns that do not fit a terminal: leave them out, or put them in a further panel below. */
  readonly overflow: "drop" | "panels";
};

/** A result type made ready to be written, the same content in every format. */
export type TableReport = {
  /** `theme-frequency`, `matrix-by-participant`: names the table in json and in LaTeX's \label. */
  readonly label: string;
  readonly caption: string;
  /** What a reader must know beside what the columns count. */
  readonly notes: readonly string[];
  readonly data: DataTable;
  readonly display: DisplayTable;
};
