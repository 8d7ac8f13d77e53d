import type { DisplayColumn, DisplayRow, Legend, TableReport } from "../tables/table-report.ts";

/** A column of a table for readers, with what stands in it. */
export type ReaderColumn<Row> = {
  readonly heading: string;
  /** A heading over it and its neighbours, which then stay side by side. */
  readonly over?: string;
  readonly legend?: Legend;
  readonly align?: "left" | "right";
  readonly cell: (row: Row) => string;
};

type ReaderTable<Row> = {
  readonly label: string;
  readonly caption: string;
  readonly columns: readonly ReaderColumn<Row>[];
  readonly rows: readonly Row[];
  readonly notes?: readonly string[];
};

/** A table with nothing but what a reader sees; programs have csv and json. */
export function readersTable<Row>(table: ReaderTable<Row>): TableReport {
  const { label, caption, columns, rows, notes = [] } = table;
  return {
    ...{ label, caption, notes },
    data: { columns: [], rows: [] },
    display: {
      columns: columns.map(({ heading, over, legend, align }, at): DisplayColumn => {
        const column = { heading, legend, align: align ?? (at === 0 ? "left" : "right"), rank: at };
        return over === undefined ? column : { ...column, over };
      }),
      rows: rows.map((row): DisplayRow => {
        return { depth: 0, strong: false, cells: columns.map(({ cell }) => cell(row)) };
      }),
      notes: [],
      overflow: "panels",
    },
  };
}
