import type { Continuum } from "../measure.ts";
import { type Coincidences, coincidences } from "../spans/coincidences.ts";
import { unitsByCoder } from "../spans/units.ts";

/**
 * The sums of the u-alpha family over clusters of text, each as many times as drawn: lengths, and squared
 * lengths of units, so that those of clusters add up as long as no unit lies in two of them. The object is
 * reused between calls.
 *
 * Labels are in the order given; segments have no others, and those of one coder do not overlap.
 */
export function spanSums(
  clusters: readonly Continuum[],
  labels: readonly string[],
): (times: Int32Array) => Coincidences {
  const places = new Map(labels.map((label, index) => [label, index]));
  const parts = clusters.map((continuum) => {
    // Of hundreds of sets of codes, a transcript has few.
    const own = [...new Set(continuum.segments.map(({ label }) => label))];
    const sums = coincidences(unitsByCoder(continuum, own), continuum.length, own.length);
    return { sums, at: Int32Array.from(own, (label) => places.get(label) ?? 0) };
  });
  const byLabel = {
    marked: new Float64Array(labels.length),
    same: new Float64Array(labels.length),
    paired: new Float64Array(labels.length),
    pairedSquares: new Float64Array(labels.length),
  };
  const names = Object.keys(byLabel) as (keyof typeof byLabel)[];
  return (times) => {
    for (const name of names) byLabel[name].fill(0);
    const whole = { total: 0, gap: 0, sameGap: 0, squares: 0 };
    // Plain loops: this runs for every replicate.
    for (let part = 0; part < parts.length; part++) {
      const { sums, at } = parts[part] ?? {};
      const time = times[part] ?? 0;
      if (sums === undefined || at === undefined || time === 0) continue;
      whole.total += time * sums.total;
      whole.gap += time * sums.gap;
      whole.sameGap += time * sums.sameGap;
      whole.squares += time * sums.squares;
      for (const name of names) addTimes(byLabel[name], sums[name], at, time);
    }
    return { ...whole, ...byLabel };
  };
}

function addTimes(into: Float64Array, from: Float64Array, at: Int32Array, times: number): void {
  for (let label = 0; label < from.length; label++) {
    const place = at[label] ?? 0;
    into[place] = (into[place] ?? 0) + times * (from[label] ?? 0);
  }
}
