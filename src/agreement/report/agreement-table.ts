import type { AgreementTable, UncountedCodings } from "../../model/agreement-report.ts";
import { type Comparison, unitKinds } from "../comparison.ts";
import { codeAgreement, worstFirst } from "./code-agreement.ts";
import { codeColumns, mainCoefficient, statisticOf } from "./code-columns.ts";
import { coderPairs } from "./coder-pairs.ts";
import { confusions } from "./confusions.ts";
import { drawFrom } from "./draw.ts";
import { meanOverCodes } from "./mean-over-codes.ts";
import type { TableOptions } from "./report-options.ts";
import { setFigures } from "./set-alpha.ts";
import { agreementSlices } from "./slices.ts";
import { themeComparison } from "./theme-comparison.ts";

/** All that the report says of one kind of unit by one cover rule. */
export function agreementTable(comparison: Comparison, options: TableOptions): AgreementTable {
  const { coders, unit, cover, transcripts } = comparison;
  const { codedOnly } = unitKinds[unit];
  const columns = codeColumns(coders.length, codedOnly, options.further);
  const drawing = drawFrom(comparison, options.interval);
  const codes = comparison.codes.map((id) =>
    codeAgreement(comparison, id, columns, drawing, options),
  );
  const byTheme = themeComparison(comparison, options.themes);
  const themes = byTheme.codes.map((id) => codeAgreement(byTheme, id, columns, drawing, options));
  const others = columns.map(statisticOf).filter((statistic) => statistic !== mainCoefficient);
  const means = (codedOnly ? others : [mainCoefficient, ...others]).map((statistic) =>
    meanOverCodes(statistic, codes, options.interval),
  );
  return {
    ...{ unit, cover, codedOnly },
    units: drawing.clusters.reduce((sum, { weight }) => sum + weight, 0),
    leftOut: leftOutOf(comparison),
    uncounted: uncountedOf(comparison),
    drawn: drawing.drawn,
    statistics: columns.map(statisticOf),
    codes: worstFirst(codes.map(({ code }) => code)),
    themes: worstFirst(themes.map(({ code }) => code)),
    means,
    sets: setFigures(comparison, drawing, options),
    ...(codedOnly || transcripts.length === 0
      ? { pairs: [], among: [], slices: [] }
      : {
          ...coderPairs(comparison, options),
          slices: agreementSlices(comparison, options),
        }),
    confusions: confusions(comparison),
  };
}

function leftOutOf({ transcripts }: Comparison): Readonly<Record<string, number>> {
  const sum: Record<string, number> = {};
  for (const { leftOut } of transcripts)
    for (const [reason, count] of Object.entries(leftOut)) sum[reason] = (sum[reason] ?? 0) + count;
  return sum;
}

function uncountedOf({ transcripts, coders }: Comparison): readonly UncountedCodings[] {
  const counts = new Map<string, UncountedCodings>();
  for (const { uncounted } of transcripts)
    for (const { coder, reason } of uncounted) {
      const name = coders[coder];
      if (name === undefined) continue;
      const key = `${coder} ${reason}`;
      const before = counts.get(key)?.codings ?? 0;
      counts.set(key, { coder: name, reason, codings: before + 1 });
    }
  return [...counts.values()];
}
