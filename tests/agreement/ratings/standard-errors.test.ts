import { expect, test } from "vitest";
import type { RatingsMeasure } from "../../../src/agreement/measure.ts";
import {
  findMeasure,
  ratingsMeasures,
  setsMeasures,
} from "../../../src/agreement/measures/registry.ts";
import type { Ratings, SetRatings } from "../../../src/agreement/ratings.ts";
import type { Estimate } from "../../../src/model/agreement.ts";
import { below, seededRandom } from "../../../src/model/random.ts";
import { ratingsOf, rowsOf } from "./random-ratings.ts";

// Every analytic standard error beside the jackknife's, which knows nothing of the formulas: it leaves
// out one unit at a time. On 300 units the two are to agree within 3 %.

/** Coders of different skill copy a true value; a tenth of the values is missing. */
function table(coders: number, seed: number): Ratings {
  const random = seededRandom(seed);
  const value = () => [0, 0, 0, 1, 1, 2, 3, 3][below(random, 8)] ?? 0;
  const rows = Array.from({ length: 300 }, () => {
    const truth = value();
    return Array.from({ length: coders }, (_, coder) => {
      if (random.next() < 0.1) return -1;
      return random.next() < 0.5 + coder / 10 ? truth : value();
    });
  });
  return ratingsOf(rows, 4);
}

function jackknife(
  rows: readonly (readonly number[])[],
  of: (rows: readonly (readonly number[])[]) => number,
) {
  const without = rows.map((_, out) => of(rows.filter((_row, unit) => unit !== out)));
  const mean = without.reduce((sum, number) => sum + number, 0) / rows.length;
  const squares = without.reduce((sum, number) => sum + (number - mean) ** 2, 0);
  return Math.sqrt((squares * (rows.length - 1)) / rows.length);
}

function numberOf(estimates: readonly Estimate[]): number {
  const quantity = estimates[0]?.estimate;
  return quantity?.kind === "value" ? quantity.value : Number.NaN;
}

function errorsOf(id: string, ratings: Ratings): { ours: number; theirs: number } {
  const query = findMeasure<RatingsMeasure>(id, ratingsMeasures, ratings.categories);
  if (query.kind !== "measure") throw new Error(`no ${id}`);
  const options = {
    level: "nominal" as const,
    ...(query.parameter === undefined ? {} : { parameter: query.parameter }),
  };
  const compute = (of: Ratings) => query.measure.compute(of, options);
  return {
    ours: compute(ratings)[0]?.standardError ?? Number.NaN,
    theirs: jackknife(rowsOf(ratings), (rows) => numberOf(compute(ratingsOf(rows, 4)))),
  };
}

function expectNear(ours: number, theirs: number): void {
  expect(Math.abs(ours / theirs - 1)).toBeLessThan(0.03);
}

test.each([
  ...["percent_agreement", "percent_agreement[quadratic]", "fleiss_kappa", "fleiss_kappa[linear]"],
  ...["conger_kappa", "conger_kappa[quadratic]", "brennan_prediger[linear]", "gwet_ac1"],
  ...["gwet_ac2[quadratic]", "fleiss_category_kappa[2]", "krippendorff_alpha[nominal]"],
  ...["krippendorff_alpha[interval]", "krippendorff_alpha[ratio]", "krippendorff_alpha[ordinal]"],
])("%s of four coders", (id) => {
  const { ours, theirs } = errorsOf(id, table(4, 1));
  expectNear(ours, theirs);
});

test.each([
  ...["cohen_kappa", "weighted_kappa[linear]", "scott_pi", "bangdiwala_b", "conger_kappa"],
])("%s of two coders", (id) => {
  const { ours, theirs } = errorsOf(id, table(2, 2));
  expectNear(ours, theirs);
});

test.each(["jaccard", "masi", "dice"])("alpha of sets, %s", (parameter) => {
  const alpha = setsMeasures.find(({ id }) => id === "krippendorff_alpha");
  const sets = [[], [0], [0, 1], [0, 1, 2]];
  const asSets = (ratings: Ratings): SetRatings => ({ ...ratings, sets });
  const compute = (of: Ratings) => alpha?.compute(asSets(of), { parameter }) ?? [];
  const ratings = table(3, 3);
  const theirs = jackknife(rowsOf(ratings), (rows) => numberOf(compute(ratingsOf(rows, 4))));
  expectNear(compute(ratings)[0]?.standardError ?? Number.NaN, theirs);
});
