import { expect, test } from "vitest";
import type { Comparison } from "../../../src/agreement/comparison.ts";
import { agreementReport } from "../../../src/agreement/report/agreement-report.ts";
import type { TableOptions } from "../../../src/agreement/report/report-options.ts";
import type { AgreementReport, ReadCoder } from "../../../src/model/agreement-report.ts";
import { codeId, transcriptId } from "../../../src/model/ids.ts";
import { signed } from "../../../src/report/agreement/numbers.ts";
import { agreementFormats } from "../../../src/report/agreement/registry.ts";
import { scaleWord } from "../../../src/report/agreement/scale-words.ts";
import { plainPaint } from "../../../src/report/paint.ts";
import { comparisonOf, plainOptions, type Uses } from "../../agreement/report/build.ts";

const options = { width: 200, paint: plainPaint, toolVersion: "0.0.0" };
const counts = { rows: 2, compared: 2, unknownCode: 0, lost: 0, repeated: 0, elsewhere: 0 };

function reportOf(
  comparison: Comparison,
  given: Partial<TableOptions> = {},
  facts: Partial<AgreementReport> = {},
  assignments: readonly ReadCoder["assignment"][] = [],
): AgreementReport {
  return agreementReport(
    [comparison],
    {
      codebook: { id: "x", title: "Book", version: "1.0.0" },
      speakers: "participant",
      scale: facts.scale,
      coders: comparison.coders.map((coder, at) => {
        return { coder, assignment: assignments[at] ?? "stated", ...counts };
      }),
      notCompared: facts.notCompared ?? [],
    },
    { ...plainOptions, ...given },
    undefined,
  );
}

function textOf(...report: Parameters<typeof reportOf>): string {
  return agreementFormats.terminal(reportOf(...report), options).replaceAll(/\s+/g, " ");
}

const small = comparisonOf(10, [{ a: [[0, 1], [0]] }]);

test.each([
  ["one", "1"],
  ["zero", "0"],
] as const)("--zero-division %s is said of figures and of means", (zeroDivision, by) => {
  // c: everybody on every unit.
  const everywhere = comparisonOf(2, [
    {
      a: [[0, 1], [0]],
      c: [
        [0, 1],
        [0, 1],
      ],
    },
  ]);
  const text = textOf(everywhere, { zeroDivision });
  expect(text).toContain(`is written as ${by} because --zero-division ${zeroDivision}`);
  expect(text).toContain(`over 3 codes, 2 of them undefined and counted as ${by}, from`);
  expect(text).toContain(`used everywhere, it was set to ${by}, in means too`);
});

test("themes among the codes are counted apart; what is left out has its reasons", () => {
  const themeIds = new Set([codeId("a")]);
  const two = comparisonOf(10, [{ a: [[0, 1], [0]], b: [[2], [3]] }]);
  expect(textOf(two, { themeIds })).toMatch(
    /alpha \S+ over 1 code and 1 theme, from \S+ to \S+; without 1 more, because nobody used the code\./,
  );
  const themes = textOf(two, { level: "theme" });
  expect(themes).toContain("over 2 themes, from");
  const confused = textOf(comparisonOf(10, [{ a: [[0], []], b: [[], [0]] }]), { level: "theme" });
  expect(confused).toContain("Themes taken for each other");
  expect(themes).toContain("A theme was taken as used where it or any code in it was.");
});

test("how the transcripts were chosen is said of each coder", () => {
  const of = (...assignments: ReadCoder["assignment"][]) => textOf(small, {}, {}, assignments);
  expect(of("stated", "stated")).toContain("compared, those that every coder was to code:");
  expect(of("coded", "coded")).toContain("compared, those that every coder coded something in:");
  expect(of("stated", "coded")).toContain(
    "compared, those that Ann was to code and Ben coded something in:",
  );
  const all = of("all", "all");
  expect(all).toContain("compared, taken as coded by every coder:");
  expect(all).toContain("Ben has no coding in 1 of 1 compared transcripts");
  expect(of("stated", "stated")).not.toContain("has no coding in");
});

