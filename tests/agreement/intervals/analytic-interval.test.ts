import { expect, test } from "vitest";
import { addUnits, type CodeCounts, emptyCounts } from "../../../src/agreement/code-counts.ts";
import type { CodeCoefficientId } from "../../../src/agreement/codes/coefficients.ts";
import { analyticCodeInterval } from "../../../src/agreement/intervals/analytic-interval.ts";
import { codeVariances } from "../../../src/agreement/intervals/code-variance.ts";
import { crossed } from "../codes/crossed.ts";

/** Counts of units by who used the code: `110` the first two of three coders. */
function countsOf(patterns: Readonly<Record<string, number>>): CodeCounts {
  const counts = emptyCounts(Object.keys(patterns)[0]?.length ?? 0);
  for (const [pattern, units] of Object.entries(patterns))
    addUnits(
      counts,
      [...pattern].map((used) => used === "1"),
      units,
    );
  return counts;
}

// Standard errors by irrCAC 1.4, of Cohen's kappa by psych and statsmodels.
const known: readonly {
  readonly from: string;
  readonly patterns: Readonly<Record<string, number>>;
  readonly errors: Partial<Record<CodeCoefficientId, readonly [value: number, error: number]>>;
}[] = [
  {
    from: "Feinstein & Cicchetti 1990, balanced",
    patterns: { "11": 40, "10": 9, "01": 6, "00": 45 },
    errors: {
      scott_pi: [0.6992481203, 0.07158374],
      fleiss_kappa: [0.6992481203, 0.07194437],
      brennan_prediger: [0.7, 0.07177406],
      gwet_ac1: [0.7007481297, 0.07171126],
    },
  },
  {
    from: "irrCAC's paradox table",
    patterns: { "11": 80, "10": 7, "01": 8, "00": 5 },
    errors: {
      cohen_kappa: [0.3144424132, 0.13539572],
      scott_pi: [0.3142857143, 0.13547676],
      fleiss_kappa: [0.3142857143, 0.13615927],
      gwet_ac1: [0.808, 0.05239204],
    },
  },
  {
    from: "Gwet 2008, by hand",
    patterns: { "11": 8, "10": 1, "00": 1 },
    errors: {
      cohen_kappa: [0.6153846154, 0.33681064],
      fleiss_kappa: [0.6078431373, 0.37538068],
      brennan_prediger: [0.8, 0.2],
    },
  },
  {
    from: "Krippendorff 2018, p. 306, three coders",
    patterns: { "111": 3, "000": 2, "110": 2, "001": 3, "011": 2 },
    errors: {
      percent_agreement: [0.6111111111, 0.09909807],
      fleiss_kappa: [0.2125, 0.19999516],
      conger_kappa: [0.2293577982, 0.18980167],
      brennan_prediger: [0.2222222222, 0.19819613],
      gwet_ac1: [0.2317073171, 0.20257908],
    },
  },
  {
    from: "Freelon 2010, five coders",
    patterns: { "01111": 1, "00000": 1, "10011": 1, "11111": 7 },
    errors: {
      brennan_prediger: [0.8, 0.13662601],
      gwet_ac1: [0.863238512, 0.10316967],
    },
  },
];

const each = known.flatMap(({ from, patterns, errors }) =>
  Object.entries(errors).map(([id, [value, error]]) => ({ from, patterns, id, value, error })),
);

test.each(each)("$from: standard error of $id", ({ patterns, id, value, error }) => {
  const coders = Object.keys(patterns)[0]?.length ?? 0;
  const variance = codeVariances[id as CodeCoefficientId]?.(countsOf(patterns), coders, value);
  expect(Math.sqrt(variance ?? Number.NaN)).toBeCloseTo(error, 7);
});

test("the interval takes Student's t and is cut at 1", () => {
  const outcome = analyticCodeInterval("gwet_ac1", crossed(8, 1, 0, 1), 2, "turn", 0.95);
  if (outcome.kind !== "interval") throw new Error(outcome.reason);
  const { low, high } = outcome.interval;
  // irrCAC: 0.86577 with standard error 0.14234 on 10 units; t(9) = 2.262157.
  const error = Math.sqrt(codeVariances.gwet_ac1?.(crossed(8, 1, 0, 1), 2, 129 / 149) ?? 0);
  expect(low).toBeCloseTo(129 / 149 - 2.2621571628 * error, 9);
  expect(high).toBe(1);
});

test.each([
  ["cohen_kappa", crossed(0, 0, 0, 9), "undefined"],
  ["percent_agreement", crossed(1, 0, 0, 0), "too-few-units"],
  ["positive_agreement", crossed(4, 1, 1, 9), "no-formula"],
  ["gwet_ac1", crossed(5, 0, 0, 9), "no-spread"],
] as const)("no interval of %s", (id, counts, reason) => {
  expect(analyticCodeInterval(id, counts, 2, "turn", 0.95)).toEqual({ kind: "none", reason });
});

test("Conger's kappa of more than three coders has none: counts do not say who coded with whom", () => {
  const counts = countsOf({ "1110": 3, "0000": 9, "1111": 2 });
  expect(analyticCodeInterval("conger_kappa", counts, 4, "turn", 0.95)).toEqual({
    kind: "none",
    reason: "no-formula",
  });
});

test("characters are refused by the type", () => {
  // @ts-expect-error Characters are not independent of each other.
  analyticCodeInterval("cohen_kappa", crossed(8, 1, 0, 1), 2, "character", 0.95);
});
