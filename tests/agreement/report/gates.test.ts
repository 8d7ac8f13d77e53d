import { expect, test } from "vitest";
import {
  type Baseline,
  falls,
  type Gates,
  notJudged,
  shortfalls,
} from "../../../src/agreement/report/gates.ts";
import { comparisonOf, tableOf } from "./build.ts";

const alpha = "krippendorff_alpha[nominal]";
const table = tableOf(
  comparisonOf(10, [
    {
      a: [[0, 1], [0]],
      b: [
        [2, 3],
        [2, 3],
      ],
    },
  ]),
);

function gates(given: Partial<Gates>): Gates {
  return { overall: [], perCode: [], minUnits: 1, on: "estimate", ...given };
}

test("what is reached does not fall short; what is not is named with its value", () => {
  const overall = (value: number) =>
    shortfalls(table, gates({ overall: [{ statistic: "percent_agreement", value }] }));
  expect(overall(0.9)).toEqual([]);
  expect(overall(0.99)).toMatchObject([{ code: undefined, needed: 0.99, isFall: false }]);
  const perCode = shortfalls(table, gates({ perCode: [{ statistic: "cohen_kappa", value: 0.7 }] }));
  expect(perCode.map(({ code }) => code)).toEqual(["a"]);
  expect(perCode[0]?.found).toBeCloseTo(0.16 / 0.26, 12);
});

test("codes that few units have are not judged", () => {
  const strict = gates({ perCode: [{ statistic: alpha, value: 1 }], minUnits: 3 });
  expect(shortfalls(table, strict)).toEqual([]);
  expect(notJudged(table, strict).map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

test("what does not exist does not pass, nor does a stand-in or a limit that there is none of", () => {
  const everywhere = tableOf(
    comparisonOf(
      2,
      [
        {
          a: [
            [0, 1],
            [0, 1],
          ],
        },
      ],
      ["a"],
    ),
  );
  const gate = gates({ perCode: [{ statistic: alpha, value: -1 }] });
  expect(shortfalls(everywhere, gate)).toMatchObject([{ found: "no-variation" }]);
  const replaced = tableOf(
    comparisonOf(
      2,
      [
        {
          a: [
            [0, 1],
            [0, 1],
          ],
        },
      ],
      ["a"],
    ),
    {
      zeroDivision: "one",
    },
  );
  expect(shortfalls(replaced, gate)).toMatchObject([{ found: "no-variation" }]);
  const lower = gates({ overall: [{ statistic: alpha, value: 0 }], on: "lower" });
  expect(shortfalls(table, lower)).toMatchObject([{ found: "not-computed", on: "lower" }]);
});

test("agreement may not fall below a baseline", () => {
  const before = (a: number, mean: number): Baseline => [
    { unit: "turn", cover: "half", meanAlpha: mean, codes: new Map([["a", a]]) },
  ];
  expect(falls(table, before(0.5, 0.5), 1)).toEqual([]);
  expect(falls(table, before(0.9, 0.5), 1)).toMatchObject([{ code: "a", isFall: true }]);
  expect(falls(table, before(0.9, 0.99), 3)).toMatchObject([{ code: undefined }]);
  expect(falls(table, [], 1)).toMatchObject([{ needed: undefined }]);
});
