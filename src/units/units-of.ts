import type { ParticipantId } from "../model/ids.ts";
import type { Span } from "../model/span.ts";
import type { Role, Transcript, Turn } from "../model/transcript.ts";
import { type ExcerptKind, segmentExcerpts } from "./excerpts.ts";

/** Units that follow from the transcript alone. */
export type SegmentedKind = ExcerptKind | "transcript";

/** The piece over which codings are counted or compared. */
export type Unit = {
  readonly span: Span;
  /** 0-based index of its turn; of a whole transcript, of the first one that counts. */
  readonly turn: number;
  /** Of a whole transcript only where nobody else's speech counts. */
  readonly participant: ParticipantId | undefined;
};

/** Whose speech it is, where that does not count; or that nothing is said. */
export type LeftOutReason = Role | "empty";
export type LeftOut = Readonly<Partial<Record<LeftOutReason, number>>>;

type Units = {
  /** In the order of the text; none overlaps another. */
  readonly units: readonly Unit[];
  /** How many units of this kind are not among them. */
  readonly leftOut: LeftOut;
};

/**
 * Cuts the speech that counts into units, as `code --excerpt` does. A turn without speech is one empty
 * unit, whatever the kind.
 */
export function unitsOf(
  transcript: Pick<Transcript, "text" | "turns">,
  kind: SegmentedKind,
  isHeard: (role: Role) => boolean,
): Units {
  if (kind === "transcript") return wholeTranscript(transcript.turns, isHeard);
  const units: Unit[] = [];
  const leftOut: Partial<Record<LeftOutReason, number>> = {};
  transcript.turns.forEach((turn, index) => {
    const spans = segmentExcerpts(transcript.text, turn, kind);
    const reason = spans.length === 0 ? "empty" : isHeard(turn.role) ? undefined : turn.role;
    if (reason !== undefined) {
      leftOut[reason] = (leftOut[reason] ?? 0) + Math.max(1, spans.length);
      return;
    }
    for (const span of spans) units.push({ span, turn: index, participant: turn.participant });
  });
  return { units, leftOut };
}

/** The paragraphs of the speech that counts, in the order of the text. */
export function heardParagraphs(
  turns: readonly Turn[],
  isHeard: (role: Role) => boolean,
): readonly Span[] {
  return turns.flatMap((turn) => (isHeard(turn.role) ? turn.paragraphs : []));
}

function wholeTranscript(turns: readonly Turn[], isHeard: (role: Role) => boolean): Units {
  const heard = turns.filter(({ role, paragraphs }) => isHeard(role) && paragraphs.length > 0);
  const [first] = heard;
  const start = first?.paragraphs[0]?.start;
  const end = heard.at(-1)?.paragraphs.at(-1)?.end;
  if (first === undefined || start === undefined || end === undefined)
    return { units: [], leftOut: { empty: 1 } };
  const people = new Set(heard.map(({ participant }) => participant));
  const participant = people.size === 1 ? first.participant : undefined;
  return {
    units: [{ span: { start, end }, turn: turns.indexOf(first), participant }],
    leftOut: {},
  };
}
