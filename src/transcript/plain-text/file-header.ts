import type { LabelHead } from "../labels/label-form.ts";
import { isSpeakerCode } from "../labels/label-shape.ts";
import type { TextLine } from "./text-lines.ts";

const longestEntry = 80;
const longestHeader = 15;
const endsSentence = /[.?!…؟۔。！？]["”’')\]]*$/u;

/**
 * How many of a file's first lines are a header (title, `Date: 3 May`, `Participant: P01`), and so
 * neither labels nor speech. A header is a block before a blank line in which all lines are short and
 * none ends a sentence, with two labels at least, one of which occurs nowhere else in the file. (A single
 * `Date: 3 May` needs no care: it does not recur, so it is no label.)
 */
export function headerLength(
  text: string,
  lines: readonly TextLine[],
  heads: readonly (LabelHead | undefined)[],
): number {
  const counts = new Map<string, number>();
  for (const head of heads)
    if (head !== undefined) counts.set(head.speaker, (counts.get(head.speaker) ?? 0) + 1);
  const isOnce = (head: LabelHead) =>
    head.form === "colon" && counts.get(head.speaker) === 1 && !isSpeakerCode(head.speaker);

  let length = 0;
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && end <= longestHeader && lines[end]?.afterBreak === false) end += 1;
    if (end === lines.length || end > longestHeader) break;
    const block = lines.slice(start, end);
    if (!block.every((line) => isEntry(text, line))) break;
    const blockHeads = heads.slice(start, end).filter((head) => head !== undefined);
    if (blockHeads.length > 1 && blockHeads.some(isOnce)) length = end;
    else if (blockHeads.length > 0) break;
    start = end;
  }
  return length;
}

function isEntry(text: string, { start, end }: TextLine): boolean {
  return end - start <= longestEntry && !endsSentence.test(text.slice(start, end));
}
