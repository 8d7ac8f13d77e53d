import fc from "fast-check";
import { expect, test } from "vitest";
import type { RatingsMeasure } from "../../src/agreement/measure.ts";
import { fleissKappa } from "../../src/agreement/measures/ratings/fleiss-kappa.ts";
import { krippendorffAlpha } from "../../src/agreement/measures/ratings/krippendorff-alpha.ts";
import { ratingsMeasures, setsMeasures } from "../../src/agreement/measures/registry.ts";
import type { Ratings } from "../../src/agreement/ratings.ts";
import type { Estimate } from "../../src/model/agreement.ts";
import { below, seededRandom } from "../../src/model/random.ts";
import { anyRatings, ratingsOf, rowsOf } from "../agreement/ratings/random-ratings.ts";
import { anySetRows, setsOf } from "../agreement/sets/random-sets.ts";

/** `SIXPHASE_RUNS=10000 npx vitest run tests/agreement` for a long run. */
const runs = { numRuns: Number(process.env["SIXPHASE_RUNS"] ?? 60) };

const options = { level: "nominal" } as const;

function expectSame(one: readonly Estimate[], other: readonly Estimate[]): void {
  expect(other.map(({ statistic }) => statistic)).toEqual(one.map(({ statistic }) => statistic));
  one.forEach((estimate, index) => {
    const twin = other[index];
    expect(twin?.estimate.kind, estimate.statistic).toBe(estimate.estimate.kind);
    if (estimate.estimate.kind === "value" && twin?.estimate.kind === "value") {
      expect(twin.estimate.value).toBeCloseTo(estimate.estimate.value, 10);
      expect(twin.standardError ?? 0).toBeCloseTo(estimate.standardError ?? 0, 7);
    } else expect(twin?.estimate).toEqual(estimate.estimate);
  });
}

/** A permutation of 0 to n - 1, by numbers to sort by. */
function order(keys: readonly number[], n: number): readonly number[] {
  return Array.from({ length: n }, (_, index) => index).sort(
    (a, b) => (keys[a % keys.length] ?? 0) * (a + 1) - (keys[b % keys.length] ?? 0) * (b + 1),
  );
}

const keys = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 });

test("no measure depends on the order of the units or of the coders", () => {
  fc.assert(
    fc.property(anyRatings(), keys, (ratings, by) => {
      const rows = rowsOf(ratings);
      const q = ratings.categories.length;
      const units = ratingsOf(
        order(by, rows.length).map((unit) => rows[unit] ?? []),
        q,
      );
      const places = order(by, ratings.coders.length);
      const coders = ratingsOf(
        rows.map((row) => places.map((place) => row[place] ?? -1)),
        q,
      );
      for (const { compute } of ratingsMeasures) {
        expectSame(compute(ratings, options), compute(units, options));
        expectSame(compute(ratings, options), compute(coders, options));
      }
    }),
    runs,
  );
});

test("units that nobody coded do not matter", () => {
  fc.assert(
    fc.property(anyRatings(), (ratings) => {
      const nothing = ratings.coders.map(() => -1);
      const rows = [nothing, ...rowsOf(ratings), nothing];
      const more = ratingsOf(rows, ratings.categories.length);
      for (const { compute } of ratingsMeasures)
        expectSame(compute(ratings, options), compute(more, options));
    }),
    runs,
  );
});

test("no measure of sets depends on the order of the units, of the coders or of the sets", () => {
  fc.assert(
    fc.property(anySetRows, keys, (rows, by) => {
      const units = order(by, rows.length).map((unit) => rows[unit] ?? []);
      const places = order(by, rows[0]?.length ?? 0);
      const coders = units.map((row) => places.map((place) => row[place] ?? null));
      for (const { compute } of setsMeasures)
        expectSame(compute(setsOf(rows, 4), {}), compute(setsOf(coders, 4), {}));
    }),
    runs,
  );
});

test("names of categories do not matter, nor their order where it means nothing", () => {
  fc.assert(
    fc.property(anyRatings(), keys, (ratings, by) => {
      const q = ratings.categories.length;
      const places = order(by, q);
      const renamed: Ratings = {
        ...ratings,
        categories: places.map((_, place) => `name ${place}`),
        values: ratings.values.map((value) => (value < 0 ? value : places.indexOf(value))),
      };
      for (const { compute, parameter } of ratingsMeasures.filter(isNominal)) {
        const named = compute(renamed, options).map((estimate) => ({
          ...estimate,
          statistic: estimate.statistic.replace(
            /name (\d+)/,
            (_, place) => ratings.categories[places[Number(place)] ?? 0] ?? "",
          ),
        }));
        const sorted =
          parameter.kind === "category"
            ? named.toSorted((a, b) => (a.statistic < b.statistic ? -1 : 1))
            : named;
        expectSame(compute(ratings, options), sorted);
      }
    }),
    runs,
  );
});

