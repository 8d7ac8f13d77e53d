import type { Coding } from "../model/coding.ts";
import { overlaps, type Span } from "../model/span.ts";
import type { Transcript, Turn } from "../model/transcript.ts";
import { LineIndex } from "../text/line-index.ts";

type Place = Pick<Coding, "participant" | "speaker" | "turn" | "line" | "milliseconds">;

/** Says of any excerpt of one transcript who speaks there, in which turn, line and minute. */
export class Placer {
  readonly #turns: readonly Turn[];
  readonly #lines: LineIndex;

  constructor({ text, turns }: Pick<Transcript, "text" | "turns">) {
    this.#turns = turns;
    this.#lines = new LineIndex(text);
  }

  /**
   * The turn is the one in which the excerpt starts (the next one, where it starts between two). What
   * is in no turn, such as a title, nobody says.
   * The participant is the first whose turn it overlaps: people also code a question together with
   * its answer, and then the answer's speaker is the one whose view it is.
   */
  placeOf(span: Span): Place {
    const first = this.#firstTurnEndingAfter(span.start);
    const turn = this.#turns[first];
    let speaking = turn !== undefined && overlaps(turn.span, span) ? turn : undefined;
    for (let at = first; at < this.#turns.length; at += 1) {
      const candidate = this.#turns[at];
      if (candidate === undefined || !overlaps(candidate.span, span)) break;
      if (candidate.participant === undefined) continue;
      speaking = candidate;
      break;
    }
    return {
      participant: speaking?.participant,
      speaker: speaking?.speaker,
      turn: Math.min(first, this.#turns.length - 1) + 1,
      line: this.#lines.lineAt(span.start),
      milliseconds: turn === undefined ? undefined : timeAt(turn, span.start),
    };
  }

  #firstTurnEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#turns.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#turns[middle]?.span.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The last time mark at or before the offset; the turn's first one where none is. */
function timeAt({ times }: Turn, offset: number): number | undefined {
  let milliseconds = times[0]?.milliseconds;
  for (const mark of times) {
    if (mark.offset > offset) break;
    milliseconds = mark.milliseconds;
  }
  return milliseconds;
}
