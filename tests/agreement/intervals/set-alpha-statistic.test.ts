import fc from "fast-check";
import { expect, test } from "vitest";
import { transcriptClusters, turnBlocks } from "../../../src/agreement/compare/clusters.ts";
import { setRatingsOf } from "../../../src/agreement/compare/unit-ratings.ts";
import type { Comparison } from "../../../src/agreement/comparison.ts";
import { setAlphaStatistic } from "../../../src/agreement/intervals/set-alpha-statistic.ts";
import type { Quantity } from "../../../src/model/agreement.ts";
import { comparisonOf, type Uses } from "../report/build.ts";

// Against alpha from its definition: every value with every other one, the drawn units written out.

const distances = {
  jaccard: (both: number, a: number, b: number) => (a + b === 0 ? 0 : 1 - both / (a + b - both)),
  masi: (both: number, a: number, b: number) => {
    if (a === b && both === a) return 0;
    const step = both === 0 ? 0 : both === Math.min(a, b) ? 2 / 3 : 1 / 3;
    return 1 - (step * both) / (a + b - both);
  },
} as const;

type Drawn = { readonly sets: readonly ReadonlySet<string>[]; readonly times: number };

function naiveAlpha(units: readonly Drawn[], distance: keyof typeof distances): number | string {
  const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
    distances[distance]([...a].filter((code) => b.has(code)).length, a.size, b.size);
  const values = units.flatMap(({ sets, times }) => sets.map((set) => ({ set, times })));
  const n = values.reduce((sum, { times }) => sum + times, 0);
  if (n === 0) return "no-pairable-units";
  let observed = 0;
  for (const { sets, times } of units)
    for (const a of sets)
      for (const b of sets) observed += (times * apart(a, b)) / (sets.length - 1);
  let expected = 0;
  for (const a of values)
    for (const b of values) expected += a.times * b.times * apart(a.set, b.set);
  return expected === 0 ? "no-variation" : 1 - ((n - 1) * observed) / expected;
}

/** The units of a transcript, each with the codes of every coder. */
function unitsOf({ coders, transcripts }: Comparison, from: number, to: number): Drawn[] {
  const all = transcripts.flatMap(({ units, used }) =>
    units.map(({ weight }, unit) => ({
      times: weight,
      sets: coders.map(
        (_, coder) =>
          new Set([...used].flatMap(([code, own]) => (own[coder]?.includes(unit) ? [code] : []))),
      ),
    })),
  );
  return all.slice(from, to);
}

const units = 5;
const uses: fc.Arbitrary<Uses> = fc.record(
  Object.fromEntries(
    ["a", "b", "c"].map((code) => [
      code,
      fc.array(fc.uniqueArray(fc.nat({ max: units - 1 })), { minLength: 3, maxLength: 3 }),
    ]),
  ),
);

const study = fc.array(uses, { minLength: 1, maxLength: 6 }).chain((transcripts) =>
  fc.record({
    comparison: fc.constant(comparisonOf(units, transcripts, ["a", "b", "c"], ["A", "B", "C"])),
    times: fc.array(fc.nat({ max: 3 }), { minLength: 40, maxLength: 40 }),
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 40, maxLength: 40 }),
    blocks: fc.integer({ min: 1, max: 30 }),
  }),
);

function numberOf(quantity: Quantity | undefined): number | string | undefined {
  return quantity?.kind === "value" ? quantity.value : quantity?.reason;
}

test.each(["jaccard", "masi"] as const)("%s: drawn clusters give alpha of their units", (name) => {
  fc.assert(
    fc.property(study, ({ comparison: plain, times, weights, blocks }) => {
      const transcripts = plain.transcripts.map((transcript, at) => ({
        ...transcript,
        units: transcript.units.map((unit, index) => {
          return { ...unit, weight: weights[at * units + index] ?? 1 };
        }),
      }));
      const comparison = { ...plain, unit: "character", transcripts } as const;
      const { ratings, weights: own } = setRatingsOf(comparison);
      for (const clusters of [transcriptClusters(comparison), turnBlocks(comparison, blocks)]) {
        const drawn = Int32Array.from(clusters, (_, at) => times[at] ?? 0);
        const ours = setAlphaStatistic(ratings, own, clusters, name)?.(drawn);
        const naive = naiveAlpha(
          clusters.flatMap(({ first, last }, at) =>
            unitsOf(comparison, first, last).map(({ sets, times: weight }) => {
              return { sets, times: weight * (drawn[at] ?? 0) };
            }),
          ),
          name,
        );
        if (typeof naive === "string") expect(numberOf(ours)).toBe(naive);
        else expect(numberOf(ours)).toBeCloseTo(naive, 9);
      }
    }),
  );
});

test("too much to draw again and again is refused before it is begun", () => {
  const one = comparisonOf(
    1,
    Array.from({ length: 3200 }, () => ({ a: [[0], []] })),
    ["a"],
  );
  const many = comparisonOf(4, [{ a: [[0], [1]] }], ["a"]);
  const { ratings } = setRatingsOf(one);
  expect(setAlphaStatistic(ratings, undefined, transcriptClusters(one), "jaccard")).toBeDefined();
  // 10,000 sets that all share a code, in 4,000 clusters.
  const sets = Array.from({ length: 10_000 }, (_, at) => [0, at + 1]);
  const clusters = Array.from({ length: 4000 }, () => {
    return { transcript: 0, first: 0, last: 4, weight: 4 };
  });
  const large = { ...setRatingsOf(many).ratings, sets };
  expect(setAlphaStatistic(large, undefined, clusters, "jaccard")).toBeUndefined();
});
