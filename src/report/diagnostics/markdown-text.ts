import { escapeMarkdown } from "../escape-markdown.ts";
import { oneLine } from "../one-line.ts";

/**
 * Text in a cell of a table on GitHub that stands for itself, on one line: no markup, no HTML, no
 * formula, no link, and above all nobody is told of it (`@name`) and no issue (`#12`, `GH-12`).
 *
 * GitHub looks for these in what it has rendered, where an escape is gone; so an invisible character
 * goes in between.
 */
export function inertText(text: string): string {
  return escapeMarkdown(oneLine(text)).replaceAll(speaking, `$&${zeroWidthSpace}`);
}

/** The same in code font, where GitHub looks for no names; what is copied from it is what it says. */
export function inertCode(text: string): string {
  const breakable = /:(?=\/\/)|\.(?<=www\.)/gi;
  return `<code>${escapeMarkdown(oneLine(text)).replaceAll(breakable, String.raw`\$&`)}</code>`;
}

/** Names, issues, addresses of the web, and `:signs:` that become pictures. */
const speaking = /[@#]|GH-(?=\d)|:(?=\/\/)|www(?=\.)|:(?=[\w+\\-]+:)/gi;

const zeroWidthSpace = "&#8203;";

/** At most so many characters, the last of them `…` where something was cut. */
export function cut(text: string, most: number): string {
  // A character has at most two UTF-16 units; the rest of a long text need not be looked at.
  const characters = [...text.slice(0, 2 * most + 2)];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : text;
}
