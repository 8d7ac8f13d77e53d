import type { Quantity } from "../../model/agreement.ts";
import type {
  AgreementFigure,
  FigureInterval,
  NoIntervalReason,
  ZeroDivision,
} from "../../model/agreement-report.ts";

const substitutes: Readonly<Partial<Record<ZeroDivision, number>>> = { one: 1, zero: 0 };

/**
 * A number of the report; where it is undefined for want of variation, what the user has it replaced by.
 * NaN is no number that anybody may compute with: the figure stays undefined, and is marked.
 */
export function figure(
  statistic: string,
  estimate: Quantity,
  zeroDivision: ZeroDivision,
  interval: FigureInterval = withoutInterval("not-computed"),
): AgreementFigure {
  const substitute = substitutes[zeroDivision];
  if (substitute !== undefined && isZeroDivision(estimate)) {
    const replacement: Quantity = { kind: "value", value: substitute };
    return {
      statistic,
      estimate: replacement,
      interval: withoutInterval("undefined"),
      replaced: true,
    };
  }
  const replaced = zeroDivision === "nan" && isZeroDivision(estimate);
  return { statistic, estimate, interval, replaced };
}

export function withoutInterval(reason: NoIntervalReason): FigureInterval {
  return { kind: "none", reason };
}

/** Whether a program that divides all the same would divide by zero here. */
function isZeroDivision(estimate: Quantity): boolean {
  if (estimate.kind === "value") return false;
  return estimate.reason === "no-variation" || estimate.reason === "code-unused";
}
