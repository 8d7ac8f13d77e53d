import { lineForm } from "./line-form.ts";
import { oneLine, textLines } from "./text-lines.ts";
import type { Collection, Comment, Entry } from "./tree.ts";

/** Lines of an entry or of several. */
type Rendered = {
  /** Comments above the first line. */
  readonly above: readonly Comment[];
  /** Whether a blank line stands between those comments, or what is before, and the first line. */
  readonly blankBefore: boolean;
  /** The first without indentation, the others complete. */
  readonly lines: readonly string[];
  /** Whether a blank line after the last would change its value. */
  readonly isOpen: boolean;
  /** Whether it is a list or mapping on lines of its own. */
  readonly isBlock: boolean;
};

/** The lines of a whole file, but for what stands above its first entry. */
export function renderTree(root: Collection): readonly string[] {
  const { above, ...rest } = renderCollection(root, "");
  return [...opening({ ...rest, above }, ""), ...rest.lines.slice(1)];
}

function renderCollection(collection: Collection, indent: string): Rendered {
  const [first, ...others] = collection.entries.map((entry) => renderEntry(entry, indent));
  if (first === undefined) throw new Error("what is empty stands in brackets");
  const lines: string[] = [];
  append(lines, first.lines);
  let before = first;
  for (const entry of others) {
    const [comment] = entry.above;
    const asked = comment === undefined ? entry.blankBefore : comment.blankBefore;
    const isSpaced = collection.isSpaced || needsSpace(collection, before, entry);
    if ((asked || isSpaced) && !before.isOpen) lines.push("");
    append(lines, opening(entry, indent));
    append(lines, entry.lines.slice(1));
    before = entry;
  }
  let { isOpen } = before;
  for (const { text, blankBefore } of collection.end) {
    if (blankBefore && !isOpen) lines.push("");
    lines.push(indent + text);
    isOpen = false;
  }
  return { ...first, lines, isOpen, isBlock: true };
}

/** At the top of a file a blank line stands around every list and mapping. */
function needsSpace(collection: Collection, a: Rendered, b: Rendered): boolean {
  return collection.owner === undefined && (a.isBlock || b.isBlock);
}

/** The comments above an entry and its first line. */
function opening({ above, blankBefore, lines }: Rendered, indent: string): string[] {
  const opened: string[] = [];
  above.forEach((comment, index) => {
    if (index > 0 && comment.blankBefore) opened.push("");
    opened.push(indent + comment.text);
  });
  if (above.length > 0 && blankBefore) opened.push("");
  return [...opened, indent + (lines[0] ?? "")];
}

function renderEntry(entry: Entry, indent: string): Rendered {
  const { key, value, within } = entry;
  const head = key === undefined ? "-" : `${oneLine(key) ?? key.source}:`;
  const inner = `${indent}  `;
  if (value.kind !== "text") {
    const form = lineForm(value, `${indent}${head} `);
    if (form === undefined) return renderBlock(entry, value, head, inner);
    return withText(entry, head, [form], "first", false);
  }
  const text = textLines(value, `${indent}${head} `, inner);
  const rendered = withText(entry, head, text.lines, text.commentOn, text.isOpen);
  const under = within.flatMap(({ text: comment, blankBefore }) => [
    ...(blankBefore ? [""] : []),
    inner + comment,
  ]);
  return { ...rendered, lines: [...rendered.lines, ...under] };
}

function withText(
  { before, blankBefore, trailing }: Entry,
  head: string,
  [first = "", ...others]: readonly string[],
  commentOn: "first" | "last",
  isOpen: boolean,
): Rendered {
  const lines = [first === "" ? head : `${head} ${first}`, ...others];
  const at = commentOn === "first" ? 0 : lines.length - 1;
  if (trailing !== undefined) lines[at] += trailing.gap + trailing.text;
  return { above: before, blankBefore, lines, isOpen, isBlock: false };
}

/** A list or mapping on lines of its own: under its key or anchor, else after its dash. */
function renderBlock(
  { key, before, blankBefore, trailing }: Entry,
  value: Collection,
  head: string,
  inner: string,
): Rendered {
  const { above, ...inside } = renderCollection(value, inner);
  const first = inside.lines[0] ?? "";
  const others = inside.lines.slice(1);
  if (key === undefined && value.marks === "") {
    const behind = trailing === undefined ? [] : [{ text: trailing.text, blankBefore }];
    const ownBlank = trailing === undefined && blankBefore;
    return {
      ...inside,
      above: [...before, ...behind, ...above],
      blankBefore: above.length > 0 ? inside.blankBefore : ownBlank,
      lines: [`${head} ${first}`, ...others],
    };
  }
  const marked = `${head} ${value.marks}`.trimEnd();
  const headLine = trailing === undefined ? marked : marked + trailing.gap + trailing.text;
  const lines = [headLine];
  append(lines, opening({ ...inside, above }, inner));
  append(lines, others);
  return { ...inside, above: before, blankBefore, lines };
}

/** Not by spreading: a list of very many items is more than a call takes. */
function append(lines: string[], more: readonly string[]): void {
  for (const line of more) lines.push(line);
}
