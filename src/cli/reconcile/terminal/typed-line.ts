import { graphemes } from "../../../report/width.ts";
import type { TypedLine } from "../../../report/worksheet/terminal/state.ts";
import type { Key } from "./key.ts";

export const emptyLine: TypedLine = { text: "", cursor: 0 };

/** A line after a key; undefined where the key does not edit a line. */
export function editLine({ text, cursor }: TypedLine, key: Key): TypedLine | undefined {
  const [before, after] = [text.slice(0, cursor), text.slice(cursor)];
  const line = (left: string, right: string): TypedLine => ({
    text: left + right,
    cursor: left.length,
  });
  switch (key.name) {
    case "text":
    case "paste":
      return line(before + key.text.replaceAll(/[\s\p{Cc}]+/gu, " "), after);
    case "backspace":
    case "ctrl-h":
      return line(before.slice(0, before.length - lastLength(before)), after);
    case "delete":
      return line(before, after.slice(firstLength(after)));
    case "left":
    case "ctrl-b":
      return { text, cursor: cursor - lastLength(before) };
    case "right":
    case "ctrl-f":
      return { text, cursor: cursor + firstLength(after) };
    case "home":
    case "ctrl-a":
      return { text, cursor: 0 };
    case "end":
    case "ctrl-e":
      return { text, cursor: text.length };
    case "ctrl-u":
      return line("", after);
    case "ctrl-k":
      return line(before, "");
    case "ctrl-w":
      return line(before.replace(/\S*\s*$/, ""), after);
    default:
      return undefined;
  }
}

function lastLength(text: string): number {
  return graphemes(text).at(-1)?.length ?? 0;
}

function firstLength(text: string): number {
  return graphemes(text)[0]?.length ?? 0;
}
