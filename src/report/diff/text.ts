import type { Change, RereadExcerpt, RuleExcerpt, RuleOutcome } from "../../model/codebook-diff.ts";
import type { DiagnosticDrawing } from "../diagnostics/diagnostic-format.ts";
import { text as findingsText } from "../diagnostics/text.ts";
import { oneLine } from "../one-line.ts";
import { wrap } from "../width.ts";
import type { DiffFormatter, DiffReport } from "./diff-format.ts";
import { shortenWords } from "./shorten-words.ts";
import {
  byCode,
  count,
  rereadTitle,
  ruleCounts,
  rulesTitle,
  sectionsOf,
  sentence,
  versionLine,
} from "./wording.ts";

/** Of the excerpts of one code; json and --reread have them all. */
const mostShown = 3;

/**
 * For people at a terminal: what changed, by what it does to codings; findings; excerpts to be read
 * again; what the rules make of it. In a text `[-this-]` is gone and `{+that+}` has come.
 */
export const text: DiffFormatter = (report, drawing) => {
  const { diff, findings } = report;
  const { paint, width } = drawing;
  const head = [
    paint.bold(oneLine(diff.new.title)),
    ...wrap(`old: ${diff.old.file}`, width),
    ...wrap(`new: ${diff.new.file}`, width),
    ...wrap(`version: ${versionLine(diff)}`, width),
  ];
  const sections = sectionsOf(diff).map(({ title, changes }) => [
    paint.bold(`${title} (${changes.length})`),
    ...changes.flatMap((change) => changeLines(change, drawing)),
  ]);
  const found = findingsText(findings, drawing).trimEnd();
  const blocks = [
    head,
    ...(sections.length === 0 ? [["Nothing changed."]] : sections),
    ...(found === "" ? [] : [[found]]),
    ...corpusBlocks(report, drawing),
  ];
  return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`;
};

function corpusBlocks({ reread, rules }: DiffReport, drawing: DiagnosticDrawing): string[][] {
  return [
    ...(reread === undefined ? [] : [rereadLines(reread, drawing)]),
    ...(rules === undefined ? [] : [ruleLines(rules, drawing)]),
  ];
}

function changeLines(change: Change, { width, paint }: DiagnosticDrawing): string[] {
  const head = indented(sentence(oneLine(change.summary)), 2, width);
  const { detail } = change;
  switch (detail.form) {
    case "none":
      return head;
    case "value":
      // Where it was moved from is said already.
      if (change.kind === "moved") return head;
      return [...head, ...indented(`${detail.old ?? "none"} -> ${detail.new ?? "none"}`, 4, width)];
    case "items":
      return [
        ...head,
        ...detail.old.flatMap((item) => marked("-", item, width).map(paint.red)),
        ...detail.new.flatMap((item) => marked("+", item, width).map(paint.blue)),
      ];
    case "words": {
      const words = shortenWords(detail.words).flatMap(({ kind, text: segment }) => {
        if (kind === "same") return oneLine(segment);
        // Painted word by word, so that a line may break inside.
        const [open, close, colour] =
          kind === "old" ? ["[-", "-]", paint.red] : ["{+", "+}", paint.blue];
        return `${open}${oneLine(segment)}${close}`.split(" ").map(colour);
      });
      return [...head, ...indented(words.join(" "), 4, width)];
    }
  }
}

function rereadLines(
  reread: readonly RereadExcerpt[],
  { width, paint }: DiagnosticDrawing,
): string[] {
  return [
    paint.bold(rereadTitle(reread)),
    ...byCode(reread).flatMap(({ code, because, excerpts }) => [
      ...indented(`${code}: ${count(excerpts.length, "excerpt")}; ${because}`, 2, width),
      ...excerpts.slice(0, mostShown).flatMap(({ transcript, line, coder, excerpt }) => {
        return indented(`${transcript}:${line} ${coder} "${oneLine(excerpt)}"`, 4, width);
      }),
      ...more(excerpts.length),
    ]),
  ];
}

function ruleLines(outcome: RuleOutcome, { width, paint }: DiagnosticDrawing): string[] {
  return [
    paint.bold(rulesTitle(outcome)),
    ...outcome.codes.flatMap((counts) => {
      const excerpts = outcome.excerpts.filter(({ code }) => code === counts.code);
      return [
        ...indented(`${counts.code}: ${ruleCounts(counts)}`, 2, width),
        ...excerpts.slice(0, mostShown).flatMap((one) => {
          const colour = one.side === "dropped" ? paint.red : paint.blue;
          return marked(one.side === "dropped" ? "-" : "+", ruleText(one), width).map(colour);
        }),
        ...more(excerpts.length),
      ];
    }),
  ];
}

function ruleText({ transcript, line, excerpt, evidence }: RuleExcerpt): string {
  return `${transcript}:${line} "${oneLine(excerpt)}" (${evidence.join("; ")})`;
}

function more(found: number): string[] {
  return found > mostShown ? [`    and ${found - mostShown} more`] : [];
}

function marked(mark: string, item: string, width: number): string[] {
  return wrap(oneLine(item), width - 6).map(
    (line, index) => `    ${index === 0 ? mark : " "} ${line}`,
  );
}

/** Further lines of an entry stand two columns further in. */
function indented(line: string, margin: number, width: number): string[] {
  const [first = "", ...others] = wrap(line, width - margin - 2);
  return [" ".repeat(margin) + first, ...others.map((other) => " ".repeat(margin + 2) + other)];
}
