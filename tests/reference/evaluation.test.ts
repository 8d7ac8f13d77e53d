import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { EvaluationFigure, EvaluationFigures } from "../../src/model/evaluation.ts";
import { type CodedUnit, evaluationOf, reportOf } from "../agreement/evaluate/build.ts";

// Our precision, recall and F1 beside those of scikit-learn on 60 random studies;
// make-evaluation-values.py wrote evaluation-values.json, with seed and version. Where a figure does not
// exist scikit-learn warns and writes 0; so where we have none its 0 is expected, and its mean over
// codes (macro), in which those zeros are, is compared where every code has the figure.

type Three = readonly [number, number, number];
type Study = {
  /** Units, in each for every code whether the person and whether the rules used it. */
  readonly units: string;
  readonly expected: {
    readonly codes: readonly Three[];
    readonly micro: Three;
    readonly macro: Three;
  };
};

const { studies }: { readonly studies: readonly Study[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, "evaluation-values.json"), "utf8"),
);

function reportOfStudy({ units }: Study) {
  const rows = units.split(" ");
  const codes = Array.from({ length: (rows[0] ?? "").length / 2 }, (_, at) => `code-${at}`);
  const coded = rows.flatMap((row, unit) =>
    codes.flatMap((code, at): CodedUnit[] => [
      ...(row[2 * at] === "1" ? [{ unit, code }] : []),
      ...(row[2 * at + 1] === "1" ? [{ unit, code, rules: ["some"] }] : []),
    ]),
  );
  return reportOf(evaluationOf(rows.length, [coded], codes));
}

const reports = studies.map((study) => ({ study, report: reportOfStudy(study) }));

function inOrder(figures: EvaluationFigures): readonly EvaluationFigure[] {
  return [figures.precision, figures.recall, figures.f1];
}

/** A figure that we have; 0, which scikit-learn writes where there is none. */
function numberOf({ estimate }: EvaluationFigure): number {
  return estimate.kind === "value" ? estimate.value : 0;
}

test("every figure of a code, and of all units added up, is theirs to 1e-9", () => {
  let compared = 0;
  let undefinedOnes = 0;
  for (const { study, report } of reports) {
    const pairs = [
      ...report.codes.map(({ figures }, at) => [figures, study.expected.codes[at]] as const),
      [report.micro.figures, study.expected.micro] as const,
    ];
    for (const [figures, theirs] of pairs)
      inOrder(figures).forEach((figure, at) => {
        expect(numberOf(figure)).toBeCloseTo(theirs?.[at] ?? Number.NaN, 9);
        compared += 1;
        if (figure.estimate.kind === "undefined") undefinedOnes += 1;
      });
  }
  expect(compared).toBeGreaterThan(500);
  expect(undefinedOnes).toBeGreaterThan(10);
});

test("every mean over codes is theirs where all codes have the figure", () => {
  let compared = 0;
  for (const { study, report } of reports) {
    const { precision, recall, f1 } = report.macro;
    [precision, recall, f1].forEach((mean, at) => {
      if (mean.leftOut.length > 0) return;
      expect(numberOf(mean)).toBeCloseTo(study.expected.macro[at] ?? Number.NaN, 9);
      compared += 1;
    });
  }
  expect(compared).toBeGreaterThan(50);
});
