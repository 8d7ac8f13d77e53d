import { escapeLatex } from "../escape-latex.ts";
import { latex as latexTable } from "../table-formats/latex.ts";
import type { TableOptions } from "../table-formats/table-format.ts";
import type { AgreementBlock, AgreementFormatter } from "./agreement-document.ts";
import { describeAgreement } from "./describe-agreement.ts";
import { latexPanels } from "./latex-panels.ts";

/** To be put into a paper: the tables as floats, each with its own legend, and all that is said beside them. */
export const latex: AgreementFormatter = (report, options) => {
  const { title, blocks } = describeAgreement(report, options.toolVersion);
  return [
    `\\section*{${escapeLatex(title)}}\n`,
    ...blocks.map((block) => blockText(block, options)),
  ].join("\n");
};

function blockText(block: AgreementBlock, options: TableOptions): string {
  switch (block.kind) {
    case "heading":
      return `\\subsection*{${escapeLatex(block.text)}}\n`;
    case "paragraph":
      return `${escapeLatex(block.text)}\n`;
    case "items":
      return `\\begin{itemize}\n${block.items.map((item) => `  \\item ${escapeLatex(item)}\n`).join("")}\\end{itemize}\n`;
    case "table":
      return latexPanels(block.table)
        .map((table) => latexTable(table, options))
        .join("\n");
  }
}
