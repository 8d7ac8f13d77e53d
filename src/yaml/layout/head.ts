import type { Remark } from "./remarks.ts";
import { blankLineAbove } from "./source-lines.ts";
import type { Collection, Comment } from "./tree.ts";

/** What stands before the document itself (directives, `---`, comments above them), and the comments after that. */
export function splitRemarks(remarks: readonly Remark[]): {
  readonly opening: readonly Remark[];
  readonly comments: readonly Remark[];
} {
  const from = remarks.findLastIndex(({ kind }) => kind !== "comment") + 1;
  return { opening: remarks.slice(0, from), comments: remarks.slice(from) };
}

/**
 * The lines above the first entry that belong to the file and stay there when keys are put in order:
 * all down to the last blank line, and the line in which editors are told the schema. Takes them from
 * the first entry.
 */
export function takeHead(root: Collection, text: string, opening: readonly Remark[]): string[] {
  const [first] = root.entries;
  if (first === undefined) return [];
  const above: Comment[] = first.before;
  const blanks = [...above, first].map(({ blankBefore }) => blankBefore);
  const lastBlank = blanks.lastIndexOf(true);
  const isModeline = above[0]?.text.startsWith("# yaml-language-server:") === true;
  const taken = above.splice(0, Math.max(lastBlank, isModeline ? 1 : 0));
  const lines = [
    ...opening.map(({ start, text: words }) => ({
      text: words,
      blankBefore: blankLineAbove(text, start, 0),
    })),
    ...taken,
  ].flatMap(({ text: words, blankBefore }, index) =>
    blankBefore && index > 0 ? ["", words] : [words],
  );
  return lastBlank !== -1 && lines.length > 0 ? [...lines, ""] : lines;
}
