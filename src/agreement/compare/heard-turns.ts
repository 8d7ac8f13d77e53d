import type { ParticipantId } from "../../model/ids.ts";
import type { Span } from "../../model/span.ts";
import { countCharacters } from "../../units/speech-axis.ts";
import type { LeftOut, LeftOutReason } from "../../units/units-of.ts";
import type { PlacedCodings } from "./place-codings.ts";

/** A turn whose speech is compared, on the speech axis: together they fill it. */
export type HeardTurn = {
  /** 0-based index in the transcript. */
  readonly turn: number;
  readonly participant: ParticipantId | undefined;
  readonly speech: Span;
};

export function heardTurns({ transcript, isHeard, axis }: PlacedCodings): readonly HeardTurn[] {
  return transcript.turns.flatMap(({ role, participant, span }, turn) => {
    if (!isHeard(role)) return [];
    const speech = axis.on(span);
    return speech.start === speech.end ? [] : [{ turn, participant, speech }];
  });
}

/** The characters of everybody else's speech, by role. */
export function charactersLeftOut({ transcript, isHeard }: PlacedCodings): LeftOut {
  const leftOut: Partial<Record<LeftOutReason, number>> = {};
  for (const { role, paragraphs } of transcript.turns) {
    if (isHeard(role)) continue;
    for (const paragraph of paragraphs)
      leftOut[role] = (leftOut[role] ?? 0) + countCharacters(transcript.text, paragraph);
  }
  return leftOut;
}
