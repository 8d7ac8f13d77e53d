import type { Coding } from "../../model/coding.ts";
import type { Cover } from "../../model/unit-kind.ts";
import { coversUnit } from "../compare/cover.ts";
import { eachOverlap } from "../compare/each-overlap.ts";
import type { PlacedCodings } from "../compare/place-codings.ts";
import type { ComparedUnit } from "../comparison.ts";

/** For each unit of a transcript, by its index, the codings that count for it, in the order of the text. */
export type CodingsOnUnits = ReadonlyMap<number, readonly Coding[]>;

/** Which codings made which units have their codes: those by which `compareTranscript` counts. */
export function codingsOnUnits(
  { axis }: PlacedCodings,
  units: readonly ComparedUnit[],
  codings: readonly Coding[],
  cover: Cover,
): CodingsOnUnits {
  const placed = codings
    .map((coding) => ({ coding, speech: axis.on(coding.span) }))
    .filter(({ speech }) => speech.start < speech.end)
    .sort((a, b) => a.speech.start - b.speech.start || a.speech.end - b.speech.end);
  const places = units.map(({ span }) => axis.on(span));
  const found = new Map<number, Coding[]>();
  const speech = placed.map((one) => one.speech);
  eachOverlap(places, speech, (unit, index) => {
    const [place, one] = [places[unit], placed[index]];
    if (place === undefined || one === undefined || !coversUnit(cover, one.speech, place)) return;
    const on = found.get(unit);
    if (on === undefined) found.set(unit, [one.coding]);
    else on.push(one.coding);
  });
  return found;
}
