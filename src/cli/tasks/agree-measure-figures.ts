import type { CodeCoefficientId } from "../../agreement/codes/coefficients.ts";
import type { RatingsMeasure, SetsMeasure } from "../../agreement/measure.ts";
import type {
  FurtherCoefficient,
  FurtherSetFigure,
} from "../../agreement/report/report-options.ts";

/** Whether a coder used a code on a unit: the categories of the ratings of one code. */
export const usedOrNot: readonly string[] = ["0", "1"];

/** A column for each number that a measure gives of the values 0 and 1; a bare id may stand for several. */
export function columnsBy(
  measure: RatingsMeasure,
  parameter: string | undefined,
): readonly FurtherCoefficient[] {
  const own = parameter === undefined ? {} : { parameter };
  const values = Int32Array.of(0, 0, 0, 1, 1, 1);
  const sample = { coders: ["first", "second"], categories: usedOrNot, unitCount: 3, values };
  return measure.compute(sample, { level: "nominal", ...own }).map(({ statistic }) => {
    const inBrackets = bracketsOf(statistic);
    return { kind: "ratings", statistic, measure, ...inBrackets };
  });
}

/** A figure for each number that a measure gives of sets of codes. */
export function setFiguresBy(
  measure: SetsMeasure,
  parameter: string | undefined,
): readonly FurtherSetFigure[] {
  const own = parameter === undefined ? {} : { parameter };
  const sample = {
    ...{ coders: ["first", "second"], categories: ["a", "b"], unitCount: 3 },
    sets: [[], [0], [0, 1]],
    values: Int32Array.of(0, 0, 1, 1, 1, 2),
  };
  return measure.compute(sample, own).map(({ statistic }) => {
    return { kind: "measure", statistic, measure, ...bracketsOf(statistic) };
  });
}

function bracketsOf(statistic: string): { readonly parameter?: string } {
  const parameter = /\[(.*)\]$/s.exec(statistic)?.[1];
  return parameter === undefined ? {} : { parameter };
}

/** Measures of sets that are a column of the table of codes. */
export const perCodeColumns: Readonly<Record<string, CodeCoefficientId>> = {
  per_code_alpha: "krippendorff_alpha[nominal]",
  per_code_kappa: "cohen_kappa",
  per_code_f1: "positive_agreement",
  per_code_ac1: "gwet_ac1",
  per_code_percent: "percent_agreement",
};
