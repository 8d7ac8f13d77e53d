import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findMeasure, ratingsMeasures } from "../../src/agreement/measures/registry.ts";
import type { Ratings } from "../../src/agreement/ratings.ts";
import type { Estimate } from "../../src/model/agreement.ts";

// Our coefficients beside those of R (psych, vcd) and Python (NLTK, statsmodels, scikit-learn) on 200
// random tables; make-values.py wrote values.json, with seed and versions. Where the programs mean
// something else by the same name they are not asked:
// - missing values: only Cohen's kappa (of the units that both rated) and alpha are compared; NLTK
//   computes pi, kappa and S from whatever is there, statsmodels and scikit-learn take none
// - where there is no variation they give NaN, 1 or an error, we no value
// - S of NLTK counts the categories that occur, ours those that could; compared where all occur
// - psych 2.2.9's standard error of weighted kappa differs from that of statsmodels and vcd
// - variances are compared, as psych's are rounding errors where kappa is 1
// - the standard errors of vcd and psych are those of Fleiss, Cohen & Everitt, as ours; irr's are under kappa = 0

type Programs = Readonly<Record<string, number>>;
type Table = {
  readonly categories: number;
  readonly units: string;
  readonly expected: Readonly<
    Record<string, { readonly values?: Programs; readonly standardErrors?: Programs }>
  >;
};

const { tables }: { readonly tables: readonly Table[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, "values.json"), "utf8"),
);

function ratingsOf({ categories, units }: Table): Ratings {
  const rows = units.split(" ");
  return {
    coders: Array.from(rows[0] ?? "", (_, index) => `c${index}`),
    categories: Array.from({ length: categories }, (_, index) => String(index)),
    unitCount: rows.length,
    values: Int32Array.from(rows.join(""), (value) => (value === "." ? -1 : Number(value))),
  };
}

function estimate(ratings: Ratings, statistic: string): Estimate | undefined {
  const query = findMeasure(statistic, ratingsMeasures, ratings.categories);
  if (query.kind !== "measure") return undefined;
  const parameter = query.parameter === undefined ? {} : { parameter: query.parameter };
  return query.measure.compute(ratings, { level: "nominal", ...parameter })[0];
}

const compared = tables.flatMap((table, index) =>
  Object.entries(table.expected).flatMap(([statistic, { values = {}, standardErrors = {} }]) => {
    const ours = estimate(ratingsOf(table), statistic);
    const quantity = ours?.estimate;
    const of = (
      kind: string,
      number: number | undefined,
      programs: Programs,
      scale: (number: number) => number = (same) => same,
    ) =>
      Object.entries(programs).map(([program, theirs]) => ({
        where: `table ${index}: ${statistic}, ${kind} of ${program}`,
        gap: Math.abs(scale(number ?? Number.NaN) - scale(theirs)),
      }));
    return [
      ...of("value", quantity?.kind === "value" ? quantity.value : undefined, values),
      ...of("variance", ours?.standardError, standardErrors, (error) => error * error),
    ];
  }),
);

test("every value and variance is theirs to 1e-9", () => {
  expect(compared.filter(({ gap }) => !(gap <= 1e-9))).toEqual([]);
});

test("the comparison saw every program", () => {
  expect(tables.length).toBe(200);
  expect(compared.length).toBeGreaterThan(1000);
  const programs = new Set(compared.map(({ where }) => where.replace(/^.* of /, "")));
  expect([...programs].sort()).toEqual([
    ...["nltk S", "nltk alpha", "nltk avg_Ao", "nltk kappa", "nltk multi_kappa", "nltk pi"],
    ...["psych", "sklearn", "statsmodels", "vcd"],
  ]);
});
