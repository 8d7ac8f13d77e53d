import { normalQuantile } from "../agreement/student-t.ts";
import type { EstimateRow } from "../model/table-agreement.ts";

/**
 * The row with an analytic interval that reaches 1.96 standard errors (95 %), as SAS PROC FREQ and R's
 * psych have it, in the place of Gwet's, which takes Student's t with n - 1 degrees of freedom. Cut at 1.
 *
 * SAS/STAT 9.22 user's guide, The FREQ Procedure, Tests and measures of agreement.
 * http://support.sas.com/documentation/cdl/en/statug/63347/HTML/default/statug_freq_a0000000665.htm
 */
export function withNormalInterval(row: EstimateRow): EstimateRow {
  const { value, standardError, interval } = row;
  if (value === undefined || standardError === undefined || interval?.method !== "analytic")
    return row;
  const reach = normalQuantile((1 + interval.level) / 2) * standardError;
  return {
    ...row,
    interval: { ...interval, low: value - reach, high: Math.min(1, value + reach) },
  };
}

/** A standard error of 0 is that of a sample without spread, and says nothing of how sure a number is. */
export function withoutSpread(row: EstimateRow): EstimateRow {
  const { interval, standardError } = row;
  if (interval?.method !== "analytic" || standardError === undefined) return row;
  // A sum of squares that is 0 but for rounding.
  if (standardError > 1e-12) return row;
  const { interval: _, ...bare } = row;
  return { ...bare, noInterval: "no-spread" };
}
