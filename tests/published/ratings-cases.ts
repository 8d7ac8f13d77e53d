import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { RatingsOptions } from "../../src/agreement/measure.ts";
import {
  findMeasure,
  ratingsMeasures,
  setsMeasures,
} from "../../src/agreement/measures/registry.ts";
import { missing, type Ratings, type SetRatings } from "../../src/agreement/ratings.ts";
import { studentQuantile } from "../../src/agreement/student-t.ts";
import type { Estimate, Interval } from "../../src/model/agreement.ts";
import { withNormalInterval } from "../../src/ratings/normal-interval.ts";

/**
 * One publication's facts: tests/published/cases/<author>-<year>.json. `from` says whether a figure is
 * printed there or was computed by the named programs from the printed data.
 */
type Publication = { readonly citation: string; readonly cases: readonly Case[] };

type Case = {
  readonly id: string;
  readonly coders: readonly string[];
  readonly categories: readonly string[];
  /** Each value is a set, its codes joined by `+`, `{}` the empty one. */
  readonly sets?: true;
  /** How many units have these values, one a coder, `.` where there is none. */
  readonly units: Readonly<Record<string, number>>;
  readonly expected: readonly Expected[];
};

type Expected = {
  readonly statistic: string;
  /** null: undefined. */
  readonly value: number | null;
  readonly tolerance?: number;
  readonly standardError?: number;
  readonly errorTolerance?: number;
  /** The source divides the variance by n, we by n - 1. */
  readonly divisorN?: true;
  readonly interval?: readonly [number, number];
  readonly intervalTolerance?: number;
  /** The source's interval uses the normal distribution, as ours does with --ci-quantile normal. */
  readonly normal?: true;
  readonly disagreement?: readonly (readonly number[])[];
  readonly from: string;
};

/** Declares a test for every figure of a publication. */
export function reproduce(publication: string): void {
  const { cases } = read(publication);
  for (const one of cases)
    describe(one.id, () => {
      test.each(one.expected)("$statistic ($from)", (figure) => {
        const estimate = estimateOf(one, figure);
        const { estimate: quantity, standardError = Number.NaN } = estimate;
        if (figure.value === null) {
          expect(quantity.kind).toBe("undefined");
          return;
        }
        const ours = quantity.kind === "value" ? quantity.value : Number.NaN;
        expectNear(ours, figure.value, figure.tolerance ?? 0);
        const n = Object.values(one.units).reduce((sum, count) => sum + count, 0);
        const theirs = standardError * (figure.divisorN ? Math.sqrt((n - 1) / n) : 1);
        if (figure.standardError !== undefined)
          expectNear(theirs, figure.standardError, figure.errorTolerance ?? 0);
        if (figure.interval === undefined) return;
        const { low, high } = figure.normal
          ? normal(ours, theirs, estimate.interval)
          : figure.divisorN
            ? around(ours, studentQuantile(0.975, n - 1) * theirs)
            : (estimate.interval ?? around(Number.NaN, 0));
        expectNear(low, figure.interval[0], figure.intervalTolerance ?? 0);
        expectNear(high, figure.interval[1], figure.intervalTolerance ?? 0);
      });
    });
}

function read(publication: string): Publication {
  const path = join(import.meta.dirname, "cases", `${publication}.json`);
  return JSON.parse(readFileSync(path, "utf8"));
}

function around(middle: number, reach: number): { low: number; high: number } {
  return { low: middle - reach, high: middle + reach };
}

function normal(value: number, standardError: number, interval: Interval | undefined) {
  if (interval === undefined) return around(Number.NaN, 0);
  const row = withNormalInterval({ statistic: "", value, standardError, interval });
  return row.interval ?? around(Number.NaN, 0);
}

function expectNear(ours: number, theirs: number, tolerance: number): void {
  expect(Math.abs(ours - theirs), `${ours} for ${theirs}`).toBeLessThanOrEqual(tolerance);
}

function estimateOf(one: Case, { statistic, disagreement }: Expected): Estimate {
  const options: RatingsOptions = {
    level: "nominal",
    ...(disagreement === undefined ? {} : { disagreement }),
  };
  const estimates = one.sets
    ? computeSets(statistic, setsOf(one))
    : computeRatings(statistic, ratingsOf(one), options);
  const found = estimates.find((estimate) => estimate.statistic === statistic);
  if (found === undefined) throw new Error(`no ${statistic}`);
  return found;
}

function computeRatings(
  statistic: string,
  ratings: Ratings,
  options: RatingsOptions,
): readonly Estimate[] {
  const query = findMeasure(statistic, ratingsMeasures, ratings.categories);
  if (query.kind !== "measure") throw new Error(`${statistic}: ${query.kind}`);
  const { measure, parameter } = query;
  return measure.compute(ratings, {
    ...options,
    ...(parameter === undefined ? {} : { parameter }),
  });
}

function computeSets(statistic: string, ratings: SetRatings): readonly Estimate[] {
  const query = findMeasure(statistic, setsMeasures, ratings.categories);
  if (query.kind !== "measure") throw new Error(`${statistic}: ${query.kind}`);
  const { measure, parameter } = query;
  return measure.compute(ratings, parameter === undefined ? {} : { parameter });
}

function ratingsOf({
  coders,
  categories,
  units,
}: Pick<Case, "coders" | "categories" | "units">): Ratings {
  const rows = Object.entries(units).flatMap(([row, count]) => {
    const values = row.split(" ").map((value) => categories.indexOf(value));
    return Array.from({ length: count }, () => values);
  });
  return { coders, categories, unitCount: rows.length, values: Int32Array.from(rows.flat()) };
}

function setsOf({
  coders,
  categories,
  units,
}: Pick<Case, "coders" | "categories" | "units">): SetRatings {
  const known = new Map<string, number>();
  const sets: (readonly number[])[] = [];
  const indexOf = (value: string) => {
    if (value === ".") return missing;
    const codes = value === "{}" ? [] : value.split("+");
    const set = codes.map((code) => categories.indexOf(code)).sort((a, b) => a - b);
    const at = known.get(set.join()) ?? sets.push(set) - 1;
    known.set(set.join(), at);
    return at;
  };
  const rows = Object.entries(units).flatMap(([row, count]) => {
    const values = row.split(" ").map(indexOf);
    return Array.from({ length: count }, () => values);
  });
  return { coders, categories, sets, unitCount: rows.length, values: Int32Array.from(rows.flat()) };
}
