import type { NodeId } from "../../model/ids.ts";
import type { Span } from "../../model/span.ts";
import type { Role, Transcript } from "../../model/transcript.ts";
import { SpeechAxis } from "../../units/speech-axis.ts";
import { heardParagraphs } from "../../units/units-of.ts";
import type { ComparedSegment, UncountedCoding } from "../comparison.ts";
import type { CountsFor } from "./levels.ts";

/** One code on one excerpt by one coder, its id a current one of the codebook. */
export type CodedSpan = {
  /** UTF-16 offsets into the canonical text. */
  readonly span: Span;
  readonly code: NodeId;
  /** Index into the compared coders. */
  readonly coder: number;
};

/** A coding on compared speech. */
export type PlacedCoding = CodedSpan & {
  readonly speech: Span;
  /** What it counts for; at least one. */
  readonly counts: readonly NodeId[];
};

/** The codings of one transcript on its speech axis: made once for all kinds of units. */
export type PlacedCodings = {
  readonly transcript: Transcript;
  readonly isHeard: (role: Role) => boolean;
  readonly axis: SpeechAxis;
  /** By start, end, coder and code; once, however often a coder put a code on a place. */
  readonly codings: readonly PlacedCoding[];
  readonly segments: readonly ComparedSegment[];
  readonly uncounted: readonly UncountedCoding[];
};

/** `isHeard`: whose speech is compared. */
export function placeCodings(
  transcript: Transcript,
  coded: readonly CodedSpan[],
  counts: CountsFor,
  isHeard: (role: Role) => boolean,
): PlacedCodings {
  const axis = new SpeechAxis(transcript.text, heardParagraphs(transcript.turns, isHeard));
  const uncounted: UncountedCoding[] = [];
  const placed: PlacedCoding[] = [];
  for (const { span, code, coder } of coded) {
    const nodes = counts.get(code);
    if (nodes === undefined) throw new Error(`"${code}" was not resolved to the codebook`);
    const speech = axis.on(span);
    if (speech.start === speech.end)
      uncounted.push({ span, code, coder, reason: "no-compared-speech" });
    else if (nodes.length === 0) uncounted.push({ span, code, coder, reason: "in-no-theme" });
    else placed.push({ span, code, coder, speech, counts: nodes });
  }
  const order = new Map([...counts.keys()].map((code, index) => [code, index]));
  const codings = inOrder(placed, order);
  const segments = codings.flatMap(({ span, speech, coder, counts: nodes }) =>
    nodes.map((code) => ({ span, speech, code, coder })),
  );
  return { transcript, isHeard, axis, codings, segments: inOrder(segments, order), uncounted };
}

/** Sorted, and each place of a coder with a code once. */
function inOrder<Coded extends ComparedSegment>(
  coded: readonly Coded[],
  order: ReadonlyMap<NodeId, number>,
): readonly Coded[] {
  const compare = (a: ComparedSegment, b: ComparedSegment) =>
    a.speech.start - b.speech.start ||
    a.speech.end - b.speech.end ||
    a.coder - b.coder ||
    (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0);
  const sorted = [...coded].sort(compare);
  return sorted.filter((one, index) => {
    const before = sorted[index - 1];
    return before === undefined || compare(before, one) !== 0;
  });
}
