import type { TableAgreement } from "../../model/table-agreement.ts";
import { csv } from "../table-formats/csv.ts";
import { latex } from "../table-formats/latex.ts";
import { markdown } from "../table-formats/markdown.ts";
import type { TableFormatter, TableOptions } from "../table-formats/table-format.ts";
import { terminal } from "../table-formats/terminal.ts";
import { codesReport } from "./codes-report.ts";
import { estimatesReport } from "./estimates-report.ts";
import { json } from "./json.ts";

export type TableAgreementFormat = "terminal" | "csv" | "markdown" | "json" | "latex";

export type TableAgreementFormatter = (
  agreement: TableAgreement,
  options: TableOptions & { readonly toolVersion: string },
) => string;

/** The choices of `--format` are exactly these keys; a name without a formatter does not compile. */
export const tableAgreementFormats: Readonly<
  Record<TableAgreementFormat, TableAgreementFormatter>
> = {
  terminal: asTables(terminal),
  csv: asTables(csv),
  markdown: asTables(markdown),
  latex: asTables(latex),
  json: (agreement, { toolVersion }) => json(agreement, toolVersion),
};

/** The codes first, where there are any, and then what is about all of them. */
function asTables(format: TableFormatter): TableAgreementFormatter {
  return (agreement, options) =>
    [
      ...(agreement.codes === undefined ? [] : [codesReport(agreement, agreement.codes)]),
      estimatesReport(agreement),
    ]
      .map((report) => format(report, options))
      .join("\n");
}
