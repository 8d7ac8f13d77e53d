import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addCounts,
  addUnits,
  type CodeCounts,
  emptyCounts,
} from "../../src/agreement/code-counts.ts";
import {
  type CodeCoefficientId,
  codeCoefficients,
} from "../../src/agreement/codes/coefficients.ts";
import { bootstrapInterval } from "../../src/agreement/intervals/bootstrap-interval.ts";
import { codeReplicates } from "../../src/agreement/intervals/code-replicates.ts";
import { codeVariances } from "../../src/agreement/intervals/code-variance.ts";
import { bootstrap } from "../../src/agreement/intervals/draws.ts";
import {
  differenceReplicates,
  meanReplicates,
  replicatesOf,
} from "../../src/agreement/intervals/replicates.ts";
import type { RatingsMeasure } from "../../src/agreement/measure.ts";
import { brennanPrediger } from "../../src/agreement/measures/ratings/brennan-prediger.ts";
import { cohenKappa } from "../../src/agreement/measures/ratings/cohen-kappa.ts";
import { congerKappa } from "../../src/agreement/measures/ratings/conger-kappa.ts";
import { fleissKappa } from "../../src/agreement/measures/ratings/fleiss-kappa.ts";
import { gwetAc1 } from "../../src/agreement/measures/ratings/gwet-ac.ts";
import { kappaMax } from "../../src/agreement/measures/ratings/kappa-max.ts";
import { krippendorffAlpha } from "../../src/agreement/measures/ratings/krippendorff-alpha.ts";
import { lightKappa } from "../../src/agreement/measures/ratings/light-kappa.ts";
import { percentAgreement } from "../../src/agreement/measures/ratings/percent-agreement.ts";
import { scottPi } from "../../src/agreement/measures/ratings/scott-pi.ts";
import { specificAgreement } from "../../src/agreement/measures/ratings/specific-agreement.ts";

const runs = { numRuns: Number(process.env["SIXPHASE_RUNS"] ?? 200) };

/** For each unit, who used the code. */
type Table = readonly (readonly boolean[])[];

const tables = (least = 1): fc.Arbitrary<{ coders: number; units: Table }> =>
  fc.integer({ min: 2, max: 5 }).chain((coders) =>
    fc.double({ min: 0, max: 1, noNaN: true }).chain((share) =>
      fc.record({
        coders: fc.constant(coders),
        units: fc.array(
          fc.array(
            fc.double({ min: 0, max: 1, noNaN: true }).map((point) => point < share),
            { minLength: coders, maxLength: coders },
          ),
          { minLength: least, maxLength: 25 },
        ),
      }),
    ),
  );

function countsOf(coders: number, units: Table): CodeCounts {
  const counts = emptyCounts(coders);
  for (const used of units) addUnits(counts, used);
  return counts;
}

const measures: Readonly<Partial<Record<CodeCoefficientId, RatingsMeasure>>> = {
  percent_agreement: percentAgreement,
  "krippendorff_alpha[nominal]": krippendorffAlpha,
  cohen_kappa: cohenKappa,
  kappa_max: kappaMax,
  scott_pi: scottPi,
  fleiss_kappa: fleissKappa,
  conger_kappa: congerKappa,
  light_kappa: lightKappa,
  brennan_prediger: brennanPrediger,
  gwet_ac1: gwetAc1,
  positive_agreement: specificAgreement,
  negative_agreement: specificAgreement,
};
const ids = Object.keys(measures) as CodeCoefficientId[];

function generalEstimate(id: CodeCoefficientId, coders: number, units: Table) {
  const ratings = {
    coders: Array.from({ length: coders }, (_, g) => `${g}`),
    categories: ["0", "1"],
    unitCount: units.length,
    values: Int32Array.from(units.flat(), Number),
  };
  const parameter =
    id === "positive_agreement"
      ? { parameter: "1" }
      : id === "negative_agreement"
        ? { parameter: "0" }
        : {};
  const [estimate] = measures[id]?.compute(ratings, { level: "nominal", ...parameter }) ?? [];
  if (estimate === undefined) throw new Error(`no ${id}`);
  return estimate;
}

test.each(ids)("%s from counts is the measure of the expanded table", (id) => {
  fc.assert(
    fc.property(tables(), ({ coders, units }) => {
      const fast = codeCoefficients[id](countsOf(coders, units), coders);
      const { estimate } = generalEstimate(id, coders, units);
      expect(fast.kind).toBe(estimate.kind);
      if (fast.kind === "value" && estimate.kind === "value")
        expect(fast.value).toBeCloseTo(estimate.value, 10);
    }),
    runs,
  );
});

test.each(ids.filter((id) => codeVariances[id] !== undefined))(
  "the standard error of %s from counts is that of the expanded table",
  (id) => {
    fc.assert(
      fc.property(tables(2), ({ coders, units }) => {
        const counts = countsOf(coders, units);
        const quantity = codeCoefficients[id](counts, coders);
        if (quantity.kind === "undefined") return;
        const variance = codeVariances[id]?.(counts, coders, quantity.value);
        if (variance === undefined) {
          expect([id, coders > 3]).toEqual(["conger_kappa", true]);
          return;
        }
        const { standardError = Number.NaN } = generalEstimate(id, coders, units);
        expect(Math.sqrt(Math.max(0, variance))).toBeCloseTo(standardError, 6);
      }),
      runs,
    );
  },
);

