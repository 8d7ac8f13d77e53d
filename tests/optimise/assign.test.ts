import fc from "fast-check";
import { expect, test } from "vitest";
import { alone, assign, type Gains } from "../../src/optimise/assign.ts";

type Row = readonly { readonly column: number; readonly gain: number }[];

function gainsOf(rows: readonly Row[]): Gains {
  const offsets = [0];
  for (const row of rows) offsets.push((offsets.at(-1) ?? 0) + row.length);
  const cells = rows.flat();
  return {
    offsets: Int32Array.from(offsets),
    partners: Int32Array.from(cells, ({ column }) => column),
    gains: Float64Array.from(cells, ({ gain }) => gain),
  };
}

/** The readable twin: all assignments. */
function most([row, ...rest]: readonly Row[], taken: ReadonlySet<number>): number {
  if (row === undefined) return 0;
  return row
    .filter(({ column }) => !taken.has(column))
    .reduce(
      (best, { column, gain }) => Math.max(best, gain + most(rest, new Set([...taken, column]))),
      most(rest, taken),
    );
}

function gained(rows: readonly Row[], rowOf: Int32Array): number {
  return [...rowOf].reduce((sum, row, column) => {
    if (row === alone) return sum;
    const cells = (rows[row] ?? []).filter((cell) => cell.column === column);
    expect(cells.length).toBeGreaterThan(0);
    return sum + Math.max(...cells.map(({ gain }) => gain));
  }, 0);
}

const columnCount = 6;
// Few different gains, so that many sums are the same; some that are no gain.
const rows = fc.array(
  fc.array(
    fc.record({
      column: fc.nat(columnCount - 1),
      gain: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: -2, max: 1000 })),
    }),
    { maxLength: 6 },
  ),
  { maxLength: 6 },
);

test("gains as much as the best of all assignments, and gives no row two columns", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const rowOf = assign(gainsOf(given), columnCount);
      const taken = [...rowOf].filter((row) => row !== alone);
      expect(new Set(taken).size).toBe(taken.length);
      expect(gained(given, rowOf)).toBe(most(given, new Set()));
    }),
    { numRuns: Number(process.env["SIXPHASE_RUNS"] ?? 1000) },
  );
});

test("a row gives way where that gains more", () => {
  const given = [[{ column: 0, gain: 9 }], [{ column: 0, gain: 10 }]];
  expect([...assign(gainsOf(given), 1)]).toEqual([1]);
});

test("of equal assignments, first rows take first columns", () => {
  const row = [0, 1, 2].map((column) => ({ column, gain: 5 }));
  expect([...assign(gainsOf([row, row, row]), 3)]).toEqual([0, 1, 2]);
});

test("nothing to assign", () => {
  expect([...assign(gainsOf([]), 0)]).toEqual([]);
  expect([...assign(gainsOf([[]]), 2)]).toEqual([alone, alone]);
});
