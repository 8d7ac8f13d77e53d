import { latex as latexTable } from "../table-formats/latex.ts";
import type { AgreementFormatter } from "./agreement-document.ts";
import { describeAgreement } from "./describe-agreement.ts";

/** The tables as floats, each with its own legend; what is said in sentences is in the other formats. */
export const latex: AgreementFormatter = (report, options) => {
  const { blocks } = describeAgreement(report, options.toolVersion);
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
  return tables.map((table) => latexTable(table, options)).join("\n");
};
