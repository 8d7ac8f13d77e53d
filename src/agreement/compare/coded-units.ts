import type { Span } from "../../model/span.ts";
import type { HeardTurn } from "./heard-turns.ts";
import type { PlacedCoding } from "./place-codings.ts";

/** A unit that follows from the codings, on the speech axis. */
export type CodedUnit = { readonly speech: Span; readonly turn: HeardTurn };

/**
 * Each place that some coder coded, once; they may overlap. Two places with the same characters of
 * speech are one, whatever white space or label the coders took in with it.
 */
export function codedExcerpts(
  turns: readonly HeardTurn[],
  codings: readonly PlacedCoding[],
): readonly CodedUnit[] {
  const distinct = codings.filter(({ speech }, index) => {
    const before = codings[index - 1]?.speech;
    return before === undefined || before.start !== speech.start || before.end !== speech.end;
  });
  return inTurns(
    turns,
    distinct.map(({ speech }) => speech),
  );
}

/**
 * The speech cut wherever a coding begins or ends or another turn begins, so that within each run no
 * coder changes: as many as codings and turns, however many characters there are.
 */
export function characterRuns(
  turns: readonly HeardTurn[],
  codings: readonly PlacedCoding[],
): readonly CodedUnit[] {
  const cuts = [...turns, ...codings].flatMap(({ speech }) => [speech.start, speech.end]);
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  const runs = sorted.slice(1).map((end, index) => ({ start: sorted[index] ?? 0, end }));
  return inTurns(turns, runs);
}

/** Adds to each place the turn in which it starts. Places come in the order of their starts. */
function inTurns(turns: readonly HeardTurn[], places: readonly Span[]): readonly CodedUnit[] {
  let at = 0;
  return places.flatMap((speech) => {
    while ((turns[at]?.speech.end ?? Number.POSITIVE_INFINITY) <= speech.start) at += 1;
    const turn = turns[at];
    return turn === undefined ? [] : [{ speech, turn }];
  });
}
