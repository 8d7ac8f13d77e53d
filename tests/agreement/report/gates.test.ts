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
  // A gate that nothing went through is not reached.
  expect(shortfalls(table, strict)).toMatchObject([{ code: undefined, found: "no-code-judged" }]);
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
  const before = (codes: Readonly<Record<string, number>>): Baseline => [
    {
      ...{ unit: "turn", cover: "half" },
      codes: new Map(Object.entries(codes).map(([id, alpha]) => [id, { alpha, units: 2 }])),
    },
  ];
  expect(falls(table, before({ a: 0.5, b: -0.5 }), 1)).toEqual([]);
  const both = falls(table, before({ a: 0.9, b: 1 }), 1);
  expect(both).toMatchObject([{ code: undefined, needed: 0.95 }, { code: "a" }]);
  expect(falls(table, before({ a: 0.9, b: -0.5 }), 1)).toMatchObject([{ code: "a", isFall: true }]);
  expect(falls(table, before({ a: 0.9 }), 3)).toMatchObject([{ code: undefined }]);
  const gone = falls(table, before({ a: 0.5, b: -0.5, z: -0.9 }), 2);
  expect(gone).toMatchObject([{ code: "z", needed: -0.9, found: "code-gone" }]);
  expect(falls(table, before({ a: 0.5, b: -0.5, z: -0.9 }), 3)).toEqual([]);
  expect(falls(table, [], 1)).toMatchObject([{ needed: undefined }]);
});

test("a code with just as many units as asked is judged, and what is short by half a per cent falls short", () => {
  const strict = gates({
    perCode: [{ statistic: "percent_agreement", value: 0.905 }],
    minUnits: 2,
  });
  expect(shortfalls(table, strict).map(({ code }) => code)).toEqual(["a"]);
  expect(notJudged(table, strict).map(({ id }) => id)).toEqual(["c"]);
});

test("stand-ins are in the mean, and the gate judges the mean without them", () => {
  const replaced = tableOf(comparisonOf(10, [{ a: [[0, 1], [0]] }]), { zeroDivision: "one" });
  const own = 1 - (0.1 * 380) / 102;
  expect(replaced.means[0]).toMatchObject({
    ...{ defined: 3, replaced: 2 },
    mean: { replaced: true, interval: { kind: "none" } },
    ofExisting: { replaced: false },
  });
  const gate = gates({ overall: [{ statistic: alpha, value: 0.8 }] });
  const [short] = shortfalls(replaced, gate);
  expect(short?.found).toBeCloseTo(own, 12);
});
