import { expect, test } from "vitest";
import {
  findMeasure,
  measures,
  ratingsMeasures,
  setsMeasures,
} from "../../src/agreement/measures/registry.ts";
import { ratingsOf } from "./ratings/random-ratings.ts";

const categories = ["trust", "cost [money]"];

test.each([
  ["cohen_kappa", "cohen_kappa", undefined],
  ["gwet_ac2[quadratic]", "gwet_ac2", "quadratic"],
  ["krippendorff_alpha[ordinal]", "krippendorff_alpha", "ordinal"],
  ["specific_agreement[trust]", "specific_agreement", "trust"],
  ["specific_agreement[cost [money]]", "specific_agreement", "cost [money]"],
])("%s is found", (id, measure, parameter) => {
  const found = findMeasure(id, ratingsMeasures, categories);
  expect(found).toMatchObject({ kind: "measure", measure: { id: measure } });
  expect(found.kind === "measure" ? found.parameter : "none").toBe(parameter);
});

test("the same id is another measure of other data", () => {
  const ofSets = findMeasure("krippendorff_alpha[jaccard]", setsMeasures, categories);
  expect(ofSets).toMatchObject({ kind: "measure", measure: { takes: "sets" } });
  expect(findMeasure("krippendorff_alpha[jaccard]", ratingsMeasures, categories)).toMatchObject({
    kind: "unknown-parameter",
    parameter: "jaccard",
  });
});

test("what is not there comes with what is near", () => {
  expect(findMeasure("cohens_kappa", ratingsMeasures, categories)).toEqual({
    kind: "unknown-measure",
    nearest: "cohen_kappa",
  });
  expect(findMeasure("weighted_kappa[quadratc]", ratingsMeasures, categories)).toMatchObject({
    kind: "unknown-parameter",
    nearest: "quadratic",
  });
  expect(findMeasure("specific_agreement[Trust]", ratingsMeasures, categories)).toMatchObject({
    kind: "unknown-parameter",
    nearest: "trust",
    choices: categories,
  });
  expect(findMeasure("cohen_kappa[linear]", ratingsMeasures, categories)).toMatchObject({
    kind: "unknown-parameter",
    choices: [],
  });
  expect(findMeasure("mean_dice", ratingsMeasures, categories)).toEqual({
    kind: "other-data",
    takes: ["sets"],
  });
});

test("an id stands for one measure of a kind of data, and each has what a list of them needs", () => {
  const keys = measures.map(({ takes, id }) => `${takes} ${id}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(25);
  for (const { name, missing, reference } of measures) {
    expect(name).not.toBe("");
    expect(missing).toMatch(/\.$/);
    expect(reference).not.toBe("");
  }
});

test("every estimate bears the id that asks for it", () => {
  const ratings = ratingsOf(
    [
      [0, 0],
      [0, 1],
      [1, 1],
    ],
    2,
  );
  const sets = { ...ratings, sets: [[], [0], [0, 1]] };
  for (const measure of measures) {
    const estimates =
      measure.takes === "ratings"
        ? measure.compute(ratings, { level: "nominal" })
        : measure.takes === "sets"
          ? measure.compute(sets, {})
          : [];
    for (const { statistic } of estimates) {
      const query = findMeasure(statistic, [measure], ratings.categories);
      expect(query.kind, statistic).toBe("measure");
      if (query.kind !== "measure" || query.measure.takes === "spans") continue;
      const parameter = query.parameter === undefined ? {} : { parameter: query.parameter };
      const again =
        query.measure.takes === "ratings"
          ? query.measure.compute(ratings, { level: "nominal", ...parameter })
          : query.measure.compute(sets, parameter);
      expect(again).toEqual(estimates.filter((estimate) => estimate.statistic === statistic));
    }
  }
});

test("a column of free text is too large, not out of memory", () => {
  const text = ratingsOf([[0, 1]], 2001);
  for (const { id, compute } of ratingsMeasures)
    expect(compute(text, { level: "nominal" })).toEqual([
      { statistic: id, estimate: { kind: "undefined", reason: "too-large" } },
    ]);
});
