import { describe, expect, test } from "vitest";
import type { Continuum } from "../../src/agreement/measure.ts";
import { gamma } from "../../src/agreement/measures/spans/gamma.ts";
import type { SpansOptions } from "../../src/agreement/spans/options.ts";
import { computed, continuumOf } from "../agreement/spans/written.ts";

// Mathet, Y., Widloecher, A., & Metivier, J.-P. (2015). The unified and holistic method gamma for inter-annotator
// agreement measure and alignment. Computational Linguistics, 41(3), 437-479.
// https://doi.org/10.1162/COLI_a_00227. The paper prints no data with values; these are what pygamma-agreement
// 0.5.9 returns (Titeux & Riad 2021, https://doi.org/10.21105/joss.02989), as DKPro Statistics keeps it.

type Case = {
  readonly name: string;
  readonly continuum: Continuum;
  readonly options: Partial<SpansOptions>;
  /** Least disorder; computed there with numbers of 7 digits, hence relative 1e-5. */
  readonly disorder: number;
  /** By chance, so within .2 and 30 %, as DKPro asserts. */
  readonly gamma: number;
  readonly expected: number;
};

const cases: readonly Case[] = [
  {
    name: "two coders, units a little apart",
    continuum: continuumOf(16, { Ann1: "a 1-5, b 6-10, a 11-15", Ann2: "a 2-6, b 7-11, a 12-16" }),
    options: {},
    disorder: 0.0625,
    gamma: 0.8836062550544739,
    expected: 0.5369704365730286,
  },
  {
    name: "two coders, the same units",
    continuum: continuumOf(25, {
      Ann1: "a 1-5, b 10-15, c 20-25",
      Ann2: "a 1-5, b 10-15, c 20-25",
    }),
    options: {},
    disorder: 0,
    gamma: 1,
    expected: 1.0543665885925293,
  },
  {
    name: "three coders",
    continuum: continuumOf(15, {
      Ann1: "a 1-5, b 10-14",
      Ann2: "a 2-6, b 11-15",
      Ann3: "a 1-4, c 9-14",
    }),
    options: {},
    disorder: 0.40875643491744995,
    gamma: 0.6588001847267151,
    expected: 1.1979972124099731,
  },
  {
    name: "two coders, place and label weighted",
    continuum: continuumOf(15, { Ann1: "a 1-5, b 6-10, c 11-15", Ann2: "a 2-7, b 8-12, a 11-15" }),
    options: { alpha: 3, beta: 2 },
    disorder: 1.0277777910232544,
    gamma: 0.24427741765975952,
    expected: 1.3599934577941895,
  },
];

describe.each(cases)("$name", ({ continuum, options, ...there }) => {
  const here = computed(gamma, continuum, { ...options, samples: 100 });

  test("least disorder", () => {
    expect(Math.abs(Number(here["gamma_best_alignment_disorder"]) - there.disorder)).toBeLessThan(
      1e-5 * there.disorder + 1e-7,
    );
  });

  test("gamma", () => {
    expect(Math.abs(Number(here["gamma"]) - there.gamma)).toBeLessThanOrEqual(0.2);
    const difference = Math.abs(Number(here["gamma_expected_disorder"]) - there.expected);
    expect(difference / there.expected).toBeLessThanOrEqual(0.3);
  });
});

// pygamma-agreement, tests/data/AlexPaulSuzan.csv, alpha = 3.
const three = continuumOf(60, {
  Alex: "1 2-9, 2 11-17, 5 24-30, 6 32-36, 6 36-44, 7 44-60",
  Paul: "1 2-9, 3 11-17, 5 19-25, 6 32-44",
  Suzan: "1 2-9, 4 11-17, 5 21-27, 6 32-36, 6 36-40, 6 40-44",
});

test("Alex, Paul and Suzan as pygamma-agreement reads gamma", () => {
  const found = computed(gamma, three, { alpha: 3, samples: 300 });
  expect(found["gamma_best_alignment_disorder"]).toBeCloseTo(0.960625, 9);
  // 300 random continua of its default kind gave .422 there.
  expect(Math.abs(Number(found["gamma"]) - 0.422)).toBeLessThan(0.02);
  // Asserted as .38 to .42, with other random continua.
  expect(Math.abs(Number(found["gamma_cat"]) - 0.4)).toBeLessThan(0.04);
  expect(found["gamma_k[1]"]).toBe(1);
  expect(found["gamma_k[5]"]).toBe(1);
});

test("Alex, Paul and Suzan as the papers read gamma", () => {
  const found = computed(gamma, three, { alpha: 3, samples: 300, reading: "paper" });
  // Asserted with shifted codings as .44 to .47.
  expect(Math.abs(Number(found["gamma"]) - 0.455)).toBeLessThanOrEqual(0.015);
  for (const [label, asserted] of Object.entries({ 1: 1, 2: 0, 3: 0, 4: 0, 5: 1, 6: 1 })) {
    expect(found[`gamma_k[${label}]`]).toBeCloseTo(asserted, 9);
  }
  expect(found["gamma_k[7]"]).toBe("no-pairable-units");
});
