import fc from "fast-check";
import { expect, test } from "vitest";
import type { SetsMeasure } from "../../../src/agreement/measure.ts";
import { setAlpha } from "../../../src/agreement/measures/sets/alpha-sets.ts";
import { mvAlpha } from "../../../src/agreement/measures/sets/mv-alpha.ts";
import { perCodeMeasures } from "../../../src/agreement/measures/sets/per-code.ts";
import { type SetDistanceName, setDistances } from "../../../src/agreement/set-distances.ts";
import type { Estimate } from "../../../src/model/agreement.ts";
import { anySetRows, type SetRows, setsOf } from "./random-sets.ts";

/** `SIXPHASE_RUNS=10000 npx vitest run tests/agreement` for a long run. */
const runs = { numRuns: Number(process.env["SIXPHASE_RUNS"] ?? 100) };

function expectTwin(measure: SetsMeasure, parameter: string, rows: SetRows, twin: number): void {
  const [found] = measure.compute(setsOf(rows, 4), { parameter });
  expect(found?.estimate.kind, String(twin)).toBe(Number.isFinite(twin) ? "value" : "undefined");
  if (found?.estimate.kind === "value") expect(found.estimate.value).toBeCloseTo(twin, 9);
}

type Sets = readonly (readonly number[])[];

function pairable(rows: SetRows): readonly Sets[] {
  return rows.map((row) => row.filter((set) => set !== null)).filter((unit) => unit.length > 1);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Of all ordered pairs of different members. */
function meanDifference(sets: Sets, name: SetDistanceName): number {
  return mean(
    sets.flatMap((a, i) => sets.filter((_, j) => i !== j).map((b) => setDistances[name](a, b))),
  );
}

function observed(units: readonly Sets[], name: SetDistanceName): number {
  return mean(units.flatMap((unit) => unit.map(() => meanDifference(unit, name))));
}

test.each<SetDistanceName>(["nominal", "jaccard", "masi", "dice", "dkpro_masi"])(
  "alpha of sets, %s: all pairs",
  (name) => {
    fc.assert(
      fc.property(anySetRows, (rows) => {
        const units = pairable(rows);
        const twin = 1 - observed(units, name) / meanDifference(units.flat(), name);
        expectTwin(setAlpha, name, rows, twin);
      }),
      runs,
    );
  },
);

/** Every set of `size` of four codes. */
function allSets(size: number): Sets {
  return Array.from({ length: 16 }, (_, bits) =>
    [0, 1, 2, 3].filter((code) => bits & (1 << code)),
  ).filter((set) => set.length === size);
}

test("alpha for multi-valued data: all sets of the codes that could be drawn", () => {
  fc.assert(
    fc.property(anySetRows, (rows) => {
      const units = pairable(rows);
      const all = units.flat();
      const count = (code: number) => all.filter((set) => set.includes(code)).length;
      let expected = 0;
      for (const a of [0, 1, 2, 3])
        for (const b of [0, 1, 2, 3]) {
          const share = (size: number) => mean(all.map((set) => Number(set.length === size)));
          let weights = 0;
          let distances = 0;
          for (const one of allSets(a))
            for (const other of allSets(b)) {
              const first = one.reduce((product, code) => product * count(code), 1);
              const weight = other.reduce(
                (product, code) => product * (count(code) - Number(one.includes(code))),
                first,
              );
              weights += weight;
              distances += weight * setDistances.dice(one, other);
            }
          if (weights > 0) expected += share(a) * share(b) * (distances / weights);
        }
      expectTwin(mvAlpha, "nominal", rows, 1 - observed(units, "dice") / expected);
    }),
    runs,
  );
});

test("a code on its own: 1 where the set has it", () => {
  const rows: SetRows = [
    [[0], [0, 1]],
    [[], [0]],
    [[1], [1]],
    [[0], null],
    [[], []],
  ];
  const estimates = (id: string): readonly Estimate[] =>
    perCodeMeasures.find((measure) => measure.id === id)?.compute(setsOf(rows, 3), {}) ?? [];
  const f1 = estimates("per_code_f1");
  expect(f1.map(({ statistic }) => statistic)).toEqual([
    ...["per_code_f1[code 0]", "per_code_f1[code 1]", "per_code_f1[code 2]"],
  ]);
  expect(f1.map(({ estimate }) => estimate)).toEqual([
    { kind: "value", value: 2 / 3 },
    { kind: "value", value: 2 / 3 },
    { kind: "undefined", reason: "code-unused" },
  ]);
  expect(estimates("per_code_kappa").map(({ estimate }) => estimate)).toEqual([
    { kind: "value", value: (0.75 - 0.5) / (1 - 0.5) },
    { kind: "value", value: (0.75 - 0.5) / (1 - 0.5) },
    { kind: "undefined", reason: "code-unused" },
  ]);
});
