import { escapeMarkdown } from "../escape-markdown.ts";
import { oneLine } from "../one-line.ts";
import { markdown as markdownTable } from "../table-formats/markdown.ts";
import { describeEvaluation } from "./describe-evaluation.ts";
import type {
  EvaluationBlock,
  EvaluationFormatter,
  EvaluationOptions,
  Passage,
} from "./evaluation-document.ts";

/** For a README, an issue or pandoc. */
export const markdown: EvaluationFormatter = (report, options) => {
  const { title, blocks } = describeEvaluation(report, options);
  const pieces = blocks.map((block) => blockText(block, options));
  return [`# ${plain(title)}\n`, ...pieces].join("\n");
};

function blockText(block: EvaluationBlock, options: EvaluationOptions): string {
  switch (block.kind) {
    case "heading":
      return `## ${plain(block.text)}\n`;
    case "paragraph":
      return `${plain(block.text)}\n`;
    case "items":
      return block.items.map((item) => `- ${plain(item)}\n`).join("");
    case "passages":
      return [`**${plain(block.about)}**\n`, ...block.passages.map(passageText)].join("\n");
    case "table":
      return markdownTable(block.table, options);
  }
}

function passageText({ place, quotes, notes }: Passage): string {
  const quoted = quotes.map((quote) => `  > ${plain(quote)}\n`).join("  >\n");
  return `- ${plain(place)}: ${notes.map(plain).join("; ")}\n\n${quoted}`;
}

function plain(text: string): string {
  return escapeMarkdown(oneLine(text));
}
