import fc from "fast-check";
import { expect, test } from "vitest";
import { type Counts, shareOut } from "../../src/split/share-out.ts";

// The twin tries every way to give each transcript to a coder, and keeps the best pair of figures: the
// sum of squares of the coders' totals, then that of their numbers in each stratum.
function bestByTrying(held: Counts, free: readonly number[]): readonly [number, number] {
  const waiting = free.flatMap((size, stratum) => Array.from({ length: size }, () => stratum));
  const counts = held.map((row) => [...row]);
  let best: readonly [number, number] = [Infinity, Infinity];
  const give = (at: number) => {
    const stratum = waiting[at];
    if (stratum === undefined) {
      const found = figures(counts);
      if (found[0] < best[0] || (found[0] === best[0] && found[1] < best[1])) best = found;
      return;
    }
    for (const row of counts) {
      row[stratum] = (row[stratum] ?? 0) + 1;
      give(at + 1);
      row[stratum] = (row[stratum] ?? 0) - 1;
    }
  };
  give(0);
  return best;
}

function figures(counts: Counts): readonly [number, number] {
  const squares = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n * n, 0);
  const totals = counts.map((row) => row.reduce((sum, n) => sum + n, 0));
  return [squares(totals), squares(counts.flat())];
}

function sumOf(held: Counts, given: Counts): Counts {
  return held.map((row, coder) => row.map((n, stratum) => n + (given[coder]?.[stratum] ?? 0)));
}

test("no way to deal is better than what shareOut finds", () => {
  const cases = fc
    .record({ coders: fc.integer({ min: 2, max: 3 }), strata: fc.integer({ min: 1, max: 3 }) })
    .chain(({ coders, strata }) =>
      fc.record({
        held: fc.array(
          fc.array(fc.integer({ min: 0, max: 4 }), { minLength: strata, maxLength: strata }),
          { minLength: coders, maxLength: coders },
        ),
        free: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: strata, maxLength: strata }),
      }),
    );
  fc.assert(
    fc.property(cases, ({ held, free }) => {
      const given = shareOut(held, free);
      const dealt = free.map((_, at) => given.reduce((sum, row) => sum + (row[at] ?? 0), 0));
      expect(dealt).toEqual(free);
      expect(figures(sumOf(held, given))).toEqual(bestByTrying(held, free));
    }),
    { numRuns: 300 },
  );
});

test("a chain of three coders is found where no exchange of two helps", () => {
  // Coder 0 may only pass on a nurse, coder 1 takes it and passes on a physician to coder 2.
  const held = [
    [0, 3, 3],
    [3, 0, 3],
    [3, 3, 0],
  ];
  const given = shareOut(held, [2, 2, 2]);
  expect(figures(sumOf(held, given))).toEqual(bestByTrying(held, [2, 2, 2]));
});

test("from nothing, totals and strata alike differ by one at most", () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 7 }), sizes, (coders, free) => {
      const given = shareOut(
        Array.from({ length: coders }, () => free.map(() => 0)),
        free,
      );
      const spread = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers);
      expect(spread(given.map((row) => row.reduce((sum, n) => sum + n, 0)))).toBeLessThanOrEqual(1);
      for (const at of free.keys()) {
        expect(spread(given.map((row) => row[at] ?? 0))).toBeLessThanOrEqual(1);
      }
    }),
  );
});
