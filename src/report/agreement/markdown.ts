import { escapeMarkdown } from "../escape-markdown.ts";
import { oneLine } from "../one-line.ts";
import { markdown as markdownTable } from "../table-formats/markdown.ts";
import type { TableOptions } from "../table-formats/table-format.ts";
import type { AgreementBlock, AgreementFormatter } from "./agreement-document.ts";
import { describeAgreement } from "./describe-agreement.ts";
import { saidOnce } from "./said-once.ts";

/** For a README, an issue or pandoc. */
export const markdown: AgreementFormatter = (report, options) => {
  const { title, blocks } = describeAgreement(report, options.toolVersion);
  const pieces = saidOnce(blocks).map((block) => blockText(block, options));
  return [`# ${plain(title)}\n`, ...pieces].join("\n");
};

function blockText(block: AgreementBlock, options: TableOptions): string {
  switch (block.kind) {
    case "heading":
      return `## ${plain(block.text)}\n`;
    case "paragraph":
      return `${plain(block.text)}\n`;
    case "items":
      return block.items.map((item) => `- ${plain(item)}\n`).join("");
    case "table":
      return markdownTable(block.table, options);
  }
}

function plain(text: string): string {
  return escapeMarkdown(oneLine(text));
}
