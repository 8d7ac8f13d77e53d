import { expect, test } from "vitest";
import { codeCoefficients } from "../../../src/agreement/codes/coefficients.ts";
import { bootstrapInterval } from "../../../src/agreement/intervals/bootstrap-interval.ts";
import { codeReplicates } from "../../../src/agreement/intervals/code-replicates.ts";
import {
  drawUnits,
  ratingsReplicates,
} from "../../../src/agreement/intervals/ratings-replicates.ts";
import { undefinedBecause } from "../../../src/agreement/measure.ts";
import { cohenKappa } from "../../../src/agreement/measures/ratings/cohen-kappa.ts";
import { rowsOf } from "../../../src/agreement/rows.ts";
import { crossed } from "../codes/crossed.ts";

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
const draws = drawUnits(rows, 2000, 1);
const kappa = ratingsReplicates(
  draws,
  rows,
  2,
  (tally) =>
    cohenKappa.fromCoincidences?.(tally, ["0", "1"], { level: "nominal" })[0]?.estimate ??
    undefinedBecause("no-pairable-units"),
);

test("units with the same values share a place", () => {
  expect(Array.from(draws.sizes).toSorted((a, b) => a - b)).toEqual([6, 9, 40, 45]);
});

test("a table's replicates are those of a code with the same counts", () => {
  const one = [
    crossed(1, 0, 0, 0),
    crossed(0, 1, 0, 0),
    crossed(0, 0, 1, 0),
    crossed(0, 0, 0, 1),
  ] as const;
  const inOrder = Array.from(draws.sizes, (size) => one[[40, 9, 6, 45].indexOf(size)] ?? one[0]);
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