test.each(ids)("%s does not depend on the order of the coders", (id) => {
  fc.assert(
    fc.property(tables(), ({ coders, units }) => {
      const turned = units.map((used) => used.toReversed());
      const one = codeCoefficients[id](countsOf(coders, units), coders);
      const other = codeCoefficients[id](countsOf(coders, turned), coders);
      expect(other.kind).toBe(one.kind);
      if (one.kind === "value" && other.kind === "value")
        expect(other.value).toBeCloseTo(one.value, 10);
    }),
    runs,
  );
});

const clustered = fc.integer({ min: 2, max: 3 }).chain((coders) =>
  fc.record({
    coders: fc.constant(coders),
    clusters: fc.array(
      fc.array(fc.array(fc.boolean(), { minLength: coders, maxLength: coders }), { maxLength: 9 }),
      { minLength: 5, maxLength: 12 },
    ),
    seed: fc.nat(),
  }),
);

test("replicates by columns are those of drawing the clusters themselves", () => {
  fc.assert(
    fc.property(clustered, ({ coders, clusters, seed }) => {
      const counts = clusters.map((units) => countsOf(coders, units));
      const draws = bootstrap(counts.length, 20, seed);
      const coefficient = codeCoefficients["krippendorff_alpha[nominal]"];
      const [fast] = codeReplicates(draws, counts, coders, [coefficient]);
      const plain = replicatesOf(draws, (times) => {
        const sum = emptyCounts(coders);
        for (const [place, cluster] of counts.entries())
          for (let time = 0; time < (times[place] ?? 0); time++) addCounts(sum, cluster);
        return coefficient(sum, coders);
      });
      expect(fast).toEqual(plain);
    }),
    runs,
  );
});

test("an interval lies within the replicates, and a wider level holds a narrower one", () => {
  fc.assert(
    fc.property(
      clustered,
      fc.constantFrom("percentile", "bca"),
      ({ coders, clusters, seed }, method) => {
        const counts = clusters.map((units) => countsOf(coders, units));
        const sum = emptyCounts(coders);
        for (const cluster of counts) addCounts(sum, cluster);
        const estimate = codeCoefficients.conger_kappa(sum, coders);
        const draws = bootstrap(counts.length, 199, seed);
        const [replicates] = codeReplicates(draws, counts, coders, [codeCoefficients.conger_kappa]);
        if (estimate.kind === "undefined" || replicates === undefined) return;
        const [wide, narrow] = [0.95, 0.8].map((level) =>
          bootstrapInterval(replicates, estimate.value, { method, level }),
        );
        if (wide?.kind !== "interval" || narrow?.kind !== "interval") return;
        const all = replicates.values.filter((value) => !Number.isNaN(value));
        expect(Math.min(...all)).toBeLessThanOrEqual(wide.interval.low);
        expect(wide.interval.low).toBeLessThanOrEqual(narrow.interval.low);
        expect(narrow.interval.low).toBeLessThanOrEqual(narrow.interval.high);
        expect(narrow.interval.high).toBeLessThanOrEqual(wide.interval.high);
        expect(wide.interval.high).toBeLessThanOrEqual(Math.max(...all));
      },
    ),
    runs,
  );
});

test("the mean of a code with itself is the code, and the difference is nothing", () => {
  fc.assert(
    fc.property(clustered, ({ coders, clusters, seed }) => {
      const counts = clusters.map((units) => countsOf(coders, units));
      const draws = bootstrap(counts.length, 20, seed);
      const [one] = codeReplicates(draws, counts, coders, [codeCoefficients.fleiss_kappa]);
      if (one === undefined) throw new Error("no replicates");
      expect(meanReplicates(one, one)).toEqual(one);
      const difference = differenceReplicates(one, one).values;
      expect(difference).toEqual(one.values.map((value) => (Number.isNaN(value) ? value : 0)));
    }),
    runs,
  );
});

test("a code that is undefined in a replicate is left out of its mean", () => {
  const coefficient = codeCoefficients["krippendorff_alpha[nominal]"];
  const common = Array.from({ length: 6 }, (_, at) =>
    countsOf(2, [
      [true, true],
      [false, false],
      [at % 2 === 0, true],
    ]),
  );
  const rare = Array.from({ length: 6 }, (_, at) =>
    countsOf(2, [
      [at < 2, at < 2],
      [false, false],
      [false, at === 0],
    ]),
  );
  const draws = bootstrap(6, 100, 2);
  const [one] = codeReplicates(draws, common, 2, [coefficient]);
  const [other] = codeReplicates(draws, rare, 2, [coefficient]);
  if (one === undefined || other === undefined) throw new Error("no replicates");
  const mean = meanReplicates(one, other).values;
  const absent = other.values.findIndex(Number.isNaN);
  const present = other.values.findIndex((value) => !Number.isNaN(value));
  expect(mean[absent]).toBe(one.values[absent]);
  expect(mean[present]).toBeCloseTo(
    ((one.values[present] ?? 0) + (other.values[present] ?? 0)) / 2,
    12,
  );
});
