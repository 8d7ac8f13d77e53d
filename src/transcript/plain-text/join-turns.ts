import type { Span } from "../../model/span.ts";
import type { TimeMark } from "../../model/transcript.ts";
import type { ParsedTurn } from "../parsed.ts";

/** One paragraph of speech with its speaker. */
export type Passage = {
  readonly speaker: string | undefined;
  /** From the label or stamp, where it has one, to the last word. */
  readonly span: Span;
  /** The speech itself; never empty. */
  readonly speech: Span;
  readonly times: readonly TimeMark[];
};

type OpenTurn = {
  readonly speaker: string | undefined;
  readonly paragraphs: Span[];
  readonly times: TimeMark[];
  readonly start: number;
  end: number;
};

/**
 * Turns of passages in order of the text: neighbours with one speaker are one turn. A passage
 * without a speaker is a turn of its own.
 */
export function joinTurns(passages: readonly Passage[]): ParsedTurn[] {
  const turns: OpenTurn[] = [];
  for (const { speaker, span, speech, times } of passages) {
    const last = turns.at(-1);
    if (last !== undefined && speaker !== undefined && last.speaker === speaker) {
      last.paragraphs.push(speech);
      for (const mark of times) last.times.push(mark);
      last.end = span.end;
      continue;
    }
    const { start, end } = span;
    turns.push({ speaker, paragraphs: [speech], times: [...times], start, end });
  }
  return turns.map(({ speaker, paragraphs, times, start, end }) => ({
    span: { start, end },
    speaker,
    paragraphs,
    times,
  }));
}
