import type { Change, RereadExcerpt, RuleOutcome, WordSegment } from "../../model/codebook-diff.ts";
import type { Findings } from "../diagnostics/diagnostic-format.ts";
import { cut, inertCode, inertText } from "../diagnostics/markdown-text.ts";
import { whereIs } from "../diagnostics/unix.ts";
import type { DiffFormatter } from "./diff-format.ts";
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
const mostShown = 10;

/** Code points of a text, so that one of them cannot take all the room. */
const longestText = 2_000;
const longestExcerpt = 300;

/** UTF-16 units; GitHub takes 65,536 characters. */
const room = 65_536 - 500;

/**
 * For a pull request: what changed, by what it does to codings, ~~gone~~ and **come**. The hidden
 * first line is by which a workflow finds its earlier comment, to replace it. What does not fit a
 * comment is left out, and the last line says so.
 */
export const markdown: DiffFormatter = ({ diff, findings, reread, rules }) => {
  const files = `${inertCode(diff.old.file)} → ${inertCode(diff.new.file)}`;
  const sections = sectionsOf(diff).flatMap(({ title, changes }) => [
    heading(`${title} (${changes.length})`),
    ...changes.map((change) => `- ${changeItem(change)}\n`),
  ]);
  const pieces = [
    `<!-- sixphase diff -->\n### sixphase diff: ${inertText(diff.new.title)}\n`,
    `\n${files}, version ${inertText(versionLine(diff))}\n`,
    ...findingsPieces(findings),
    ...(sections.length === 0 ? ["\nNothing changed.\n"] : sections),
    ...(reread === undefined ? [] : rereadPieces(reread)),
    ...(rules === undefined ? [] : rulesPieces(rules)),
  ];
  return whatFits(pieces).join("");
};

function whatFits(pieces: readonly string[]): readonly string[] {
  let used = 0;
  const tooLong = pieces.findIndex((piece) => {
    used += piece.length;
    return used > room;
  });
  if (tooLong === -1) return pieces;
  return [
    ...pieces.slice(0, tooLong),
    "\n**Not all of it fits here;** `sixphase diff` shows the rest.\n",
  ];
}

function heading(title: string): string {
  return `\n#### ${inertText(title)}\n\n`;
}

function findingsPieces({ located }: Findings): string[] {
  if (located.length === 0) return [];
  const items = located.map(({ diagnostic: { severity, message, code, file, hint }, place }) => {
    const advice = hint === undefined ? "" : `<br>Hint: ${inertText(hint)}`;
    return `- **${severity}** ${inertCode(whereIs(file, place))}: ${inertText(message)} (${inertCode(code)})${advice}\n`;
  });
  return [heading("Findings"), ...items];
}

function changeItem(change: Change): string {
  const { detail } = change;
  const head = inertText(sentence(change.summary));
  switch (detail.form) {
    case "none":
      return head;
    case "value":
      if (change.kind === "moved") return head;
      return `${head}: ${struck(detail.old ?? "none")} ${strong(detail.new ?? "none")}`;
    case "items":
      return [
        head,
        ...detail.old.map((item) => `  - ${struck(item)}`),
        ...detail.new.map((item) => `  - ${strong(item)}`),
      ].join("\n");
    case "words":
      return `${head}:<br>${shortenWords(detail.words).map(segmentText).join(" ")}`;
  }
}

function segmentText({ kind, text }: WordSegment): string {
  return kind === "same" ? inertText(text) : kind === "old" ? struck(text) : strong(text);
}

// White space stands on both sides of these everywhere: GitHub reads them only then.
function struck(text: string): string {
  return `~~${inertText(cut(text, longestText))}~~`;
}

function strong(text: string): string {
  return `**${inertText(cut(text, longestText))}**`;
}

function rereadPieces(reread: readonly RereadExcerpt[]): string[] {
  return [
    heading(rereadTitle(reread)),
    ...byCode(reread).map(({ code, because, excerpts }) =>
      folded(
        `${inertCode(code)}: ${inertText(because)}`,
        excerpts.map(({ transcript, line, coder, excerpt }) => {
          return `${inertCode(`${transcript}:${line}`)} ${inertText(coder)}: ${quoted(excerpt)}`;
        }),
      ),
    ),
  ];
}

function rulesPieces(outcome: RuleOutcome): string[] {
  return [
    heading(rulesTitle(outcome)),
    ...outcome.codes.map((counts) =>
      folded(
        `${inertCode(counts.code)}: ${inertText(ruleCounts(counts))}`,
        outcome.excerpts
          .filter(({ code }) => code === counts.code)
          .map(({ side, transcript, line, excerpt }) => {
            return `${side} ${inertCode(`${transcript}:${line}`)}: ${quoted(excerpt)}`;
          }),
      ),
    ),
  ];
}

// The title (markdown) stands outside: what is in <summary> is HTML, where our escapes would be seen.
function folded(title: string, items: readonly string[]): string {
  const left = items.length - mostShown;
  const shown = items.slice(0, mostShown).map((item) => `- ${item}\n`);
  const rest = left > 0 ? `- and ${left} more\n` : "";
  return `${title}\n\n<details>\n<summary>${count(items.length, "excerpt")}</summary>\n\n${shown.join("")}${rest}\n</details>\n\n`;
}

function quoted(excerpt: string): string {
  return `“${inertText(cut(excerpt, longestExcerpt))}”`;
}
