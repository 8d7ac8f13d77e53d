import fc from "fast-check";
import { expect, test } from "vitest";
import { addRow, talliesOf } from "../../src/agreement/coincidences.ts";
import { ratingsMeasures, setsMeasures } from "../../src/agreement/measures/registry.ts";
import { type Rows, rowsOf } from "../../src/agreement/rows.ts";
import type { Estimate, Quantity } from "../../src/model/agreement.ts";
import { expand } from "./expand.ts";

// What a bootstrap asks of a measure is what the measure says of the table with the drawn units: the
// slow twin is the measure itself.

const coders = ["a", "b", "c"];
const cell = fc.integer({ min: -1, max: 3 });
const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 6 });
const drawn = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 });
const level = "interval";

const repeatedRatings = ratingsMeasures.filter(
  ({ fromCoincidences, fromPairs }) => (fromCoincidences ?? fromPairs) !== undefined,
);

test.each(repeatedRatings.map((measure) => [measure.id, measure] as const))(
  "%s of a replicate is that of the table with the drawn units",
  (_id, measure) => {
    fc.assert(
      fc.property(table, drawn, (units, counts) => {
        const values = Int32Array.from(units.flat());
        const ratings = {
          coders,
          categories: ["1", "2", "3", "5"],
          unitCount: units.length,
          values,
        };
        const { rows, times } = drawFrom(rowsOf(ratings, 4), counts);
        const tallies = talliesOf({ ...rows, times: Float64Array.from(times) }, 4, true);
        const fast =
          measure.fromCoincidences?.(tallies.all, ratings.categories, { level }) ??
          measure.fromPairs?.(tallies.pairs, ratings.categories, { level }) ??
          [];
        const slow = measure.compute(expand(ratings, rows, times), { level });
        same(
          fast.map(({ estimate }) => estimate),
          slow,
        );
      }),
    );
  },
);

const repeatedSets = setsMeasures.filter(({ repeated }) => repeated !== undefined);

test.each(repeatedSets.map((measure) => [measure.id, measure] as const))(
  "%s of sets of a replicate is that of the table with the drawn units",
  (_id, measure) => {
    fc.assert(
      fc.property(table, drawn, (units, counts) => {
        const ratings = {
          ...{ coders, categories: ["x", "y"], unitCount: units.length },
          ...{ sets: [[], [0], [1], [0, 1]], values: Int32Array.from(units.flat()) },
        };
        const { rows, times } = drawFrom(rowsOf(ratings, 4), counts);
        const repeated = measure.repeated?.(ratings, rows, {});
        same(
          repeated?.drawn(Int32Array.from(times)) ?? [],
          measure.compute(expand(ratings, rows, times), {}),
        );
        const allButOne = Array.from(rows.times, (count, row) => (row === 0 ? count - 1 : count));
        same(repeated?.without(0) ?? [], measure.compute(expand(ratings, rows, allButOne), {}));
      }),
    );
  },
);

test("rows that are taken out leave the coincidences of the others", () => {
  fc.assert(
    fc.property(table, (units) => {
      const values = Int32Array.from(units.flat());
      const rows = rowsOf({ coders, unitCount: units.length, values }, 4);
      const tallies = talliesOf(rows, 4, true);
      addRow(tallies, rows, 0, -(rows.times[0] ?? 0));
      const others = { ...rows, times: rows.times.map((count, row) => (row === 0 ? 0 : count)) };
      const expected = talliesOf(others, 4, true);
      expect(tallies.all.units).toEqual(expected.all.units);
      expect(tallies.all.values).toEqual(expected.all.values);
      expect(tallies.all.byCoder).toEqual(expected.all.byCoder);
      expect(tallies.pairs.map(({ values }) => values)).toEqual(
        expected.pairs.map(({ values }) => values),
      );
    }),
  );
});

function drawFrom(rows: Rows, counts: readonly number[]): { rows: Rows; times: readonly number[] } {
  return { rows, times: counts.slice(0, rows.rowCount) };
}

function same(fast: readonly Quantity[], slow: readonly Estimate[]): void {
  expect(fast).toHaveLength(slow.length);
  for (const [at, { estimate }] of slow.entries()) {
    const quantity = fast[at];
    if (estimate.kind === "value" && quantity?.kind === "value")
      expect(quantity.value).toBeCloseTo(estimate.value, 10);
    else expect(quantity?.kind).toBe(estimate.kind);
  }
}
