import type { CodeCoefficientId } from "../codes/coefficients.ts";
import type { FurtherCoefficient } from "./report-options.ts";

/** The coefficient that codes are sorted by, and whose mean is the headline. */
export const mainCoefficient: CodeCoefficientId = "krippendorff_alpha[nominal]";

/**
 * What the table of codes has, in its order. Three coefficients, for each misleads alone: alpha is low
 * for rare codes whatever the coders do, AC1 is high for them, and F1 does not allow for chance.
 */
export function codeColumns(
  coders: number,
  codedOnly: boolean,
  further: readonly FurtherCoefficient[],
): readonly FurtherCoefficient[] {
  const usual: readonly CodeCoefficientId[] = codedOnly
    ? ["positive_agreement", "jaccard"]
    : [
        "percent_agreement",
        "positive_agreement",
        mainCoefficient,
        ...(coders === 2 ? (["cohen_kappa"] as const) : []),
        "gwet_ac1",
      ];
  const columns: FurtherCoefficient[] = usual.map((id) => ({ kind: "counts", id }));
  const has = new Set<string>(usual);
  for (const column of further) {
    const statistic = statisticOf(column);
    if (has.has(statistic) || (codedOnly && !isDefinedOnCodedText(statistic))) continue;
    has.add(statistic);
    columns.push(column);
  }
  return columns;
}

export function statisticOf(column: FurtherCoefficient): string {
  return column.kind === "counts" ? column.id : column.statistic;
}

/**
 * Whether a coefficient looks at uses alone. Where nobody's silence is seen there is nothing that allows
 * for chance, and no share of silence.
 */
export function isDefinedOnCodedText(statistic: string): boolean {
  return ["positive_agreement", "jaccard", "precision", "recall"].includes(statistic);
}
