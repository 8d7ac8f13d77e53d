import { expect, test } from "vitest";
import { codeId } from "../../../src/model/ids.ts";
import { comparisonOf, tableOf, valueOfCode } from "./build.ts";

const alpha = "krippendorff_alpha[nominal]";

// a: both on 0, Ann alone on 1. b: Ann on 2, Ben on 3. c: nobody.
const small = comparisonOf(10, [{ a: [[0, 1], [0]], b: [[2], [3]] }]);

test("counts, and the textbook values of a two by two table", () => {
  const table = tableOf(small);
  expect(table.codes.find(({ id }) => id === "a")).toMatchObject({
    units: 10,
    uses: [2, 1],
    crossed: { both: 1, onlyFirst: 1, onlySecond: 0, neither: 8 },
    disagreements: 1,
  });
  expect(valueOfCode(table, "a", "percent_agreement")).toBeCloseTo(0.9, 12);
  expect(valueOfCode(table, "a", "positive_agreement")).toBeCloseTo(2 / 3, 12);
  // po .9, pe .2 * .1 + .8 * .9 = .74
  expect(valueOfCode(table, "a", "cohen_kappa")).toBeCloseTo(0.16 / 0.26, 12);
  // 20 values, 3 of them uses: De = 2 * 3 * 17 / (20 * 19), Do = .1
  expect(valueOfCode(table, "a", alpha)).toBeCloseTo(1 - (0.1 * 380) / 102, 12);
});

test("worst first; a code that nobody used is last, without a figure", () => {
  const table = tableOf(small);
  expect(table.codes.map(({ id }) => id)).toEqual(["b", "a", "c"]);
  expect(valueOfCode(table, "c", alpha)).toBe("code-unused");
  expect(table.means[0]).toMatchObject({
    codes: 3,
    defined: 2,
    undefinedReasons: { "code-unused": 1 },
  });
});

test("a stand-in for what does not exist counts in the mean, is marked, and is sorted last", () => {
  const table = tableOf(small, { zeroDivision: "one" });
  const last = table.codes.at(-1);
  expect(last?.id).toBe("c");
  expect(last?.figures.find(({ statistic }) => statistic === alpha)).toMatchObject({
    estimate: { kind: "value", value: 1 },
    replaced: true,
  });
  expect(table.means[0]?.defined).toBe(3);
});

test("which codes are taken for which", () => {
  expect(tableOf(small).confusions).toEqual([]);
  const mixed = comparisonOf(5, [{ a: [[0, 1], [2]], b: [[2], [0]], c: [[], [1]] }]);
  expect(tableOf(mixed).confusions).toEqual([
    { first: "a", second: "b", firstBySecond: 1, secondByFirst: 1 },
    { first: "a", second: "c", firstBySecond: 1, secondByFirst: 0 },
  ]);
});

test("a theme is used where any of its codes is", () => {
  const theme = { id: codeId("t"), members: [codeId("t"), codeId("a"), codeId("b")] };
  const [row] = tableOf(small, { themes: [theme], themeIds: new Set([theme.id]) }).themes;
  expect(row).toMatchObject({
    id: "t",
    isTheme: true,
    crossed: { both: 1, onlyFirst: 2, onlySecond: 1, neither: 6 },
  });
});

test("over coded text alone nothing allows for chance", () => {
  const table = tableOf(
    { ...small, unit: "excerpt" },
    { further: [{ kind: "counts", id: "scott_pi" }] },
  );
  expect(table.statistics).toEqual(["positive_agreement", "jaccard"]);
  expect(table.slices).toEqual([]);
});

test("parts: by transcript, and thirds of six transcripts or more", () => {
  const uses = [{ a: [[0], [0]] }, { a: [[1], [1]] }];
  expect(tableOf(comparisonOf(4, uses)).slices.map(({ by }) => by)).toEqual(["transcript"]);
  const six = tableOf(comparisonOf(4, [...uses, ...uses, ...uses])).slices;
  expect(six.map(({ by, slices }) => [by, slices.length])).toEqual([
    ["transcript", 6],
    ["third", 2],
  ]);
  expect(six[1]?.slices[0]).toMatchObject({ units: 8, disagreements: 0 });
});

