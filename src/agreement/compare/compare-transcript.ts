import type { NodeId } from "../../model/ids.ts";
import { contains, type Span } from "../../model/span.ts";
import type { Cover, UnitKind } from "../../model/unit-kind.ts";
import { type LeftOut, type Unit, unitsOf } from "../../units/units-of.ts";
import type { ComparedTranscript, UncountedCoding } from "../comparison.ts";
import { type CodedUnit, characterRuns, codedExcerpts } from "./coded-units.ts";
import { coversUnit } from "./cover.ts";
import { eachOverlap } from "./each-overlap.ts";
import { charactersLeftOut, heardTurns } from "./heard-turns.ts";
import type { PlacedCodings } from "./place-codings.ts";

/**
 * Which units of a transcript each coder gave which codes. The cost is that of units and codings, and
 * of the units that each coding touches; never units times codings.
 */
export function compareTranscript(
  placed: PlacedCodings,
  coderCount: number,
  kind: UnitKind,
  cover: Cover,
): ComparedTranscript {
  const { transcript, codings, segments, axis } = placed;
  const { units, places, leftOut } = comparedUnits(placed, kind);
  const used = new Map<NodeId, number[][]>();
  const covering = new Uint8Array(codings.length);
  const coded = codings.map(({ speech }) => speech);
  const covers =
    kind === "character" ? contains : (coding: Span, unit: Span) => coversUnit(cover, coding, unit);
  eachOverlap(places, coded, (unit, index) => {
    const [coding, place] = [codings[index], places[unit]];
    if (coding === undefined || place === undefined || !covers(coding.speech, place)) return;
    covering[index] = 1;
    for (const code of coding.counts) carried(used, code, coding.coder, coderCount).push(unit);
  });
  for (const [code, coders] of used) used.set(code, coders.map(ascending));
  return {
    transcript: transcript.id,
    text: transcript.text,
    units: units.map(({ span, turn, participant }, index) => {
      const { start, end } = places[index] ?? { start: 0, end: 0 };
      return { span, turn, participant, weight: kind === "character" ? end - start : 1 };
    }),
    turns: heardTurns(placed).map(({ speech }) => speech),
    used,
    segments,
    characters: axis.length,
    leftOut,
    uncounted: [
      ...placed.uncounted,
      ...codings.flatMap(({ span, code, coder }, index): UncountedCoding[] =>
        covering[index] === 1 ? [] : [{ span, code, coder, reason: "covers-no-unit" }],
      ),
    ],
  };
}

type PlacedUnits = {
  readonly units: readonly Unit[];
  /** Of each unit, on the speech axis. */
  readonly places: readonly Span[];
  readonly leftOut: LeftOut;
};

function comparedUnits(placed: PlacedCodings, kind: UnitKind): PlacedUnits {
  const { transcript, codings, axis, isHeard } = placed;
  switch (kind) {
    case "excerpt":
      return fromCodings(placed, codedExcerpts(heardTurns(placed), codings), {});
    case "character": {
      const runs = characterRuns(heardTurns(placed), codings);
      return fromCodings(placed, runs, charactersLeftOut(placed));
    }
    default: {
      const { units, leftOut } = unitsOf(transcript, kind, isHeard);
      return { units, leftOut, places: units.map(({ span }) => axis.on(span)) };
    }
  }
}

function fromCodings(
  { axis }: PlacedCodings,
  coded: readonly CodedUnit[],
  leftOut: LeftOut,
): PlacedUnits {
  return {
    units: coded.map(({ speech, turn: { turn, participant } }) => {
      return { span: axis.inText(speech), turn, participant };
    }),
    places: coded.map(({ speech }) => speech),
    leftOut,
  };
}

/** The units that carry a code of one coder. */
function carried(
  used: Map<NodeId, number[][]>,
  code: NodeId,
  coder: number,
  coderCount: number,
): number[] {
  let coders = used.get(code);
  if (coders === undefined) {
    coders = Array.from({ length: coderCount }, () => []);
    used.set(code, coders);
  }
  const units = coders[coder];
  if (units === undefined) throw new Error(`there is no coder ${coder}`);
  return units;
}

function ascending(units: readonly number[]): number[] {
  return [...new Set(units)].sort((a, b) => a - b);
}