test("the methods paragraph says of how many transcripts, why not of all, and what was left out", () => {
  const leftOut = { interviewer: 4, other: 3, empty: 2 };
  const [transcript] = small.transcripts;
  const comparison = {
    ...small,
    transcripts: transcript === undefined ? [] : [{ ...transcript, leftOut }],
  };
  const notCompared = ["T2", "T3"].map((id) => ({
    transcript: transcriptId(id),
    reason: "not-assigned" as const,
    coders: comparison.coders.slice(1),
  }));
  const text = textOf(comparison, {}, { notCompared });
  expect(text).toContain(
    "over 1 of 3 transcripts, those that every coder was to code (left out: 2 not to be coded by Ben)",
  );
  expect(text).toContain(
    "left out were 4 of interviewers' speech, 3 of others' speech and 2 without speech",
  );
});

const uses: readonly Uses[] = Array.from({ length: 9 }, (_, at) => ({
  a: [[0, 1], at % 3 === 0 ? [0, 2] : [0, 1]],
  b: at === 0 ? [[4], [5]] : [[], at === 3 ? [6] : []],
}));
const nine = comparisonOf(10, uses, ["a", "b"]);
const percentile = { ...plainOptions.interval, method: "percentile" } as const;

test("intervals from fewer than 20 transcripts have a caution", () => {
  expect(textOf(nine, { interval: percentile })).toContain("83 to 90 % of the time");
  const more = comparisonOf(10, [...uses, ...uses, ...uses], ["a", "b"]);
  expect(textOf(more, { interval: percentile })).not.toContain("83 to 90 % of the time");
});

test("why there are no intervals is true", () => {
  const interval = { ...percentile, replicates: 10 };
  const text = textOf({ ...nine, codes: [codeId("a")] }, { interval });
  expect(text).toContain("was computed, without intervals: too few replicates gave a number");
  expect(textOf(nine, { interval: percentile })).toContain(
    "— in place of an interval: there is no unit to which two coders gave the code",
  );
});

test("csv has the lower limit before the upper one", () => {
  const [header = "", first = ""] = agreementFormats
    .csv(reportOf(nine, { interval: percentile }), options)
    .split("\n")
    .filter((line) => /^unit,|,code,a,/.test(line));
  const cells = first.split(",");
  const cell = (name: string) => Number(cells[header.split(",").indexOf(name)]);
  const alpha = "krippendorff_alpha[nominal]";
  expect(cell(`${alpha}_low`)).toBeLessThan(cell(alpha));
  expect(cell(`${alpha}_high`)).toBeGreaterThan(cell(alpha));
});

test("of many confusions the 20 most frequent are shown, and the others counted", () => {
  const codes = Array.from({ length: 23 }, (_, at) => `c${at}`);
  const all = Object.fromEntries(codes.map((code, at) => [code, at === 0 ? [[0], []] : [[], [0]]]));
  const text = agreementFormats.terminal(reportOf(comparisonOf(5, [all], codes)), options);
  expect(text).toContain("2 more pairs are in --format json");
  expect(text).toMatch(/^c0 +c20 /m);
  expect(text).not.toMatch(/^c0 +c21 /m);
});

test("a scale's word is followed by that of the lower limit", () => {
  const figure = {
    statistic: "krippendorff_alpha[nominal]",
    estimate: { kind: "value", value: 0.85 },
    interval: {
      kind: "interval",
      interval: { method: "percentile", level: 0.95, low: 0.5, high: 0.95 },
    },
    replaced: false,
  } as const;
  expect(scaleWord(figure, "krippendorff")).toBe("reliable (not to be relied on)");
});

test("words that were meant for kappa are said to be applied to alpha", () => {
  expect(textOf(small, {}, { scale: "altman" })).toContain("of kappa, here applied to alpha;");
  expect(textOf(small, {}, { scale: "krippendorff" })).not.toContain("here applied to alpha");
});

test.each([
  [-0.001, "0.00"],
  [-0.006, "-0.01"],
  [0, "0.00"],
  [-1, "-1.00"],
])("%d is written %s", (value, text) => {
  expect(signed(value, 2)).toBe(text);
});
