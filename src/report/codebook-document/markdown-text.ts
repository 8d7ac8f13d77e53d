import { escapeMarkdown } from "../escape-markdown.ts";
import { withoutControls } from "../one-line.ts";
import type { Anchors } from "./codebook-document.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { type ProsePiece, splitProse } from "./text-pieces.ts";

/**
 * A text of the user on one line of GitHub-flavoured Markdown: every sign that could begin markup,
 * HTML, a formula or a cell stands for itself, and addresses stay links.
 */
export function markdownLine(text: string, anchors: Anchors = noAnchors): string {
  const line = withoutControls(text.replaceAll(/\s+/g, " ").trim());
  return splitProse(line, anchors).map(pieceText).join("");
}

export const noAnchors: Anchors = new Map();

function pieceText(piece: ProsePiece): string {
  switch (piece.kind) {
    case "words":
      return escapeWords(piece.text);
    case "address":
      return `<${piece.text}>`;
    case "mention":
      return `[${markdownCode(piece.text)}](#${piece.anchor})`;
  }
}

/** The same where it begins a line: neither a list nor a heading nor a line under a heading. */
export function markdownLineStart(text: string, anchors: Anchors = noAnchors): string {
  return markdownLine(text, anchors)
    .replace(/^([-+=])/, String.raw`\$1`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}

/** Paragraphs and lines as the author set them, each line after the `prefix`: `> ` for a quotation. */
export function markdownParagraphs(text: string, anchors: Anchors, prefix = ""): string {
  const paragraphs = paragraphsOf(text).map((lines) =>
    lines.map((line) => `${prefix}${markdownLineStart(line, anchors)}`).join("\\\n"),
  );
  return paragraphs.join(`\n${prefix.trimEnd()}\n`);
}

/** A text to be read letter by letter. Inside it nothing is markup, so the fence is made long enough. */
export function markdownCode(text: string): string {
  const inside = withoutControls(text.replaceAll(/\s+/g, " "));
  const longest = Math.max(0, ...(inside.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(inside) ? " " : "";
  return `${fence}${space}${inside}${space}${fence}`;
}

function escapeWords(text: string): string {
  return escapeMarkdown(text).replaceAll(bareAddress, String.raw`\$&`);
}

// GitHub makes links of these without being told, and would read our escapes as part of the address.
const bareAddress = /(?<=\bwww)\.|(?<=:)\/\//gi;
