import type { SpansOptions } from "../options.ts";
import type { Units } from "../units.ts";
import type { Alignment } from "./alignment.ts";
import { placeDissimilarity } from "./dissimilarity.ts";
import { alone } from "./tuple.ts";

/**
 * How much the labels of aligned units differ: the mean over all pairs of units of an alignment, each with a
 * weight, in deltas. A pair in a unitary alignment of k units weighs max(0, 1 - place) / (k - 1), so that units
 * which hardly share their place hardly count, and every unit has one vote. With a label: over those pairs
 * alone of which one unit at least has it.
 *
 * In pygamma's reading place is multiplied by alpha, and a unit and a coder who has none in the same unitary
 * alignment are a pair too, which differs and weighs delta.
 *
 * None where no two units are aligned, or no pair has any weight.
 */
export function labelDisorder(
  coders: readonly Units[],
  { tuples }: Alignment,
  options: SpansOptions,
  label?: number,
): number | undefined {
  const isPygamma = options.reading === "pygamma";
  const placeWeight = isPygamma ? options.alpha : 1;
  let [disorder, weights] = [0, 0];
  let isAnyAligned = false;
  for (const tuple of tuples) {
    const members = coders.flatMap((units, coder) => {
      const unit = tuple[coder] ?? alone;
      return unit === alone ? [] : [{ units, unit, label: units.labels[unit] ?? 0 }];
    });
    for (const [index, a] of members.entries()) {
      if (isPygamma && (label === undefined || a.label === label)) {
        const missing = (coders.length - members.length) * options.delta;
        weights += missing;
        disorder += missing;
      }
      for (const b of members.slice(index + 1)) {
        if (label !== undefined && a.label !== label && b.label !== label) continue;
        const place = placeDissimilarity(a.units, a.unit, b.units, b.unit, options);
        const weight = Math.max(0, 1 - placeWeight * place) / (members.length - 1);
        isAnyAligned = true;
        weights += weight;
        if (a.label !== b.label) disorder += weight;
      }
    }
  }
  return isAnyAligned && weights > 0 ? disorder / weights : undefined;
}
