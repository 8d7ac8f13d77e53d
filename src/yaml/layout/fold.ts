/**
 * Lines of `>-` whose value is the text: broken at single spaces between words, so that no line
 * begins or ends with one, with one empty line more for each line break of the text.
 */
export function foldText(text: string, width: number): string[] {
  return text.split("\n").flatMap((paragraph, index) => {
    const lines = paragraph === "" ? [] : foldParagraph(paragraph, width);
    return index === 0 ? lines : ["", ...lines];
  });
}

function foldParagraph(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(/(?<=[^ \t]) (?=[^ \t])/)) {
    if (line === "") line = word;
    else if (widthOf(line) + 1 + widthOf(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** In characters as people count them, near enough for a margin. */
export function widthOf(text: string): number {
  return /^[\0-\x7f]*$/.test(text) ? text.length : [...text].length;
}
