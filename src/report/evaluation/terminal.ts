import { oneLine } from "../one-line.ts";
import { terminal as terminalTable } from "../table-formats/terminal.ts";
import { wrap } from "../width.ts";
import { describeEvaluation } from "./describe-evaluation.ts";
import type {
  EvaluationBlock,
  EvaluationFormatter,
  EvaluationOptions,
  Passage,
} from "./evaluation-document.ts";

/** For people at a terminal: tables in its width, with legends. */
export const terminal: EvaluationFormatter = (report, options) => {
  const { title, blocks } = describeEvaluation(report, options);
  const { width, paint } = options;
  const head = wrap(oneLine(title), width).map((line) => paint.bold(line));
  return [`${head.join("\n")}\n`, ...blocks.map((block) => blockText(block, options))].join("\n");
};

function blockText(block: EvaluationBlock, options: EvaluationOptions): string {
  const { width, paint } = options;
  switch (block.kind) {
    case "heading":
      return `${paint.bold(oneLine(block.text))}\n`;
    case "paragraph":
      return `${wrap(oneLine(block.text), width).join("\n")}\n`;
    case "items":
      return block.items.map((item) => hanging("- ", item, width)).join("");
    case "passages": {
      const about = wrap(oneLine(block.about), width).map((line) => paint.bold(line));
      return [
        `${about.join("\n")}\n`,
        ...block.passages.map((one) => passageText(one, width)),
      ].join("");
    }
    case "table":
      return terminalTable(block.table, options);
  }
}

function passageText({ place, quotes, notes }: Passage, width: number): string {
  return [
    hanging("- ", place, width),
    ...quotes.map((quote) => hanging("    ", `“${quote}”`, width)),
    ...notes.map((note) => hanging("  ", note, width)),
  ].join("");
}

/** Wrapped lines that stand below one another behind a mark. */
function hanging(mark: string, text: string, width: number): string {
  const [first = "", ...rest] = wrap(oneLine(text), width - mark.length);
  const blank = " ".repeat(mark.length);
  return [`${mark}${first}`, ...rest.map((line) => `${blank}${line}`)].join("\n").concat("\n");
}
