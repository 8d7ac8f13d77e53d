import fc from "fast-check";
import { expect, test } from "vitest";
import type { RatingsMeasure, RatingsOptions } from "../../../src/agreement/measure.ts";
import { brennanPrediger } from "../../../src/agreement/measures/ratings/brennan-prediger.ts";
import { cohenKappa, weightedKappa } from "../../../src/agreement/measures/ratings/cohen-kappa.ts";
import { congerKappa } from "../../../src/agreement/measures/ratings/conger-kappa.ts";
import { fleissKappa } from "../../../src/agreement/measures/ratings/fleiss-kappa.ts";
import { gwetAc1, gwetAc2 } from "../../../src/agreement/measures/ratings/gwet-ac.ts";
import { krippendorffAlpha } from "../../../src/agreement/measures/ratings/krippendorff-alpha.ts";
import { percentAgreement } from "../../../src/agreement/measures/ratings/percent-agreement.ts";
import type { Level, Ratings } from "../../../src/agreement/ratings.ts";
import * as plain from "./brute-force.ts";
import { anyRatings } from "./random-ratings.ts";

/** `SIXPHASE_RUNS=10000 npx vitest run tests/agreement` for a long run. */
const runs = { numRuns: Number(process.env["SIXPHASE_RUNS"] ?? 100) };

/** The value is the twin's, and there is none exactly where the twin has none. */
function expectTwin(
  measure: RatingsMeasure,
  twin: (ratings: Ratings) => number,
  ratings: Ratings,
  options: Partial<RatingsOptions> = {},
): void {
  const [found] = measure.compute(ratings, { level: "nominal", ...options });
  const theirs = twin(ratings);
  // A quotient by rounding errors of 0 is no twin.
  const exists = Number.isFinite(theirs) && Math.abs(theirs) < 1e9;
  expect(found?.estimate.kind, String(theirs)).toBe(exists ? "value" : "undefined");
  if (found?.estimate.kind === "value") expect(found.estimate.value).toBeCloseTo(theirs, 9);
}

const same = (k: number, l: number) => Number(k === l);
const linear = (q: number) => (k: number, l: number) => 1 - Math.abs(k - l) / (q - 1);
const q = ({ categories }: Ratings) => categories.length;

test.each([
  ["percent", percentAgreement, plain.percent],
  ["Fleiss", fleissKappa, plain.fleiss],
  ["Conger", congerKappa, plain.conger],
  ["Brennan and Prediger", brennanPrediger, plain.brennanPrediger],
] as const)("%s", (_, measure, twin) => {
  fc.assert(
    fc.property(anyRatings(), (ratings) => {
      expectTwin(measure, (of) => twin(of, same), ratings);
      const parameter = { parameter: "linear" };
      expectTwin(measure, (of) => twin(of, linear(q(of))), ratings, parameter);
    }),
    runs,
  );
});

test("AC1 and AC2", () => {
  fc.assert(
    fc.property(anyRatings(), (ratings) => {
      expectTwin(gwetAc1, (of) => plain.gwet(of, same), ratings);
      expectTwin(gwetAc2, (of) => plain.gwet(of, linear(q(of))), ratings, { parameter: "linear" });
    }),
    runs,
  );
});

test("Cohen, weighted or not", () => {
  fc.assert(
    fc.property(anyRatings({ coders: [2, 2] }), (ratings) => {
      expectTwin(cohenKappa, (of) => plain.cohen(of, same), ratings);
      const parameter = { parameter: "linear" };
      expectTwin(weightedKappa, (of) => plain.cohen(of, linear(q(of))), ratings, parameter);
    }),
    runs,
  );
});

test.each<Level>(["nominal", "ordinal", "interval", "ratio"])("alpha, %s", (level) => {
  fc.assert(
    fc.property(anyRatings(), (ratings) => {
      const twin = (of: Ratings) => plain.alpha(of, plain.differences[level]);
      expectTwin(krippendorffAlpha, twin, ratings, { level });
    }),
    runs,
  );
});
