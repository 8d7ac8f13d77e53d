import { expect, test } from "vitest";
import { codeCoefficients } from "../../../src/agreement/codes/coefficients.ts";
import { coincidencesOfRows } from "../../../src/agreement/coincidences.ts";
import { bootstrapInterval } from "../../../src/agreement/intervals/bootstrap-interval.ts";
import { codeReplicates } from "../../../src/agreement/intervals/code-replicates.ts";
import { bootstrap } from "../../../src/agreement/intervals/draws.ts";
import { fromTimes } from "../../../src/agreement/measure.ts";
import { cohenKappa } from "../../../src/agreement/measures/ratings/cohen-kappa.ts";
import { rowsOf } from "../../../src/agreement/rows.ts";
import { drawnRows } from "../../../src/ratings/estimate/drawn-rows.ts";
import { crossed } from "../../agreement/codes/crossed.ts";

const values = [
  ...Array.from({ length: 40 }, () => [1, 1]),
  ...Array.from({ length: 9 }, () => [1, 0]),
  ...Array.from({ length: 6 }, () => [0, 1]),
  ...Array.from({ length: 45 }, () => [0, 0]),
];
const rows = rowsOf(
  { coders: ["a", "b"], unitCount: 100, values: Int32Array.from(values.flat()) },
  2,
);
const options = { replicates: 2000, seed: 1 };
const questions = fromTimes(rows, (times) => {
  const tally = coincidencesOfRows({ ...rows, times: Float64Array.from(times) }, 2);
  const found = cohenKappa.fromCoincidences?.(tally, ["0", "1"], { level: "nominal" }) ?? [];
  return found.map(({ estimate }) => estimate);
});
const [kappa] = drawnRows(rows.times, options, 1, questions);
if (kappa === undefined) throw new Error("no replicates");

test("units with the same values share a place", () => {
  expect(Array.from(kappa.draws.sizes).toSorted((a, b) => a - b)).toEqual([6, 9, 40, 45]);
});

test("a table's replicates are those of a code with the same counts", () => {
  const one = [
    crossed(1, 0, 0, 0),
    crossed(0, 1, 0, 0),
    crossed(0, 0, 1, 0),
    crossed(0, 0, 0, 1),
  ] as const;
  const sizes = Array.from(rows.times);
  const inOrder = sizes.map((size) => one[[40, 9, 6, 45].indexOf(size)] ?? one[0]);
  const draws = bootstrap(sizes, options.replicates, options.seed);
  const [code] = codeReplicates(draws, inOrder, 2, [codeCoefficients.cohen_kappa]);
  kappa.values.forEach((value, at) => {
    expect(code?.values[at]).toBeCloseTo(value, 12);
  });
  kappa.leftOut.forEach((value, at) => {
    expect(code?.leftOut[at]).toBeCloseTo(value, 12);
  });
});

test("its interval is about as wide as the standard error says", () => {
  const outcome = bootstrapInterval(kappa, 0.699, { method: "bca", level: 0.95 });
  if (outcome.kind === "none") throw new Error(outcome.reason);
  // 0.6994 with a standard error of 0.0715 (Fleiss, Cohen & Everitt).
  expect(Math.abs(outcome.interval.low - (0.699 - 1.96 * 0.0715))).toBeLessThan(0.02);
  expect(Math.abs(outcome.interval.high - (0.699 + 1.96 * 0.0715))).toBeLessThan(0.02);
});
