import { expect, test } from "vitest";
import type { EvaluationFigure } from "../../../src/model/evaluation.ts";
import { evaluationOf, reportOf } from "./build.ts";

// Of ten turns: a has 2 hits, 1 miss, 3 false positives; b has 2 misses; c 1 false positive; d nothing.
const report = reportOf(
  evaluationOf(
    10,
    [
      [
        { unit: 0, code: "a" },
        { unit: 0, code: "a", rules: ["cost"] },
        { unit: 1, code: "a" },
        { unit: 1, code: "a", rules: ["cost", "price"] },
        { unit: 2, code: "a", note: "said by the way" },
        { unit: 3, code: "a", rules: ["price"] },
        { unit: 4, code: "a", rules: ["price"] },
        { unit: 5, code: "a", rules: ["price"] },
        { unit: 5, code: "a", rules: ["cost"] },
        { unit: 2, code: "c", rules: ["delay"] },
        { unit: 5, code: "b" },
        { unit: 6, code: "b" },
      ],
    ],
    ["a", "b", "c", "d"],
  ),
);

function shown({ estimate }: EvaluationFigure): number | string {
  return estimate.kind === "value" ? estimate.value : estimate.reason;
}

function figuresOf(id: string) {
  const code = report.codes.find((one) => one.id === id);
  if (code === undefined) return undefined;
  const { precision, recall, f1 } = code.figures;
  return [shown(precision), shown(recall), shown(f1)];
}

test("counts in the order of the codebook", () => {
  expect(
    report.codes.map(({ id, both, onlyPerson, onlyRules, neither }) => [
      ...[id, both, onlyPerson, onlyRules, neither],
    ]),
  ).toEqual([
    ["a", 2, 1, 3, 4],
    ["b", 0, 2, 0, 8],
    ["c", 0, 0, 1, 9],
    ["d", 0, 0, 0, 10],
  ]);
  expect(report.codes.map(({ hasRules }) => hasRules)).toEqual([true, true, false, false]);
});

test("precision, recall and F1, and why there is none", () => {
  expect(figuresOf("a")).toEqual([2 / 5, 2 / 3, 1 / 2]);
  expect(figuresOf("b")).toEqual(["not-by-rules", 0, 0]);
  expect(figuresOf("c")).toEqual([0, "not-by-person", 0]);
  expect(figuresOf("d")).toEqual(["by-nobody", "by-nobody", "by-nobody"]);
});

test("a mean is over the codes that have a value, and says which have none", () => {
  const { precision, recall, f1 } = report.macro;
  expect([precision, recall, f1].map(shown)).toEqual([1 / 5, 1 / 3, 1 / 6]);
  expect(precision.leftOut).toEqual([
    { code: "b", reason: "not-by-rules" },
    { code: "d", reason: "by-nobody" },
  ]);
  expect(f1).toMatchObject({ codes: 4, leftOut: [{ code: "d", reason: "by-nobody" }] });
});

test("the units of all codes added up", () => {
  const { figures, ...counts } = report.micro;
  expect(counts).toEqual({ both: 2, onlyPerson: 3, onlyRules: 4 });
  expect([figures.precision, figures.recall, figures.f1].map(shown)).toEqual([
    ...[2 / 6, 2 / 5, 4 / 11],
  ]);
});

test("which rule to mend first, and what would go with it", () => {
  expect(report.rules).toEqual([
    { code: "a", rule: "price", fired: 4, agreed: 1, alone: { agreed: 0, falsePositives: 2 } },
    { code: "c", rule: "delay", fired: 1, agreed: 0, alone: { agreed: 0, falsePositives: 1 } },
    { code: "a", rule: "cost", fired: 3, agreed: 2, alone: { agreed: 1, falsePositives: 0 } },
  ]);
});

test("false positives with their rules, misses with the person's note and the rules' codes", () => {
  expect(
    report.errors.map(({ kind, code, place, instead }) => [kind, code, place.number, instead]),
  ).toEqual([
    ["miss", "a", 3, ["c"]],
    ["false-positive", "c", 3, ["a"]],
    ["false-positive", "a", 4, []],
    ["false-positive", "a", 5, []],
    ["false-positive", "a", 6, ["b"]],
    ["miss", "b", 6, ["a"]],
    ["miss", "b", 7, []],
  ]);
  const [miss, , , , twice] = report.errors;
  expect(miss?.codings).toEqual([
    expect.objectContaining({ excerpt: "unit 2.", note: "said by the way", rules: [], line: 3 }),
  ]);
  expect(twice?.codings.map(({ rules, evidence }) => [rules, evidence])).toEqual([
    [["price"], ["words of price"]],
    [["cost"], ["words of cost"]],
  ]);
});

test("gates are of precision, recall and F1, on the figure or its lower limit", () => {
  const gates = {
    overall: [
      { statistic: "recall", value: 0.3 },
      { statistic: "positive_agreement", value: 0.3 },
    ],
    perCode: [{ statistic: "precision", value: 0.4 }],
    minUnits: 2,
    on: "estimate",
  } as const;
  const evaluation = evaluationOf(4, [
    [
      { unit: 0, code: "a" },
      { unit: 0, code: "a", rules: ["x"] },
      { unit: 1, code: "b" },
      { unit: 2, code: "b" },
      { unit: 3, code: "c", rules: ["y"] },
    ],
  ]);
  const outcome = reportOf(evaluation, { gates }).agreement.gates;
  expect(outcome?.notJudged).toEqual(["a", "c"]);
  expect(outcome?.shortfalls.map(({ code, statistic, found }) => [code, statistic, found])).toEqual(
    [["b", "precision", "code-unused"]],
  );
  const none = { method: "none", level: 0.95, replicates: 1, seed: 1 } as const;
  const lower = reportOf(evaluation, { gates: { ...gates, on: "lower" }, interval: none });
  expect(lower.agreement.gates?.shortfalls.map(({ found }) => found)).toEqual([
    ...["not-computed", "not-computed", "code-unused"],
  ]);
});

test("intervals: transcripts are drawn from eight on; replicates without the code are counted", () => {
  const transcripts = Array.from({ length: 8 }, (_, at) => [
    ...(at < 2 ? [{ unit: 0, code: "a" }] : []),
    ...(at < 2 || at === 7 ? [{ unit: 0, code: "a", rules: ["x"] }] : []),
    ...(at === 7 ? [{ unit: 1, code: "a" }] : []),
  ]);
  const interval = { method: "percentile", level: 0.95, replicates: 400, seed: 3 } as const;
  const drawn = reportOf(evaluationOf(3, transcripts), { interval });
  expect(drawn.agreement.tables[0]?.drawn).toMatchObject({ kind: "transcript", clusters: 8 });
  const found = drawn.codes[0]?.figures.precision.interval;
  // Three of the eight transcripts have it: (5/8)^8 of the replicates, 2.3 %, do not.
  expect(found?.kind === "interval" && found.interval.undefinedReplicates).toBeGreaterThan(0);
  expect(drawn.micro.figures.precision.interval).toEqual(found);
  expect(drawn.macro.precision.interval).toEqual(found);
  const again = reportOf(evaluationOf(3, transcripts), { interval });
  expect(again).toEqual(drawn);
});
