import type { Estimate, NoAgreementReason } from "../../model/agreement.ts";
import { undefinedBecause, value } from "../measure.ts";

/** An estimate 1 - Do/De from two shares of disagreement; undefined where chance cannot disagree. */
export function shareEstimate(
  statistic: string,
  observedDisagreement: number,
  expectedDisagreement: number,
): Estimate {
  if (expectedDisagreement === 0) return undefinedEstimate(statistic, "no-variation");
  return {
    statistic,
    estimate: value(1 - observedDisagreement / expectedDisagreement),
    observed: 1 - observedDisagreement,
    expected: 1 - expectedDisagreement,
  };
}

export function undefinedEstimate(statistic: string, reason: NoAgreementReason): Estimate {
  return { statistic, estimate: undefinedBecause(reason) };
}