test("three coders: units by number of users, no Cohen's kappa, a row for each pair", () => {
  const three = comparisonOf(6, [{ a: [[0, 1], [0], [0]] }], ["a"], ["Ann", "Ben", "Cem"]);
  const table = tableOf(three);
  expect(table.codes[0]?.byPositives).toEqual([4, 1, 0, 1]);
  expect(table.statistics).not.toContain("cohen_kappa");
  expect(table.pairs.map(({ coders }) => coders)).toEqual([
    ["Ann", "Ben"],
    ["Ann", "Cem"],
    ["Ben", "Cem"],
  ]);
  expect(table.pairs[2]?.meanAlpha.mean.estimate).toEqual({ kind: "value", value: 1 });
});

test("each of three coders beside the others: the one who codes differently stands out", () => {
  const used = [
    { a: [[0, 1, 5], [0, 1, 5], [3]], b: [[2], [2], [4]] },
    { a: [[0], [0], [0, 4]], b: [[2, 3], [2], [1]] },
  ];
  const { pairs, among } = tableOf(comparisonOf(6, used, ["a", "b"], ["Ann", "Ben", "Cem"]));
  const meanOf = (one: number) => {
    const estimate = pairs[one]?.meanAlpha.mean.estimate;
    return estimate?.kind === "value" ? estimate.value : Number.NaN;
  };
  const cem = among[2];
  expect(cem?.coder).toBe("Cem");
  // Cem's pairs are the second and the third; without Cem there is only the first.
  expect(cem?.meanAlpha).toEqual({ kind: "value", value: (meanOf(1) + meanOf(2)) / 2 });
  expect(cem?.without.meanAlpha).toEqual(pairs[0]?.meanAlpha);
  expect(cem?.without.setAlpha).toEqual(pairs[0]?.setAlpha);
  // a: 12 units, Ann and Ben alike on all of them; b: 3 uses and 2, of which 2 are both's.
  const b = 1 - ((1 / 12) * 24 * 23) / (2 * 5 * 19);
  expect(meanOf(0)).toBeCloseTo((1 + b) / 2, 12);
});

test("sets of codes have an interval like the codes, from the same draws", () => {
  const uses = Array.from({ length: 9 }, (_, at) => ({ a: [[0, 1], at % 2 === 0 ? [0] : [0, 2]] }));
  const interval = { method: "percentile", level: 0.95, replicates: 200, seed: 1 } as const;
  const table = tableOf(comparisonOf(6, uses, ["a"]), { interval });
  // With a single code its sets differ as its uses do.
  const alphaOfCode = table.codes[0]?.figures[2]?.interval;
  for (const { interval: own } of table.sets) {
    if (own.kind === "none" || alphaOfCode?.kind !== "interval") throw new Error("no interval");
    expect(own.interval.low).toBeCloseTo(alphaOfCode.interval.low, 12);
    expect(own.interval.high).toBeCloseTo(alphaOfCode.interval.high, 12);
    expect(own.interval.undefinedReplicates).toBe(alphaOfCode.interval.undefinedReplicates);
  }
  const analytic = { ...interval, method: "analytic" } as const;
  const [jaccard] = tableOf(comparisonOf(6, uses, ["a"]), { interval: analytic }).sets;
  expect(jaccard?.interval.kind).toBe("interval");
});

test("intervals: transcripts are drawn from eight on, else blocks of turns", () => {
  const uses = Array.from({ length: 8 }, (_, at) => ({ a: [[0, 1], at % 2 === 0 ? [0] : [0, 1]] }));
  const interval = { method: "percentile", level: 0.95, replicates: 200, seed: 1 } as const;
  const eight = tableOf(comparisonOf(6, uses), { interval });
  expect(eight.drawn).toEqual({ kind: "transcript", clusters: 8, optimistic: false });
  const again = tableOf(comparisonOf(6, uses), { interval });
  expect(again).toEqual(eight);
  expect(eight.codes[0]?.figures[2]?.interval.kind).toBe("interval");
  expect(tableOf(comparisonOf(6, uses.slice(1)), { interval }).drawn).toMatchObject({
    kind: "block-of-turns",
    optimistic: true,
  });
});
