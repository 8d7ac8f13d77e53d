import type { EstimateRow } from "../../model/table-agreement.ts";
import { fixed } from "../fixed.ts";
import type { DataCell } from "../tables/table-report.ts";

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

/** As a machine reads it; `fixed` of the csv format takes no negative numbers. */
export function exact(value: number | undefined): DataCell {
  return value === undefined ? "" : String(value);
}
