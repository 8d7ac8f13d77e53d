import { oneLine } from "../one-line.ts";
import type { TableOptions } from "../table-formats/table-format.ts";
import { terminal as terminalTable } from "../table-formats/terminal.ts";
import { wrap } from "../width.ts";
import { summariseReconciliation } from "./describe-reconciliation.ts";
import type { ReconciliationBlock, ReconciliationFormatter } from "./reconciliation-document.ts";

/** Codes, pairs of codes, open disagreements that one sees; the files have all. */
const most = 10;

/** For people at a terminal: the summary, in its width. */
export const terminal: ReconciliationFormatter = (report, options) => {
  const { title, blocks } = summariseReconciliation(report, most);
  const { width, paint } = options;
  const head = wrap(oneLine(title), width).map((line) => paint.bold(line));
  return [`${head.join("\n")}\n`, ...blocks.map((block) => blockText(block, options))].join("\n");
};

function blockText(block: ReconciliationBlock, options: TableOptions): string {
  const { width, paint } = options;
  switch (block.kind) {
    case "heading":
      return `${paint.bold(oneLine(block.text))}\n`;
    case "paragraph":
      return `${wrap(oneLine(block.text), width).join("\n")}\n`;
    case "items":
      return block.items.map((item) => hanging(item, width)).join("");
    case "table":
      return terminalTable(block.table, options);
  }
}

/** Wrapped lines that stand below one another behind a dash. */
function hanging(text: string, width: number): string {
  const lines = wrap(oneLine(text), width - 2);
  return lines.map((line, at) => `${at === 0 ? "- " : "  "}${line}\n`).join("");
}