/** Not those whose bare id means weights by rank. */
function isNominal({ id }: RatingsMeasure): boolean {
  return id !== "weighted_kappa" && id !== "gwet_ac2";
}

test("coders who agree on everything have 1, or nothing to agree on", () => {
  fc.assert(
    fc.property(anyRatings({ coders: [1, 1] }), fc.integer({ min: 2, max: 4 }), (one, coders) => {
      const rows = rowsOf(one).map(([value = -1]) => Array.from({ length: coders }, () => value));
      const q = one.categories.length;
      for (const { id, compute } of ratingsMeasures) {
        if (id === "expected_agreement") continue;
        for (const { estimate } of compute(ratingsOf(rows, q), options))
          if (estimate.kind === "value") expect(estimate.value, id).toBeCloseTo(1, 12);
      }
    }),
    runs,
  );
});

test("every value is a finite number, at most 1, whatever the data", () => {
  fc.assert(
    fc.property(anyRatings({ coders: [1, 5] }), (ratings) => {
      for (const { id, compute } of ratingsMeasures)
        for (const { estimate, standardError = 0, interval } of compute(ratings, options)) {
          if (estimate.kind === "undefined") continue;
          expect(Number.isFinite(estimate.value), id).toBe(true);
          expect(estimate.value, id).toBeLessThanOrEqual(1 + 1e-12);
          expect(standardError, id).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(standardError), id).toBe(true);
          if (interval !== undefined) expect(interval.low).toBeLessThanOrEqual(interval.high);
        }
    }),
    runs,
  );
});

test("without missing values nominal alpha is 1 - (1 - 1/n)(1 - Fleiss's kappa)", () => {
  fc.assert(
    fc.property(anyRatings({ missing: false }), (ratings) => {
      const [alpha] = krippendorffAlpha.compute(ratings, options);
      const [kappa] = fleissKappa.compute(ratings, options);
      expect(alpha?.estimate.kind).toBe(kappa?.estimate.kind);
      if (alpha?.estimate.kind !== "value" || kappa?.estimate.kind !== "value") return;
      const n = ratings.values.length;
      const other = 1 - (1 - 1 / n) * (1 - kappa.estimate.value);
      expect(alpha.estimate.value).toBeCloseTo(other, 10);
    }),
    runs,
  );
});

test("every unit twice: kappas and AC1 stay, alpha loses its correction for small samples", () => {
  fc.assert(
    fc.property(anyRatings(), (ratings) => {
      const rows = rowsOf(ratings);
      const twice = ratingsOf([...rows, ...rows], ratings.categories.length);
      const bare = (estimates: readonly Estimate[]) =>
        estimates.map(({ statistic, estimate }) => ({ statistic, estimate }));
      for (const { id, compute } of ratingsMeasures) {
        if (/alpha|irsq|expected/.test(id)) continue;
        expectSame(bare(compute(ratings, options)), bare(compute(twice, options)));
      }
      const [once, again] = [ratings, twice].map((of) => krippendorffAlpha.compute(of, options)[0]);
      if (once?.estimate.kind === "value" && again?.estimate.kind === "value")
        expect(again.estimate.value).toBeLessThanOrEqual(once.estimate.value + 1e-12);
    }),
    runs,
  );
});

test("coders who guess are near 0, and further from it the fewer units they have", () => {
  const random = seededRandom(7);
  const shares = [0, 0, 0, 1, 1, 2];
  const guess = () => shares[below(random, shares.length)] ?? 0;
  const tables = Array.from({ length: 400 }, () =>
    ratingsOf(
      Array.from({ length: 50 }, () => [guess(), guess(), guess()]),
      3,
    ),
  );
  // AC1 and Brennan-Prediger take chance to be less than guessing by these shares is.
  const ids = ["fleiss_kappa", "conger_kappa", "light_kappa", "krippendorff_alpha"];
  for (const { id, compute } of ratingsMeasures.filter((measure) => ids.includes(measure.id))) {
    const values = tables.map((table) => {
      const quantity = compute(table, options)[0]?.estimate;
      return quantity?.kind === "value" ? quantity.value : Number.NaN;
    });
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(mean), id).toBeLessThan(0.01);
    expect(Math.max(...values), id).toBeGreaterThan(0.1);
  }
});
