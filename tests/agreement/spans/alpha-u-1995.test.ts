import fc from "fast-check";
import { expect, test } from "vitest";
import type { Continuum } from "../../../src/agreement/measure.ts";
import { alphaU1995 } from "../../../src/agreement/measures/spans/alpha-u-1995.ts";
import { partitionedContinuum } from "./arbitrary-continuum.ts";
import { computed, continuumOf } from "./written.ts";

// The plain double sum over all units and gaps of all pairs of coders.

type Piece = { readonly start: number; readonly end: number; readonly isUnit: boolean };

function piecesOf({ coders, length, segments }: Continuum, label: string): readonly Piece[][] {
  return coders.map((_, coder) => {
    const units = segments
      .filter((segment) => segment.coder === coder && segment.label === label)
      .toSorted((a, b) => a.start - b.start);
    const pieces: Piece[] = [];
    let reached = 0;
    for (const { start, end } of units) {
      if (start > reached) pieces.push({ start: reached, end: start, isUnit: false });
      pieces.push({ start, end, isUnit: true });
      reached = end;
    }
    if (reached < length) pieces.push({ start: reached, end: length, isUnit: false });
    return pieces;
  });
}

function squaredDistance(g: Piece, h: Piece): number {
  const length = g.end - g.start;
  if (g.isUnit && h.isUnit && g.start < h.end && h.start < g.end) {
    return (g.start - h.start) ** 2 + (g.end - h.end) ** 2;
  }
  if (g.isUnit && !h.isUnit && h.start <= g.start && g.end <= h.end) return length ** 2;
  return !g.isUnit && h.isUnit ? squaredDistance(h, g) : 0;
}

function twin(continuum: Continuum, label: string): { observed: number; expected: number } {
  const pieces = piecesOf(continuum, label);
  const { length } = continuum;
  const m = pieces.length;
  let observed = 0;
  for (const [i, a] of pieces.entries()) {
    for (const [j, b] of pieces.entries()) {
      if (i === j) continue;
      for (const g of a) for (const h of b) observed += squaredDistance(g, h);
    }
  }
  const all = pieces.flat();
  const units = all.filter(({ isUnit }) => isUnit).map(({ start, end }) => end - start);
  const gaps = all.filter(({ isUnit }) => !isUnit).map(({ start, end }) => end - start);
  let expected = 0;
  for (const l of units) {
    expected += ((units.length - 1) * (2 * l ** 3 - 3 * l ** 2 + l)) / 3;
    for (const gap of gaps) if (gap >= l) expected += l ** 2 * (gap - l + 1);
  }
  const within = units.reduce((sum, l) => sum + l * (l - 1), 0);
  return {
    observed: observed / (m * (m - 1) * length ** 2),
    expected: ((2 / length) * expected) / (m * length * (m * length - 1) - within),
  };
}

test("alpha-U of 1995 is the plain double sum", () => {
  const continua = partitionedContinuum({
    coders: { min: 2, max: 4 },
    length: 30,
    labels: 2,
    mostUnits: 6,
  });
  fc.assert(
    fc.property(continua, (continuum) => {
      const found = computed(alphaU1995, continuum);
      const sums = { observed: 0, expected: 0 };
      for (const label of new Set(continuum.segments.map((segment) => segment.label))) {
        const { observed, expected } = twin(continuum, label);
        sums.observed += observed;
        sums.expected += expected;
        expect(found[`alpha_u1995_Do[${label}]`]).toBeCloseTo(observed, 9);
        expect(found[`alpha_u1995_De[${label}]`]).toBeCloseTo(expected, 9);
        if (expected > 0) {
          expect(found[`alpha_u1995[${label}]`]).toBeCloseTo(1 - observed / expected, 9);
        }
      }
      if (sums.expected > 0) {
        expect(found["alpha_u1995[overall]"]).toBeCloseTo(1 - sums.observed / sums.expected, 9);
      } else expect(found["alpha_u1995[overall]"]).toBe("no-variation");
    }),
    { numRuns: 300 },
  );
});

test("overlapping units of a label leave the other labels their number, but not the whole", () => {
  const found = computed(alphaU1995, continuumOf(30, { a: "x 0-9, x 5-12, y 3-8", b: "y 4-9" }));
  expect(found["alpha_u1995[x]"]).toBe("overlapping-units");
  expect(found["alpha_u1995[y]"]).toBeTypeOf("number");
  expect(found["alpha_u1995[overall]"]).toBe("overlapping-units");
});
