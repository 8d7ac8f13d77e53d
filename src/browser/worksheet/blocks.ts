import type { NodeId } from "../../model/ids.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { Role } from "../../model/transcript.ts";
import type { Study, StudyTranscript } from "./study.ts";

/** One coding as it is marked in a transcript. */
type Mark = {
  readonly span: Span;
  readonly code: NodeId;
  /** Place of the coder among all. */
  readonly coder: number;
  readonly item: string;
};

/** A line of a transcript, or several: what somebody says goes on to the next empty line. */
export type Block = {
  readonly span: Span;
  readonly role: Role | undefined;
  readonly marks: readonly Mark[];
};

/** The text of a transcript with the codings on each block; lines without a word are left out. */
export function blocksOf(study: Study, transcript: StudyTranscript): readonly Block[] {
  const marks = marksOf(study, transcript);
  const blocks: Block[] = [];
  let turn = 0;
  let first = 0;
  for (const span of flowing(transcript)) {
    while ((transcript.turns[turn]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) turn += 1;
    const spoken = transcript.turns[turn];
    while (first < marks.length && (marks[first]?.reach ?? 0) <= span.start) first += 1;
    const own: Mark[] = [];
    for (let at = first; at < marks.length; at += 1) {
      const mark = marks[at];
      if (mark === undefined || mark.mark.span.start >= span.end) break;
      if (overlaps(mark.mark.span, span)) own.push(mark.mark);
    }
    const role = spoken !== undefined && overlaps(spoken.span, span) ? spoken.role : undefined;
    blocks.push({ span, role, marks: own });
  }
  return blocks;
}

/** By start; `reach`: how far this one or any before it goes. */
function marksOf(study: Study, { id }: StudyTranscript) {
  const coders = new Map(study.worksheet.coders.map((coder, at) => [coder, at]));
  const marks: Mark[] = [];
  for (const { item } of study.worksheet.items) {
    if (item.transcript !== id) continue;
    for (const { span, code, coder } of item.codings) {
      marks.push({ span, code, coder: coders.get(coder) ?? 0, item: item.id });
    }
  }
  marks.sort((a, b) => a.span.start - b.span.start || a.coder - b.coder || a.span.end - b.span.end);
  let reach = 0;
  return marks.map((mark) => {
    reach = Math.max(reach, mark.span.end);
    return { mark, reach };
  });
}

/** Many transcripts are typed in short lines: those of one turn are put together. */
function flowing({ text, turns }: StudyTranscript): readonly Span[] {
  const joined: Span[] = [];
  let turn = 0;
  for (const line of linesOf(text)) {
    while ((turns[turn]?.span.end ?? Number.POSITIVE_INFINITY) <= line.start) turn += 1;
    const begun = joined.at(-1);
    const follows = begun !== undefined && text.slice(begun.end, line.start) === "\n";
    if (follows && (turns[turn]?.span.start ?? line.start) < begun.end) {
      joined[joined.length - 1] = { start: begun.start, end: line.end };
    } else joined.push(line);
  }
  return joined;
}

function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    lines.push({ start: match.index, end: match.index + match[0].length });
  }
  return lines;
}

export type Segment = Span & {
  /** In the order of coders. */
  readonly marks: readonly Mark[];
  readonly starting: readonly Mark[];
};

/** Cuts a block wherever a marking or one of the further spans begins or ends. */
export function segmentsOf(
  { span, marks }: Block,
  further: readonly (Span | undefined)[],
): readonly Segment[] {
  const cuts = new Set([span.start, span.end]);
  const inside = (offset: number) => {
    if (offset > span.start && offset < span.end) cuts.add(offset);
  };
  for (const one of [...marks.map((mark) => mark.span), ...further]) {
    if (one === undefined) continue;
    inside(one.start);
    inside(one.end);
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(1).map((end, at) => {
    const start = ordered[at] ?? end;
    const piece = { start, end };
    const own = marks.filter((mark) => overlaps(mark.span, piece));
    own.sort((a, b) => a.coder - b.coder);
    // A marking that goes on from the line above is named again here.
    const isFirst = start === span.start;
    const starting = own.filter(
      (mark) => mark.span.start === start || (isFirst && mark.span.start < start),
    );
    return { ...piece, marks: own, starting };
  });
}
