import fc from "fast-check";
import { expect, test } from "vitest";
import { bestPairs, type Link } from "../../../src/reconcile/match/best-pairs.ts";
import { matchings } from "./naive-twin.ts";

// Groups 0 to 4 of one coder, 10 to 14 of the other; few weights, so that sums are often the same.
const links = fc.uniqueArray(
  fc.record({
    a: fc.nat(4),
    b: fc.integer({ min: 10, max: 14 }),
    weight: fc.integer({ min: 1, max: 4 }),
    preference: fc.nat(2),
  }),
  { maxLength: 9, selector: ({ a, b }) => `${a} ${b}` },
);
const ranks = fc.array(fc.nat(100), { minLength: 15, maxLength: 15 });
const runs = { numRuns: Number(process.env["SIXPHASE_RUNS"] ?? 500) };

function sums(taken: readonly Link[]): readonly [weights: number, preferences: number] {
  return [
    taken.reduce((sum, { weight }) => sum + weight, 0),
    taken.reduce((sum, { preference }) => sum + preference, 0),
  ];
}

test("no assignment has a greater sum of weights, or the same and a greater sum of preferences", () => {
  fc.assert(
    fc.property(links, ranks, (given, places) => {
      const taken = bestPairs(given, places);
      expect(new Set(taken.flatMap(({ a, b }) => [a, b])).size).toBe(2 * taken.length);
      const all = matchings(given, new Set()).map(sums);
      const [weights, preferences] = all.reduce((best, next) =>
        next[0] > best[0] || (next[0] === best[0] && next[1] > best[1]) ? next : best,
      );
      expect(sums(taken)).toEqual([weights, preferences]);
    }),
    runs,
  );
});

test("which coder is the first changes nothing, nor does the order of links", () => {
  fc.assert(
    fc.property(
      links,
      fc.shuffledSubarray([...Array(15).keys()], { minLength: 15 }),
      (given, places) => {
        const turned = given.map(({ a, b, ...link }) => ({ ...link, a: b, b: a })).toReversed();
        const key = (taken: readonly Link[]) =>
          taken.map(({ a, b }) => [a, b].sort((x, y) => x - y).join()).sort();
        expect(key(bestPairs(turned, places))).toEqual(key(bestPairs(given, places)));
      },
    ),
    runs,
  );
});
