/** How many characters stand before an offset in its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Whether nothing but white space stands before an offset in its line. */
export function beginsLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
}

/**
 * Whether the line above that of an offset is there and holds nothing but white space. `from`: where
 * what stands before ends; lines before it do not count, for they may be blank lines of a text.
 */
export function blankLineAbove(text: string, offset: number, from: number): boolean {
  const start = lineStart(text, offset);
  const above = start === 0 ? 0 : lineStart(text, start - 1);
  return start > 0 && above >= from && /^[ \t]*$/.test(text.slice(above, start - 1));
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}
