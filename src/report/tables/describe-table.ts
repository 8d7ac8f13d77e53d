import type { FrequencyTable, SplitTable } from "../../model/frequency.ts";
import type { CodeMatrix } from "../../model/matrix.ts";
import { frequencyReport } from "./frequency-report.ts";
import { matrixReport } from "./matrix-report.ts";
import { splitReport } from "./split-report.ts";
import type { TableReport } from "./table-report.ts";

/** Any result of `tables`, made ready for every format: columns, conventions, caption and notes. */
export function describeTable(table: FrequencyTable | SplitTable | CodeMatrix): TableReport {
  switch (table.kind) {
    case "frequency":
      return frequencyReport(table);
    case "split":
      return splitReport(table);
    case "matrix":
      return matrixReport(table);
  }
}
