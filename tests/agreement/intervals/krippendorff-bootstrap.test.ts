import { expect, test } from "vitest";
import { coincidencesOf } from "../../../src/agreement/coincidences.ts";
import {
  type KrippendorffOptions,
  krippendorffBootstrap,
} from "../../../src/agreement/intervals/krippendorff-bootstrap.ts";
import type { Level } from "../../../src/agreement/ratings.ts";

const options: KrippendorffOptions = { replicates: 4000, seed: 1, level: 0.95 };

/** A word a unit, a letter a coder: the number of the category, or a point where it is missing. */
function intervalOf(units: string, level: Level, how: KrippendorffOptions = options) {
  const rows = units.split(" ");
  const coderCount = rows[0]?.length ?? 0;
  const categories = ["1", "2", "3", "4", "5"];
  const values = rows.flatMap((row) => [...row].map((one) => categories.indexOf(one)));
  const tally = coincidencesOf({
    coders: Array.from({ length: coderCount }, (_, g) => `${g}`),
    categories,
    unitCount: rows.length,
    values: Int32Array.from(values),
  });
  return krippendorffBootstrap(tally, categories, level, how);
}

function ends(...of: Parameters<typeof intervalOf>): readonly [number, number] {
  const outcome = intervalOf(...of);
  if (outcome.kind === "none") throw new Error(outcome.reason);
  return [outcome.interval.low, outcome.interval.high];
}

const times = (units: number, row: string) => new Array<string>(units).fill(row);
const repeated = (...rows: readonly (readonly [number, string])[]) =>
  rows.flatMap(([units, row]) => times(units, row)).join(" ");

test("two coders, two values: the number of differing pairs is binomial", () => {
  const table = repeated([40, "11"], [9, "12"], [6, "21"], [45, "22"]);
  const [low, high] = ends(table, "nominal");
  // M = min(25 x 4, 200/2) = 100 pairs that differ with probability 0.15: 8 to 22 (R: qbinom).
  const expected = (2 * 95 * 105) / (200 * 199);
  expect(low).toBeCloseTo(1 - 22 / (100 * expected), 9);
  expect(high).toBeCloseTo(1 - 8 / (100 * expected), 9);
});

test("no more than 25 pairs are drawn for each kind of coincidence", () => {
  const table = repeated([4000, "11"], [900, "12"], [600, "21"], [4500, "22"]);
  const expected = (2 * 9500 * 10500) / (20_000 * 19_999);
  expect(ends(table, "nominal")[0]).toBeCloseTo(1 - 22 / (100 * expected), 9);
});

// R package icr 0.6.6, 20,000 replicates: the same algorithm where no value is missing.
const icr = [
  {
    from: "Freelon 2010, five coders",
    units: "21111 22222 12211 11111 11111 11111 11111 11111 11111 11111",
    interval: [0.417, 0.818],
  },
  {
    from: "Fleiss 1971, six coders",
    units:
      "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 " +
      "333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555",
    interval: [0.377, 0.493],
  },
] as const;

test.each(icr)("$from: as icr has it", ({ units, interval }) => {
  const [low, high] = ends(units, "nominal");
  expect(Math.abs(low - interval[0])).toBeLessThan(0.02);
  expect(Math.abs(high - interval[1])).toBeLessThan(0.02);
});

test("ordinal values, and the same seed gives the same interval", () => {
  const units = "11.1 2232 3333 3333 2222 1234 4444 1121 2222 .555 ..11 ..3.";
  expect(ends(units, "ordinal")).toEqual(ends(units, "ordinal"));
  expect(ends(units, "ordinal")[0]).not.toBe(ends(units, "ordinal", { ...options, seed: 2 })[0]);
});

test("replicates without a difference are 0 where all agreement is on one value", () => {
  // 75 of 400 pairs are drawn, and one of them differs: (399/400)^75 = 83 % have no difference.
  const [low, high] = ends(repeated([399, "11"], [1, "12"]), "nominal");
  expect(low).toBe(-1);
  expect(high).toBe(0);
});

test("and stay 1 where it is on several, but for those that would show one alone", () => {
  // (19/20)^20 = 36 % have no difference, and next to none of them would be 20 times the same value.
  expect(ends(repeated([10, "11"], [1, "12"], [9, "22"]), "nominal")[1]).toBe(1);
});

test.each([
  ["all the same", repeated([9, "11"])],
  ["nobody pairs", repeated([3, "1."], [3, ".2"])],
])("undefined: %s", (_, units) => {
  expect(intervalOf(units, "nominal")).toEqual({ kind: "none", reason: "undefined" });
});
