import fc from "fast-check";
import type { Continuum } from "../../../src/agreement/measure.ts";
import type { Segment } from "../../../src/model/agreement.ts";

type Shape = {
  readonly coders: { readonly min: number; readonly max: number };
  readonly length: number;
  readonly labels: number;
  readonly mostUnits: number;
};

/** A continuum on which the units of one coder may overlap. */
export function overlappingContinuum(shape: Shape): fc.Arbitrary<Continuum> {
  const unit = fc
    .record({
      start: fc.nat(shape.length - 1),
      length: fc.integer({ min: 1, max: shape.length }),
      label: fc.nat(shape.labels - 1),
    })
    .map(({ start, length, label }) => ({
      start,
      end: Math.min(start + length, shape.length),
      label: "abcdef".charAt(label),
    }));
  return continuumOfUnits(shape, fc.array(unit, { maxLength: shape.mostUnits }));
}

/** A continuum on which they do not, as the u-alpha family demands. */
export function partitionedContinuum(shape: Shape): fc.Arbitrary<Continuum> {
  const cuts = fc.uniqueArray(fc.nat(shape.length), {
    minLength: 2,
    maxLength: 2 * shape.mostUnits,
  });
  const units = fc
    .tuple(cuts, fc.array(fc.nat(shape.labels), { minLength: 12, maxLength: 12 }))
    .map(([places, labels]) => {
      const sorted = places.toSorted((a, b) => a - b);
      // One label more than there are stands for a gap.
      return sorted.slice(1).flatMap((end, index) => {
        const label = "abcdef".slice(0, shape.labels).charAt(labels[index % labels.length] ?? 0);
        return label === "" ? [] : [{ start: sorted[index] ?? 0, end, label }];
      });
    });
  return continuumOfUnits(shape, units);
}

function continuumOfUnits(
  { coders, length }: Shape,
  units: fc.Arbitrary<readonly Omit<Segment, "coder">[]>,
): fc.Arbitrary<Continuum> {
  return fc.array(units, { minLength: coders.min, maxLength: coders.max }).map((all) => ({
    coders: all.map((_, coder) => `c${coder}`),
    begin: 0,
    length,
    segments: all.flatMap((marked, coder) => marked.map((unit) => ({ ...unit, coder }))),
  }));
}
