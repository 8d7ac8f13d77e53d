import { expect, test } from "vitest";
import { findMeasure, ratingsMeasures } from "../../../src/agreement/measures/registry.ts";
import type { Level, Ratings } from "../../../src/agreement/ratings.ts";
import { ratingsOf } from "./random-ratings.ts";

/** The value of the one estimate, or why there is none. */
function outcome(id: string, ratings: Ratings, level: Level = "nominal"): number | string {
  const query = findMeasure(id, ratingsMeasures, ratings.categories);
  if (query.kind !== "measure") throw new Error(`no ${id}`);
  const parameter = query.parameter === undefined ? {} : { parameter: query.parameter };
  const [estimate] = query.measure.compute(ratings, { level, ...parameter });
  const quantity = estimate?.estimate;
  return quantity?.kind === "value" ? quantity.value : (quantity?.reason ?? "none");
}

function repeat(row: readonly number[], times: number): readonly (readonly number[])[] {
  return Array.from({ length: times }, () => row);
}

// Other programs give NaN, 1, an error or an exception for most of these; the reasons are ours.
const alwaysFirst = ratingsOf(repeat([0, 0], 10), 2);
const onlyOne = ratingsOf(repeat([0, 0], 10), 1);
const never = ratingsOf(repeat([0, 1], 3), 2);
const nearly = ratingsOf([...repeat([0, 0], 9), [0, 1]], 2);
const oneCoder = ratingsOf([...repeat([0, -1], 2), [1, -1]], 2);
const incomplete = ratingsOf(
  [
    ...[
      [0, 0, -1],
      [0, -1, 0],
    ],
    [-1, 0, 0],
  ],
  2,
);
const nothing = ratingsOf([], 2);

test.each<readonly [string, Ratings, string, number | string]>([
  ["both always say the same", alwaysFirst, "percent_agreement", 1],
  ["both always say the same", alwaysFirst, "cohen_kappa", "no-variation"],
  ["both always say the same", alwaysFirst, "weighted_kappa[linear]", "no-variation"],
  ["both always say the same", alwaysFirst, "kappa_max", "no-variation"],
  ["both always say the same", alwaysFirst, "scott_pi", "no-variation"],
  ["both always say the same", alwaysFirst, "fleiss_kappa", "no-variation"],
  ["both always say the same", alwaysFirst, "conger_kappa", "no-variation"],
  ["both always say the same", alwaysFirst, "light_kappa", "no-variation"],
  ["both always say the same", alwaysFirst, "krippendorff_alpha[nominal]", "no-variation"],
  ["both always say the same", alwaysFirst, "krippendorff_alpha[ordinal]", "no-variation"],
  ["both always say the same", alwaysFirst, "brennan_prediger", 1],
  ["both always say the same", alwaysFirst, "gwet_ac1", 1],
  ["both always say the same", alwaysFirst, "specific_agreement[1]", 1],
  ["both always say the same", alwaysFirst, "specific_agreement[2]", "code-unused"],
  ["both always say the same", alwaysFirst, "negative_agreement[1]", "code-unused"],
  ["both always say the same", alwaysFirst, "conditional_kappa[1]", "no-variation"],
  ["both always say the same", alwaysFirst, "conditional_kappa[2]", "code-unused"],
  ["there is one category", onlyOne, "percent_agreement", 1],
  ["there is one category", onlyOne, "brennan_prediger", "no-variation"],
  ["there is one category", onlyOne, "gwet_ac1", "no-variation"],
  ["there is one category", onlyOne, "gwet_ac2[quadratic]", "no-variation"],
  ["they never agree", never, "cohen_kappa", 0],
  ["they never agree", never, "scott_pi", -1],
  ["they never agree", never, "gwet_ac1", -1],
  ["they never agree", never, "krippendorff_alpha[nominal]", -2 / 3],
  ["they never agree", never, "bangdiwala_b", "no-variation"],
  ["one of ten differs", nearly, "cohen_kappa", 0],
  ["one of ten differs", nearly, "krippendorff_alpha[nominal]", 0],
  ["one coder coded", oneCoder, "percent_agreement", "no-pairable-units"],
  ["one coder coded", oneCoder, "cohen_kappa", "no-pairable-units"],
  ["one coder coded", oneCoder, "fleiss_kappa", "no-pairable-units"],
  ["one coder coded", oneCoder, "conger_kappa", "no-pairable-units"],
  ["one coder coded", oneCoder, "light_kappa", "no-pairable-units"],
  ["one coder coded", oneCoder, "krippendorff_alpha[nominal]", "no-pairable-units"],
  ["one coder coded", oneCoder, "specific_agreement[1]", "code-unused"],
  ["three coders, constant, incomplete", incomplete, "percent_agreement", 1],
  ["three coders, constant, incomplete", incomplete, "krippendorff_alpha[nominal]", "no-variation"],
  ["three coders, constant, incomplete", incomplete, "light_kappa", "no-variation"],
  ["three coders", incomplete, "cohen_kappa", "not-two-coders"],
  ["three coders", incomplete, "scott_pi", "not-two-coders"],
  ["there are no units", nothing, "percent_agreement", "no-pairable-units"],
  ["there are no units", nothing, "krippendorff_alpha[nominal]", "no-pairable-units"],
])("%s: %3$s", (_, ratings, id, expected) => {
  const found = outcome(id, ratings);
  if (typeof expected === "number") expect(found).toBeCloseTo(expected, 12);
  else expect(found).toBe(expected);
});

test("interval and ratio need numbers, ratio none below 0", () => {
  const words = { ...never, categories: ["low", "high"] };
  expect(outcome("krippendorff_alpha", words, "interval")).toBe("not-numeric");
  expect(outcome("krippendorff_alpha", words, "ratio")).toBe("not-numeric");
  expect(outcome("krippendorff_alpha", words, "ordinal")).toBeCloseTo(-2 / 3, 12);
  const negative = { ...never, categories: ["-1", "1"] };
  expect(outcome("krippendorff_alpha", negative, "interval")).toBeCloseTo(-2 / 3, 12);
  expect(outcome("krippendorff_alpha", negative, "ratio")).toBe("not-numeric");
  expect(outcome("gwet_ac2[ratio]", negative)).toBe("not-numeric");
});

test("one unit has no standard error", () => {
  const unit = ratingsOf([[0, 1, 1]], 2);
  for (const { compute } of ratingsMeasures)
    for (const { standardError, interval } of compute(unit, { level: "nominal" })) {
      expect(standardError).toBeUndefined();
      expect(interval).toBeUndefined();
    }
});
