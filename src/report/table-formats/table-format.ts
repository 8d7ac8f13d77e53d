import type { Paint } from "../paint.ts";
import type { TableReport } from "../tables/table-report.ts";

export type TableOptions = {
  /** Columns of the terminal; other formats do not look at it. */
  readonly width: number;
  readonly paint: Paint;
};

/** Writes one table as text that ends with a line end. */
export type TableFormatter = (report: TableReport, options: TableOptions) => string;
