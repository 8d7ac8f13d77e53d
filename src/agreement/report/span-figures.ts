import type { AgreementFigure, ZeroDivision } from "../../model/agreement-report.ts";
import { codeSetContinua, joinContinua } from "../compare/continua.ts";
import type { Comparison } from "../comparison.ts";
import { cuAlpha } from "../measures/spans/cu-alpha.ts";
import { uAlphaBinary } from "../measures/spans/u-alpha-binary.ts";
import { defaultSpansOptions } from "../spans/options.ts";
import { figure } from "./figures.ts";

/**
 * Where coders mark text, and what they call it where two did: |u-alpha, cu-alpha and its coverage, on
 * the characters of all transcripts, so that no unit and no cover rule comes into it.
 */
export function spanFigures(
  comparison: Comparison,
  zeroDivision: ZeroDivision,
): readonly AgreementFigure[] {
  if (comparison.transcripts.length === 0) return [];
  const continuum = joinContinua(codeSetContinua(comparison));
  const [where] = uAlphaBinary.compute(continuum, defaultSpansOptions);
  const what = cuAlpha.compute(continuum, defaultSpansOptions);
  return [...(where === undefined ? [] : [where]), ...what].map(({ statistic, estimate }) =>
    figure(statistic, estimate, zeroDivision),
  );
}
