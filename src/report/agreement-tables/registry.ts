import type { TableAgreement } from "../../model/table-agreement.ts";
import { latex } from "../table-formats/latex.ts";
import { markdown } from "../table-formats/markdown.ts";
import type { TableFormatter, TableOptions } from "../table-formats/table-format.ts";
import { terminal } from "../table-formats/terminal.ts";
import type { TableReport } from "../tables/table-report.ts";
import { codesReport } from "./codes-report.ts";
import { csv } from "./csv.ts";
import { estimatesReport } from "./estimates-report.ts";
import { htmlPage, titleOf } from "./html.ts";
import { json } from "./json.ts";

export type TableAgreementFormat = "terminal" | "csv" | "markdown" | "json" | "latex" | "html";

export type TableAgreementFormatter = (
  agreement: TableAgreement,
  options: TableOptions & { readonly toolVersion: string },
) => string;

/** The choices of `--format` are exactly these keys; a name without a formatter does not compile. */
export const tableAgreementFormats: Readonly<
  Record<TableAgreementFormat, TableAgreementFormatter>
> = {
  terminal: asTables(terminal),
  csv,
  markdown: asTables(markdown),
  latex: asTables(latex),
  html: (agreement) => htmlPage(titleOf(agreement), reportsOf(agreement)),
  json: (agreement, { toolVersion }) => json(agreement, toolVersion),
};

/** The codes first, where there are any, and then what is about all of them. */
function reportsOf(agreement: TableAgreement): readonly TableReport[] {
  const { codes } = agreement;
  return [
    ...(codes === undefined ? [] : [codesReport(agreement, codes)]),
    estimatesReport(agreement),
  ];
}

function asTables(format: TableFormatter): TableAgreementFormatter {
  return (agreement, options) =>
    reportsOf(agreement)
      .map((report) => format(report, options))
      .join("\n");
}
