import { oneLine } from "../one-line.ts";
import type { TableOptions } from "../table-formats/table-format.ts";
import { terminal as terminalTable } from "../table-formats/terminal.ts";
import { wrap } from "../width.ts";
import type { AgreementBlock, AgreementFormatter } from "./agreement-document.ts";
import { describeAgreement } from "./describe-agreement.ts";
import { saidOnce } from "./said-once.ts";

/** For people at a terminal: tables in its width, with legends. */
export const terminal: AgreementFormatter = (report, options) => {
  const { title, blocks } = describeAgreement(report, options.toolVersion);
  const { width, paint } = options;
  const head = wrap(oneLine(title), width).map((line) => paint.bold(line));
  return [
    `${head.join("\n")}\n`,
    ...saidOnce(blocks).map((block) => blockText(block, options)),
  ].join("\n");
};

function blockText(block: AgreementBlock, options: TableOptions): string {
  const { width, paint } = options;
  switch (block.kind) {
    case "heading":
      return `${paint.bold(oneLine(block.text))}\n`;
    case "paragraph":
      return `${wrap(oneLine(block.text), width).join("\n")}\n`;
    case "items":
      return block.items
        .map((item) => {
          const [first = "", ...rest] = wrap(oneLine(item), width - 2);
          return `- ${[first, ...rest.map((line) => `  ${line}`)].join("\n")}\n`;
        })
        .join("");
    case "table":
      return terminalTable(block.table, options);
  }
}
