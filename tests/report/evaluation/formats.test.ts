import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { errorsCsv } from "../../../src/cli/evaluate/errors-csv.ts";
import type { EvaluationReport } from "../../../src/model/evaluation.ts";
import { evaluationJsonSchema } from "../../../src/report/evaluation/evaluation-schema.ts";
import {
  type EvaluationFormat,
  evaluationFormats,
} from "../../../src/report/evaluation/registry.ts";
import { plainPaint } from "../../../src/report/paint.ts";
import { type CodedUnit, evaluationOf, reportOf } from "../../agreement/evaluate/build.ts";
import { projectFolder } from "../../support/project-folder.ts";

const options = { width: 80, paint: plainPaint, toolVersion: "0.0.0", show: 1 };
const coded: readonly CodedUnit[] = [
  { unit: 0, code: "a" },
  { unit: 0, code: "a", rules: ["cost"] },
  { unit: 1, code: "a", rules: ["cost"] },
  { unit: 2, code: "a", rules: ["cost"] },
  { unit: 2, code: "b", note: "=1+1" },
];
const gates = {
  overall: [{ statistic: "recall", value: 0.9 }],
  perCode: [{ statistic: "precision", value: 0.1 }],
  minUnits: 1,
  on: "estimate",
} as const;
const interval = { method: "percentile", level: 0.95, replicates: 100, seed: 1 } as const;
const plain = reportOf(evaluationOf(10, [coded]));
const full = reportOf(
  evaluationOf(
    10,
    Array.from({ length: 9 }, () => coded),
  ),
  {
    gates,
    interval,
  },
);

function written(format: EvaluationFormat, report: EvaluationReport = plain): string {
  return evaluationFormats[format](report, options);
}

describe("json", () => {
  const accepts = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    evaluationJsonSchema(),
  );

  test.each([
    ["plain", plain],
    ["with intervals and gates", full],
  ])("%s is as the schema says", (_, report) => {
    accepts(JSON.parse(written("json", report)));
    expect(accepts.errors).toBeNull();
  });

  test("the schema is the committed one", () => {
    const committed = readFileSync(join(projectFolder, "schemas/evaluation.schema.json"), "utf8");
    expect(committed).toBe(`${JSON.stringify(evaluationJsonSchema(), null, 2)}\n`);
  });

  test("what does not exist is null, with the reason; what a rule did adds up", () => {
    const { codes, ruleUse, falsePositives, misses } = JSON.parse(written("json"));
    expect(codes[1].precision).toMatchObject({ value: null, reason: "not-by-rules" });
    expect(codes[2].f1).toMatchObject({ value: null, reason: "by-nobody" });
    expect(ruleUse).toMatchObject([{ rule: "cost", fired: 3, agreed: 1, falsePositives: 2 }]);
    expect([falsePositives.length, misses.length]).toEqual([2, 1]);
    const { gates: outcome } = JSON.parse(written("json", full));
    expect(outcome.shortfalls.map(({ found }: { found: unknown }) => found)).toEqual([
      ...[0.5, "not-by-rules"],
    ]);
  });
});

test("no format writes NaN, undefined or an object in place of a figure", () => {
  for (const format of Object.keys(evaluationFormats) as EvaluationFormat[])
    for (const report of [plain, full]) {
      // Not the column of csv that says why something is undefined, nor the reason of a missing interval.
      const text = written(format, report).replace(/,undefined$/m, "");
      expect(text, format).not.toMatch(/NaN|[^"]\bundefined\b|\[object/);
      expect(text.endsWith("\n"), format).toBe(true);
    }
});

test("csv has a row for each code in the order of the codebook", () => {
  const rows = written("csv").trimEnd().split("\n");
  expect(rows.map((row) => row.split(",").slice(2, 9).join(","))).toEqual([
    "code,name,both,only_person,only_rules,neither,precision",
    "a,a,1,0,2,7,0.333333",
    "b,b,0,1,0,9,",
    "c,c,0,0,0,10,",
  ]);
});

test("readers see the worst code first, which rule to mend, and how many passages are not shown", () => {
  const text = written("terminal");
  expect(text.search(/^b /m)).toBeLessThan(text.search(/^a /m));
  expect(text.replaceAll(/\s+/g, " ")).toContain(
    "a, rule cost: all its 2 false positives; fired on 3 units, Ann agreed on 1 (precision 0.33). Without it: 2 false positives fewer, 1 hit lost.",
  );
  expect(text).toContain("a: 2 false positives, coded by the rules alone; the first 1,");
  expect(text).toContain("rule cost on “words of cost”");
  expect(text).toContain("note: =1+1");
});

test("gates say in words why a figure does not exist", () => {
  const text = written("markdown", full).replaceAll(/\s+/g, " ");
  expect(text).toContain("Mean recall is 0.500");
  expect(text).toContain(
    'Precision of b does not exist (turns, cover rule "half"), and 0.100 is asked: the rules never gave the code.',
  );
});

test("a saved note that looks like a formula is guarded", () => {
  const [header, ...rows] = errorsCsv(plain).trimEnd().split("\n");
  expect(header).toBe(
    "kind,code,transcript,unit,start,end,line,turn,participant,excerpt,rule,evidence,note,instead",
  );
  expect(rows).toEqual([
    "false-positive,a,T1,2,8,15,2,2,,unit 1.,cost,words of cost,,",
    "false-positive,a,T1,3,16,23,3,3,,unit 2.,cost,words of cost,,b",
    "miss,b,T1,3,16,23,3,3,,unit 2.,,,'=1+1,a",
  ]);
});
