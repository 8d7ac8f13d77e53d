import { expect, test } from "vitest";
import { codeId } from "../../../src/model/ids.ts";
import { comparisonOf, plainOptions, tableOf, type Uses } from "./build.ts";

const same: Uses = { a: [[0], [0]] };
const apart: Uses = { a: [[0], [1]] };

test("the last third is the last", () => {
  const table = tableOf(comparisonOf(5, [same, same, same, same, apart, apart]));
  const thirds = table.slices.find(({ by }) => by === "third")?.slices;
  expect(thirds).toMatchObject([
    { label: "first third", disagreements: 0 },
    { label: "last third", disagreements: 4 },
  ]);
});

test("a unit that two of three coders gave a code is in dispute", () => {
  const three = comparisonOf(
    5,
    [{ a: [[0, 1], [0, 1], [0]] }, { a: [[0], [0], [0]] }],
    ["a"],
    ["Ann", "Ben", "Cem"],
  );
  const slices = tableOf(three).slices.find(({ by }) => by === "transcript")?.slices;
  expect(slices?.map(({ disagreements }) => disagreements)).toEqual([1, 0]);
});

test("codes are taken for each other by any two of the coders, counted by who was earlier", () => {
  const three = comparisonOf(
    5,
    [{ a: [[0, 1], [], []], b: [[2], [2], [0, 1, 2]], c: [[], [2], []] }],
    ["a", "b", "c"],
    ["Ann", "Ben", "Cem"],
  );
  // Ann: a on 0 and 1 where Cem has b and Ben nothing.
  expect(tableOf(three).confusions).toEqual([
    { first: "a", second: "b", firstBySecond: 2, secondByFirst: 0 },
  ]);
});

test("each two of three coders, and the others without each", () => {
  const three = comparisonOf(
    10,
    [
      {
        a: [
          [0, 1],
          [0, 1],
          [5, 6],
        ],
      },
    ],
    ["a"],
    ["Ann", "Ben", "Cem"],
  );
  const { pairs, among } = tableOf(three);
  expect(pairs.map(({ coders }) => coders)).toEqual([
    ["Ann", "Ben"],
    ["Ann", "Cem"],
    ["Ben", "Cem"],
  ]);
  const alphas = pairs.map(({ meanAlpha }) => meanAlpha.mean.estimate);
  expect(alphas[0]).toEqual({ kind: "value", value: 1 });
  expect(alphas[1]).toEqual(alphas[2]);
  expect(alphas[1]).toMatchObject({ kind: "value", value: expect.closeTo(1 - (4 * 19) / 64, 12) });
  expect(among[2]?.without.meanAlpha.mean.estimate).toEqual({ kind: "value", value: 1 });
});

test("a theme has all of its codes", () => {
  const members = ["t", "a", "b", "c"].map(codeId);
  const theme = { id: codeId("t"), members };
  const comparison = comparisonOf(10, [{ a: [[0], []], b: [[1], []], c: [[2], [2, 3]] }]);
  const [row] = tableOf(comparison, { themes: [theme] }).themes;
  expect(row?.uses).toEqual([3, 2]);
});

// Nine transcripts; a: on the whole the same; once: used by each, never together; one: together in one.
const uses: readonly Uses[] = Array.from({ length: 9 }, (_, at) => ({
  a: [[0, 1], at % 3 === 0 ? [0, 2] : [0, 1]],
  once: at === 0 ? [[4], [5]] : [[], at === 3 ? [6] : []],
  one: at === 2 ? [[7, 8], [7]] : [[], at === 5 ? [8] : []],
}));
const nine = comparisonOf(10, uses, ["a", "once", "one"]);
const alpha = "krippendorff_alpha[nominal]";

test.each(["percentile", "bca", "analytic"] as const)(
  "by %s, there is no interval where two coders never used a code together, or in one transcript alone",
  (method) => {
    const table = tableOf(nine, { interval: { ...plainOptions.interval, method } });
    const intervalOf = (id: string) =>
      table.codes
        .find((code) => code.id === id)
        ?.figures.find(({ statistic }) => statistic === alpha)?.interval;
    expect(intervalOf("a")).toMatchObject({ kind: "interval" });
    expect(intervalOf("once")).toEqual({ kind: "none", reason: "no-common-use" });
    expect(intervalOf("one")).toEqual({ kind: "none", reason: "one-cluster-decides" });
  },
);

test("where no unit is without a code, what looks at silence has no interval, and F1 has", () => {
  const everywhere = comparisonOf(
    2,
    Array.from({ length: 9 }, (_, at) => ({ a: [[0, 1], at % 3 === 0 ? [0] : [0, 1]] })),
    ["a"],
  );
  const table = tableOf(everywhere, {
    interval: { ...plainOptions.interval, method: "percentile" },
  });
  const [code] = table.codes;
  const intervalOf = (statistic: string) =>
    code?.figures.find((one) => one.statistic === statistic)?.interval;
  expect(intervalOf(alpha)).toEqual({ kind: "none", reason: "no-common-silence" });
  expect(intervalOf("positive_agreement")).toMatchObject({ kind: "interval" });
});

test("a mean over codes none of which has an interval has none", () => {
  const interval = { ...plainOptions.interval, method: "percentile" as const };
  const table = tableOf({ ...nine, codes: [codeId("once"), codeId("one")] }, { interval });
  expect(table.means[0]?.mean.interval).toMatchObject({ kind: "none" });
  expect(tableOf(nine, { interval }).means[0]?.mean.interval).toMatchObject({ kind: "interval" });
});

test("characters are not independent: no analytic interval", () => {
  const characters = { ...nine, unit: "character", cover: undefined } as const;
  const { codes } = tableOf(characters, {
    interval: { ...plainOptions.interval, method: "analytic" },
  });
  const reasons = codes.flatMap(({ figures }) =>
    figures.map(({ interval }) => (interval.kind === "none" ? interval.reason : "interval")),
  );
  expect(new Set(reasons)).toEqual(new Set(["no-formula"]));
});

test("alpha of coders who agree as by chance is exactly 0", () => {
  // 7 units: used by one coder once. D (n - 1) = 13, uses x silences = 13.
  const [code] = tableOf(comparisonOf(7, [{ a: [[0], []] }], ["a"])).codes;
  expect(code?.figures.find(({ statistic }) => statistic === alpha)?.estimate).toEqual({
    kind: "value",
    value: 0,
  });
});
