import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Choice,
  cheapestCover,
  type Problem,
} from "../../../src/agreement/spans/gamma/cover.ts";
import { reducedCosts } from "../../../src/agreement/spans/gamma/prices.ts";
import { searchCover } from "../../../src/agreement/spans/gamma/search-cover.ts";

function totalOf(chosen: readonly Choice[] | "too-large"): number {
  if (chosen === "too-large") throw new Error("too large");
  return chosen.reduce((sum, { cost }) => sum + cost, 0);
}

/** The least total cost, by trying everything. */
function least(left: ReadonlySet<number>, choices: readonly Choice[]): number {
  const [first] = left;
  if (first === undefined) return 0;
  return choices
    .filter(({ members }) => members.includes(first) && members.every((one) => left.has(one)))
    .reduce((best, { members, cost }) => {
      const rest = new Set([...left].filter((one) => !members.includes(one)));
      return Math.min(best, cost + least(rest, choices));
    }, Number.POSITIVE_INFINITY);
}

const elements = [0, 1, 2, 3, 4, 5, 6];
const problems = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 7, maxLength: 7 }),
    fc.array(
      fc.record({
        members: fc.uniqueArray(fc.constantFrom(...elements), { minLength: 2, maxLength: 4 }),
        cost: fc.integer({ min: 1, max: 40 }),
      }),
      { maxLength: 40 },
    ),
  )
  .map(([alone, together]): Problem => {
    const singles = alone.map((cost, element) => ({ members: Int32Array.of(element), cost }));
    const groups = together.map(({ members, cost }) => ({
      members: Int32Array.from(members).sort(),
      cost,
    }));
    return { elements, choices: [...singles, ...groups] };
  });

test("the cover is the cheapest of all, and covers everything once", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const chosen = cheapestCover(problem);
      expect(totalOf(chosen)).toBe(least(new Set(elements), problem.choices));
      const covered = chosen === "too-large" ? [] : chosen.flatMap(({ members }) => [...members]);
      expect(covered.toSorted()).toEqual(elements);
    }),
    { numRuns: 300 },
  );
});

test("reduced costs are never below 0, however few or many the passes", () => {
  fc.assert(
    fc.property(problems, fc.nat(50), (problem, passes) => {
      for (const cost of reducedCosts(problem, passes)) expect(cost).toBeGreaterThan(-1e-9);
    }),
  );
});

test("no prices prove the least cost of a triangle, so the search has to", () => {
  const sets = [[0], [1], [2], [0, 1], [1, 2], [0, 2]];
  const choices = sets.map((members) => ({ members: Int32Array.from(members), cost: 1 }));
  expect(totalOf(cheapestCover({ elements: [0, 1, 2], choices }))).toBe(2);
});

test("a search that gave up states knows that it is not certain", () => {
  const sets = [[0], [1], [0, 1]];
  const choices = sets.map((members) => ({ members: Int32Array.from(members), cost: 0 }));
  const search = (beam: number) =>
    searchCover({ elements: [0, 1], choices }, Float64Array.of(1, 10, 2), {
      beam,
      limit: Number.POSITIVE_INFINITY,
      mostSteps: 100,
    });
  expect(search(1)).toEqual({ chosen: [1, 0], isLeast: false });
  expect(search(2)).toEqual({ chosen: [2], isLeast: true });
});
