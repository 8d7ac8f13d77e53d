import { inertText } from "../diagnostics/markdown-text.ts";
import { markdown as markdownTable } from "../table-formats/markdown.ts";
import { describeReconciliation } from "./describe-reconciliation.ts";
import type { ReconciliationBlock, ReconciliationFormatter } from "./reconciliation-document.ts";

/** All of the report, for a pull request, an appendix or pandoc. */
export const markdown: ReconciliationFormatter = (report, options) => {
  const { title, blocks } = describeReconciliation(report, options.toolVersion);
  return [`# ${inertText(title)}\n`, ...blocks.map((block) => blockText(block, options))].join(
    "\n",
  );
};

function blockText(
  block: ReconciliationBlock,
  options: Parameters<ReconciliationFormatter>[1],
): string {
  switch (block.kind) {
    case "heading":
      return `## ${inertText(block.text)}\n`;
    case "paragraph":
      return `${inertText(block.text)}\n`;
    case "items":
      return block.items.map((item) => `- ${inertText(item)}\n`).join("");
    case "table":
      return markdownTable(block.table, options);
  }
}
