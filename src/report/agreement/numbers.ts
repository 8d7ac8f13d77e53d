import type { Quantity } from "../../model/agreement.ts";
import type { AgreementFigure, MeanOverCodes } from "../../model/agreement-report.ts";
import { fixed } from "../fixed.ts";

/** Stands in a reader's table for a figure that does not exist. */
export const noFigure = "—";

/** As `fixed`, of numbers below 0 too; never "-0.00". */
export function signed(value: number, decimals: number): string {
  const text = fixed(Math.abs(value), decimals);
  return value < 0 && Number(text) !== 0 ? `-${text}` : text;
}

/** Two decimals: intervals are tenths wide. */
const decimals = 2;

export function coefficientText(estimate: Quantity): string {
  return estimate.kind === "value" ? signed(estimate.value, decimals) : noFigure;
}

export function figureText({ statistic, estimate, replaced }: AgreementFigure): string {
  if (estimate.kind === "undefined") return noFigure;
  const text =
    statistic === "percent_agreement"
      ? signed(100 * estimate.value, 1)
      : signed(estimate.value, decimals);
  return replaced ? `${text}*` : text;
}

export function intervalText({ interval }: AgreementFigure): string {
  if (interval.kind === "none") return noFigure;
  const { low, high } = interval.interval;
  return `${signed(low, decimals)} to ${signed(high, decimals)}`;
}

/** `0.52 (95 % interval 0.41 to 0.63)`; without the interval where there is none. */
export function meanText({ mean }: MeanOverCodes): string {
  const { interval } = mean;
  if (interval.kind === "none") return figureText(mean);
  const percent = Math.round(100 * interval.interval.level);
  return `${figureText(mean)} (${percent} % interval ${intervalText(mean)})`;
}

/** `1 turn`, `2,000 replicates`. */
export function count(number: number, noun: string): string {
  return `${thousands(number)} ${noun}${number === 1 ? "" : "s"}`;
}

export function thousands(number: number): string {
  return String(number).replaceAll(/\B(?=(\d{3})+$)/g, ",");
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
