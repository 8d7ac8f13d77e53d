import { foldText, widthOf } from "./fold.ts";
import type { Text } from "./tree.ts";

export const pageWidth = 120;

/** A text as it is written after its key or dash. */
export type TextLines = {
  /** The first without indentation, the others complete. */
  readonly lines: readonly string[];
  /** Where a comment behind it goes. */
  readonly commentOn: "first" | "last";
  /** Whether the lines after it, were they blank, would belong to it (`|+`). */
  readonly isOpen: boolean;
};

/**
 * Plain text stands on one line, or is folded where it is too long; what is in quotes or in a block
 * keeps its line breaks. `head`: what stands before it in its line, `indent`: the spaces before its
 * further lines.
 */
export function textLines(text: Text, head: string, indent: string): TextLines {
  const { style, value, marks } = text;
  if (style === "block") return blockLines(text, indent);
  if (style === "quoted") return closed(quotedLines(text, indent), "last");
  const line = oneLine(text);
  if (line !== undefined && (style !== "plain" || widthOf(head + line) <= pageWidth)) {
    return closed([line], "first");
  }
  const width = pageWidth - indent.length;
  const folded = foldText(value, width);
  const helps = folded.length > 1 || widthOf(value) <= width;
  if (line !== undefined && !helps) return closed([line], "first");
  return closed([`${marks}>-`, ...folded.map((each) => each && indent + each)], "first");
}

/** A text that stands in one line, with its anchor and tag; undefined where it takes several. */
export function oneLine({ source, marks }: Text): string | undefined {
  return source.includes("\n") ? undefined : (marks + source).trimEnd();
}

function closed(lines: readonly string[], commentOn: "first" | "last"): TextLines {
  return { lines, commentOn, isOpen: false };
}

/** White space around a line break in quotes is no part of the text, unless a backslash is before it. */
function quotedLines({ source, marks }: Text, indent: string): string[] {
  const lines = source.split("\n");
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    const body = index === 0 ? marks + line : line.replace(/^[ \t]+/, "");
    const kept = isLast ? body : withoutEnd(body, source.startsWith('"'));
    return index === 0 || kept === "" ? kept : indent + kept;
  });
}

function withoutEnd(line: string, hasEscapes: boolean): string {
  const kept = line.replace(/[ \t]+$/, "");
  const backslashes = /\\*$/.exec(kept)?.[0].length ?? 0;
  return hasEscapes && backslashes % 2 === 1 ? line.slice(0, kept.length + 1) : kept;
}

/** `|` and `>` with their lines moved to another indentation, else as they are. */
function blockLines({ source, value, marks }: Text, indent: string): TextLines {
  const header = /^[|>][-+\d]*/.exec(source)?.[0] ?? "";
  const body = source.split("\n").slice(1);
  // Spaces of the text itself stand after those that indent it.
  const shift = spacesOfFirst(body) - spacesOfFirst(value.split("\n"));
  const lines = body.map((line) => (line.length > shift ? indent + line.slice(shift) : ""));
  while (lines.at(-1) === "") lines.pop();
  const isOpen = header.includes("+");
  if (isOpen) {
    const breaks = /\n*$/.exec(value)?.[0].length ?? 0;
    const blank = lines.length === 0 ? breaks : breaks - 1;
    for (let count = 0; count < blank; count += 1) lines.push("");
  }
  const first = marks + header.replace(/\d/, "2");
  return { lines: [first, ...lines], commentOn: "first", isOpen };
}

/** How many spaces the first line begins with that holds anything else. */
function spacesOfFirst(lines: readonly string[]): number {
  const first = lines.find((line) => /[^ ]/.test(line)) ?? "";
  return /^ */.exec(first)?.[0].length ?? 0;
}
