import fc from "fast-check";
import { expect, test } from "vitest";
import { eachOverlap } from "../../../src/agreement/compare/each-overlap.ts";
import { overlaps } from "../../../src/model/span.ts";

const spans = fc
  .array(fc.tuple(fc.nat({ max: 20 }), fc.integer({ min: 1, max: 8 })), { maxLength: 10 })
  .map((pairs) => pairs.map(([start, length]) => ({ start, end: start + length })))
  .map((unsorted) => unsorted.sort((a, b) => a.start - b.start));

test("visits each pair that shares something, once", () => {
  let pairs = 0;
  fc.assert(
    fc.property(spans, spans, (units, codings) => {
      const visited: string[] = [];
      eachOverlap(units, codings, (unit, coding) => visited.push(`${unit} ${coding}`));
      const expected = units.flatMap((unit, u) =>
        codings.flatMap((coding, c) => (overlaps(unit, coding) ? [`${u} ${c}`] : [])),
      );
      expect(visited.sort()).toEqual(expected.sort());
      pairs += expected.length;
    }),
  );
  expect(pairs).toBeGreaterThan(100);
});
