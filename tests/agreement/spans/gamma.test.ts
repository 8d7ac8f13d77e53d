import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Continuum } from "../../../src/agreement/measure.ts";
import { gamma } from "../../../src/agreement/measures/spans/gamma.ts";
import { bestAlignment } from "../../../src/agreement/spans/gamma/alignment.ts";
import { defaultSpansOptions, type SpansOptions } from "../../../src/agreement/spans/options.ts";
import { labelsOf, unitsByCoder } from "../../../src/agreement/spans/units.ts";
import type { Segment } from "../../../src/model/agreement.ts";
import { overlappingContinuum } from "./arbitrary-continuum.ts";
import { computed, continuumOf } from "./written.ts";

// The best alignment from its definition, by looking at all of them.

type Unit = Segment | undefined;

function cost(a: Unit, b: Unit, { alpha, beta, delta }: SpansOptions): number {
  if (a === undefined || b === undefined) return delta;
  const offset = Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
  const place = (offset / (a.end - a.start + b.end - b.start)) ** 2 * delta;
  return alpha * place + beta * (a.label === b.label ? 0 : delta);
}

function disorder(tuple: readonly Unit[], options: SpansOptions): number {
  const pairs = tuple.flatMap((a, i) => tuple.slice(i + 1).map((b) => cost(a, b, options)));
  return pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;
}

/** All unitary alignments of the first unit left with units left of later coders. */
function tuplesOf(left: readonly (readonly Segment[])[]): readonly (readonly Unit[])[] {
  const first = left.findIndex((units) => units.length > 0);
  return left.reduce<readonly (readonly Unit[])[]>(
    (tuples, units, coder) => {
      const choices =
        coder < first ? [undefined] : coder === first ? [units[0]] : [undefined, ...units];
      return tuples.flatMap((tuple) => choices.map((unit) => [...tuple, unit]));
    },
    [[]],
  );
}

/** Least sum of disorders of unitary alignments, and the fewest of them that have it. */
function least(
  left: readonly (readonly Segment[])[],
  options: SpansOptions,
): { readonly sum: number; readonly count: number } {
  if (left.every((units) => units.length === 0)) return { sum: 0, count: 0 };
  let best = { sum: Number.POSITIVE_INFINITY, count: 0 };
  for (const tuple of tuplesOf(left)) {
    const rest = least(
      left.map((units, coder) => units.filter((unit) => unit !== tuple[coder])),
      options,
    );
    const sum = rest.sum + disorder(tuple, options);
    const count = rest.count + 1;
    const isTied = Math.abs(sum - best.sum) < 1e-9;
    if (isTied ? count < best.count : sum < best.sum) best = { sum, count };
  }
  return best;
}

function expectBest(continuum: Continuum, options: SpansOptions): void {
  const units = unitsByCoder(continuum, labelsOf(continuum));
  if (continuum.segments.length === 0) return;
  const byCoder = continuum.coders.map((_, coder) =>
    continuum.segments.filter((segment) => segment.coder === coder),
  );
  const alignment = bestAlignment(units, options);
  const twin = least(byCoder, options);
  if (alignment === "too-large") throw new Error("too large");
  const meanUnits = continuum.segments.length / continuum.coders.length;
  expect(alignment.disorder).toBeCloseTo(twin.sum / meanUnits, 9);
  expect(alignment.tuples).toHaveLength(twin.count);
  for (const [coder, marked] of units.entries()) {
    const aligned = alignment.tuples.flatMap((tuple) =>
      tuple[coder] === -1 ? [] : [tuple[coder]],
    );
    expect(aligned.toSorted()).toEqual([...marked.starts.keys()].toSorted());
  }
}

describe.each([
  { coders: 2, mostUnits: 4 },
  { coders: 3, mostUnits: 3 },
  { coders: 4, mostUnits: 2 },
])("$coders coders", ({ coders, mostUnits }) => {
  const shape = { coders: { min: coders, max: coders }, length: 20, labels: 2, mostUnits };
  test("the best alignment is the best of all", () => {
    const weights = fc.record({
      alpha: fc.constantFrom(0.5, 1, 3),
      beta: fc.constantFrom(0, 1, 2),
      delta: fc.constantFrom(0.5, 1),
    });
    fc.assert(
      fc.property(overlappingContinuum(shape), weights, (continuum, given) => {
        expectBest(continuum, { ...defaultSpansOptions, ...given });
      }),
      { numRuns: 150 },
    );
  });
});

// Aligned or alone costs the same here.
test.each([
  { name: "two", continuum: continuumOf(20, { a: "x 0-5", b: "y 5-10" }), disorder: 2 },
  { name: "three", continuum: continuumOf(20, { a: "x 0-5", b: "x 10-15", c: "" }), disorder: 3 },
])("of equals, the alignment of fewest parts is taken: $name coders", ({ continuum, disorder }) => {
  const units = unitsByCoder(continuum, labelsOf(continuum));
  const alignment = bestAlignment(units, defaultSpansOptions);
  if (alignment === "too-large") throw new Error("too large");
  expect(alignment.disorder).toBeCloseTo(disorder, 9);
  expect(alignment.tuples).toHaveLength(1);
});

const example = continuumOf(40, {
  a: "x 0-6, y 8-12, x 20-30",
  b: "x 1-6, x 8-13, y 33-39",
  c: "x 0-5, y 9-12",
});

test("the same seed gives the same numbers, another seed others", () => {
  for (const reading of ["pygamma", "paper"] as const) {
    const first = computed(gamma, example, { reading, seed: 4 });
    expect(computed(gamma, example, { reading, seed: 4 })).toEqual(first);
    expect(computed(gamma, example, { reading, seed: 5 })["gamma"]).not.toBe(first["gamma"]);
  }
});

test("the order of coders and of segments changes nothing", () => {
  const turned: Continuum = {
    ...example,
    coders: example.coders.toReversed(),
    segments: example.segments
      .toReversed()
      .map((segment) => ({ ...segment, coder: 2 - segment.coder })),
  };
  expect(computed(gamma, turned)).toEqual(computed(gamma, example));
});

test("labels have no number of their own where no units are aligned", () => {
  const apart = continuumOf(1000, { a: "x 0-5", b: "x 900-905" });
  const found = computed(gamma, apart);
  expect(found["gamma_best_alignment_disorder"]).toBe(2);
  expect(found["gamma_cat"]).toBe("no-pairable-units");
  expect(found["gamma_k[x]"]).toBe("no-pairable-units");
});

test("nothing marked, one coder: there is no number, and the reason is said", () => {
  expect(computed(gamma, continuumOf(10, { a: "", b: "" }))["gamma"]).toBe("code-unused");
  expect(computed(gamma, continuumOf(10, { a: "x 0-2" }))["gamma"]).toBe("no-pairable-units");
});

test("what cannot be searched in time is refused", () => {
  const coders = Object.fromEntries(
    Array.from("abcdefg", (name, i) => [
      name,
      `x ${i}-9, y 1-${9 + i}, x 2-8, y 0-12, x 3-11, y 4-14`,
    ]),
  );
  expect(computed(gamma, continuumOf(20, coders), { samples: 1 })["gamma"]).toBe("too-large");
});
