import { expect, test } from "vitest";
import { findMeasure, ratingsMeasures } from "../../../src/agreement/measures/registry.ts";
import { agreementTable } from "../../../src/agreement/report/agreement-table.ts";
import type { FurtherCoefficient } from "../../../src/agreement/report/report-options.ts";
import { openCoefficients } from "../../../src/cli/tasks/agree-coefficients.ts";
import { codeId } from "../../../src/model/ids.ts";
import { comparisonOf, plainOptions } from "../../agreement/report/build.ts";

const nodes = ["cost", "delay"].map(codeId);

function idsOf(ids: string, units: readonly ("turn" | "character")[] = ["turn"]) {
  const { columns, sets, spans } = openCoefficients([ids], units, nodes);
  return [
    ...columns.map((one) => (one.kind === "counts" ? one.id : one.statistic)),
    ...sets.map((one) => (one.kind === "alpha" ? `sets ${one.distance}` : one.statistic)),
    ...spans.map((one) => (one.kind === "code" ? `${one.id}[${one.code ?? ""}]` : one.id)),
  ];
}

test("an id asks for columns, a figure of the sets, or of stretches of text", () => {
  expect(idsOf("scott_pi, krippendorff_alpha")).toEqual([
    "scott_pi",
    "krippendorff_alpha[nominal]",
  ]);
  expect(idsOf("weighted_kappa")).toEqual(["weighted_kappa[linear]", "weighted_kappa[quadratic]"]);
  expect(idsOf("conditional_kappa[1]")).toEqual(["conditional_kappa[1]"]);
  expect(idsOf("krippendorff_alpha[dice],mean_dice")).toEqual(["sets dice", "mean_dice"]);
  expect(idsOf("per_code_alpha[cost]")).toEqual(["krippendorff_alpha[nominal]"]);
  expect(idsOf("u_alpha")).toEqual(["u_alpha"]);
  expect(idsOf("u_alpha_binary")).toEqual(["u_alpha_binary", "u_alpha_binary[]"]);
  expect(idsOf("k_u_alpha[delay]")).toEqual(["k_u_alpha[delay]", "k_coverage[delay]"]);
});

test.each([
  ["k_u_alpha[delai]", "the codebook has no delai"],
  ["u_alpha[cost]", "u_alpha takes nothing in brackets"],
  ["gamma", "gamma is a measure of one text with what was marked in it, not of codings"],
  ["weighted_kappa[custom]", "weighted_kappa[custom] takes a table of distances"],
  ["conditional_kappa[cost]", "conditional_kappa does not take [cost]"],
  ["cohens_kappa", "there is no measure cohens_kappa"],
])("%s is refused", (id, message) => {
  expect(() => idsOf(id)).toThrow(message);
});

test("over characters only what is from counts", () => {
  expect(idsOf("weighted_kappa[linear]", ["character"])).toEqual(["weighted_kappa[linear]"]);
  expect(() => idsOf("mean_dice", ["turn", "character"])).toThrow("not computed over characters");
  const { columns, notComputed } = openCoefficients(["all"], ["character"], nodes);
  expect(columns.map((one) => (one.kind === "counts" ? one.id : one.statistic))).toContain(
    "bangdiwala_b",
  );
  expect(notComputed).toContainEqual({ statistic: "mean_dice", reason: "whole-units" });
});

// Two coders, one unused code; three coders.
const comparisons = [
  comparisonOf(20, [
    {
      a: [
        [0, 1, 2, 7, 9],
        [0, 2, 3, 7],
      ],
      b: [[4], [4, 5]],
    },
  ]),
  comparisonOf(
    20,
    [
      {
        a: [
          [0, 1, 2, 7, 9],
          [0, 2, 3, 7],
          [0, 1, 12],
        ],
      },
    ],
    ["a"],
    ["A", "B", "C"],
  ),
];

/** What one id gives of every code. */
function values(index: number, further: readonly FurtherCoefficient[]) {
  const comparison = comparisons[index] ?? comparisonOf(1, []);
  const { codes } = agreementTable(comparison, { ...plainOptions, further });
  return codes.map(({ id, figures }) => {
    const byStatistic = new Map(figures.map(({ statistic, estimate }) => [statistic, estimate]));
    return { id, byStatistic };
  });
}

test("what --coef all leaves out as the same number is the same number", () => {
  const { notComputed } = openCoefficients(["all"], ["turn"], nodes);
  const same = notComputed.filter(({ reason }) => reason === "same-number");
  expect(same.length).toBeGreaterThan(12);
  let compared = 0;
  for (const { statistic, sameAs = "" } of same) {
    if (statistic.startsWith("per_code_")) continue;
    const name = statistic.replace("[...]", "");
    const query = findMeasure(name, ratingsMeasures, ["0", "1"]);
    if (query.kind !== "measure") throw new Error(`no ${name}`);
    const { parameter, coders } = query.measure;
    const choices = parameter.kind === "choice" ? parameter.choices : [];
    const ids = statistic.endsWith("[...]")
      ? choices.filter((one) => one !== "custom").map((choice) => `${name}[${choice}]`)
      : [name];
    for (const id of ids) {
      const { columns } = openCoefficients([id, sameAs], ["turn"], nodes);
      for (const index of coders === "two" || sameAs === "scott_pi" ? [0] : [0, 1])
        for (const { byStatistic } of values(index, columns)) {
          for (const [own, estimate] of byStatistic)
            if (own === id || (own.startsWith(`${id}[`) && !id.includes("["))) {
              const other = byStatistic.get(sameAs);
              compared += 1;
              if (estimate.kind === "value" && other?.kind === "value")
                expect(estimate.value, own).toBeCloseTo(other.value, 12);
              else expect(estimate, own).toEqual(other);
            }
        }
    }
  }
  expect(compared).toBeGreaterThan(60);
});

test("a measure of ratings has an interval where it can be had from counts", () => {
  const uses = Array.from({ length: 9 }, (_, at) => ({ a: [[0, 1], at % 2 === 0 ? [0] : [0, 2]] }));
  const interval = { method: "percentile", level: 0.95, replicates: 200, seed: 1 } as const;
  const { columns } = openCoefficients(
    ["weighted_kappa[linear]", "expected_agreement[scott_pi]"],
    ["turn"],
    nodes,
  );
  const { codes } = agreementTable(comparisonOf(6, uses, ["a"]), {
    ...plainOptions,
    interval,
    further: columns,
  });
  const of = (name: string) => codes[0]?.figures.find(({ statistic }) => statistic === name);
  // With two values weights change nothing.
  const ends = (name: string) => {
    const interval = of(name)?.interval;
    return interval?.kind === "interval" ? interval.interval : undefined;
  };
  const kappa = ends("cohen_kappa");
  expect(ends("weighted_kappa[linear]")?.low).toBeCloseTo(kappa?.low ?? Number.NaN, 12);
  expect(ends("weighted_kappa[linear]")?.high).toBeCloseTo(kappa?.high ?? Number.NaN, 12);
  expect(of("expected_agreement[scott_pi]")?.interval).toEqual({
    kind: "none",
    reason: "not-computed",
  });
});
