import type { Span } from "../../model/span.ts";
import { decideLabels, everyLabel } from "../labels/label-decision.ts";
import { type LabelHead, labelHeadAt } from "../labels/label-form.ts";
import { headerLength } from "./file-header.ts";
import { isFull, wrapping } from "./hard-wrap.ts";
import type { Passage } from "./join-turns.ts";
import { collectPassages } from "./passages.ts";
import { tabbedText } from "./tab-columns.ts";
import { textLines } from "./text-lines.ts";

export type Segmented = {
  /** Some speaker is named; where none is, all speech is without a speaker. */
  readonly labelled: boolean;
  readonly passages: readonly Passage[];
  /** Headings, comments, footers, labels without speech: in the file, and no speech. */
  readonly unspoken: readonly Span[];
  /** What stands before the first label of a labelled file; part of `unspoken`. */
  readonly preamble: readonly Span[];
  /** Look like names, occur once and were read as speech. */
  readonly once: readonly LabelHead[];
  /** Occur once, and were read as the label of which they seem to be a slip. */
  readonly slips: readonly { readonly head: LabelHead; readonly meant: string }[];
};

/** Takes a text or markdown file apart. Each visible character is in a passage or in `unspoken`. */
export function segmentText(
  text: string,
  format: "txt" | "md",
  known: ReadonlySet<string>,
): Segmented {
  const read = textLines(text, format);
  const writtenHeads = read.lines.map((line) => labelHeadAt(text, line));
  const tabbed = tabbedText(text, read.lines);
  // `INT: TAB text` is a row as well, but its labels say by themselves that they are labels.
  const columns =
    tabbed && countHeads(tabbed.heads) > countHeads(writtenHeads) ? tabbed : undefined;
  const { lines: allLines, heads: allHeads } = columns ?? { ...read, heads: writtenHeads };
  const unspoken = [...read.unspoken, ...(columns?.unspoken ?? [])];
  const header = headerLength(text, allLines, allHeads);
  const lines = allLines.slice(header);
  const heads = allHeads.slice(header);

  const { wrapped, width } = wrapping(text, lines, heads);
  const opens = lines.map((line, at) => {
    const previous = lines[at - 1];
    if (!wrapped || line.afterBreak || previous === undefined) return true;
    return !isFull(text, previous, line, width);
  });
  const decision =
    columns === undefined
      ? decideLabels({
          text,
          lines,
          // A name that comes to stand at the start of a line by wrapping is no evidence of a label.
          heads: heads.map((head, at) => (opens[at] === true ? head : undefined)),
          openings: opens.filter(Boolean).length,
          known,
        })
      : everyLabel;
  const slips: { readonly head: LabelHead; readonly meant: string }[] = [];
  const labels = heads.map((head) => {
    if (head === undefined || decision.isLabel(head)) return head;
    const meant = decision.misspelt.get(head.speaker);
    if (meant === undefined) return undefined;
    slips.push({ head, meant });
    return { ...head, speaker: meant };
  });
  const { passages, preamble, bare } = collectPassages({ text, lines, labels, wrapped });
  return {
    labelled: decision.any,
    passages,
    unspoken: [...allLines.slice(0, header), ...unspoken, ...preamble, ...bare],
    preamble,
    once: decision.once,
    slips,
  };
}

function countHeads(heads: readonly (LabelHead | undefined)[]): number {
  return heads.filter((head) => head !== undefined).length;
}
