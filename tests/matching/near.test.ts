import fc from "fast-check";
import { expect, test } from "vitest";
import { nearOccurrences, type Occurrence } from "../../src/matching/near.ts";

const at = (slot: number, first: number, last = first): Occurrence => ({ slot, first, last });

test("only occurrences that take part are given", () => {
  const far = at(0, 20);
  expect(nearOccurrences([at(0, 1), at(1, 3), far], 2, 2)).toEqual([at(0, 1), at(1, 3)]);
});

test("a chain of neighbours counts, not its whole length", () => {
  expect(nearOccurrences([at(0, 1), at(1, 4), at(2, 7)], 3, 3)).toHaveLength(3);
  expect(nearOccurrences([at(0, 1), at(1, 4), at(2, 8)], 3, 3)).toEqual([]);
});

test("the distance runs from the last word of one to the first of the next", () => {
  expect(nearOccurrences([at(0, 1, 3), at(1, 5)], 2, 2)).toHaveLength(2);
  expect(nearOccurrences([at(0, 1, 3), at(1, 6)], 2, 2)).toEqual([]);
});

test("one word cannot stand for two slots", () => {
  expect(nearOccurrences([at(0, 1), at(1, 1)], 2, 5)).toEqual([]);
  expect(nearOccurrences([at(0, 1, 2), at(1, 2)], 2, 5)).toEqual([]);
});

test("agrees with trying every choice", () => {
  const occurrence = fc
    .record({ slot: fc.nat(3), first: fc.nat(12), length: fc.nat(2) })
    .map(({ slot, first, length }) => at(slot, first, first + length));
  let found = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(occurrence, { maxLength: 9, selector: (each) => JSON.stringify(each) }),
      fc.integer({ min: 2, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      (all, slots, within) => {
        const given = all.filter(({ slot }) => slot < slots);
        const result = nearOccurrences(given, slots, within);
        expect(new Set(result)).toEqual(new Set(tryAll(given, slots, within)));
        if (result.length > 0) found += 1;
      },
    ),
    { numRuns: 1000, seed: 7 },
  );
  expect(found).toBeGreaterThan(100);
});

function tryAll(all: readonly Occurrence[], slots: number, within: number): Occurrence[] {
  let choices: Occurrence[][] = [[]];
  for (let slot = 0; slot < slots; slot++) {
    const own = all.filter((each) => each.slot === slot);
    choices = choices.flatMap((chosen) => own.map((each) => [...chosen, each]));
  }
  return choices
    .filter((chosen) => {
      const sorted = [...chosen].sort((a, b) => a.first - b.first || a.last - b.last);
      return sorted.slice(1).every((each, index) => {
        const apart = each.first - (sorted[index]?.last ?? 0);
        return apart >= 1 && apart <= within;
      });
    })
    .flat();
}

test("a long sentence full of both words takes no time", () => {
  const all = Array.from({ length: 20_000 }, (_, index) => at(index % 2, index));
  expect(nearOccurrences(all, 2, 3)).toHaveLength(20_000);
});
