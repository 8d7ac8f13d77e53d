import type { ZeroDivision } from "../../model/agreement-report.ts";
import type { EstimateRow } from "../../model/table-agreement.ts";
import { fixed } from "../fixed.ts";
import { isReplaced } from "./words.ts";

const decimals = 3;

/** Stands in a reader's table for a number that does not exist. */
const none = "—";

/** Three decimals; never "-0.000". */
export function numberText(value: number | undefined): string {
  if (value === undefined) return none;
  const text = fixed(Math.abs(value), decimals);
  return value < 0 && Number(text) !== 0 ? `-${text}` : text;
}

/** `0.412 to 0.631`, or what stands for none. */
export function intervalText({ interval }: EstimateRow): string {
  if (interval === undefined) return none;
  return `${numberText(interval.low)} to ${numberText(interval.high)}`;
}

/** The number of a row; what stands for one that does not exist. */
export function valueText(row: EstimateRow, zeroDivision: ZeroDivision): string {
  return row.value === undefined && isReplaced(row, zeroDivision) ? "NaN" : numberText(row.value);
}

/** As a machine reads it: all digits, an empty text for none. */
export function exact(value: number | undefined): string {
  return value === undefined ? "" : String(value);
}
