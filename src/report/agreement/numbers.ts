import type { Quantity } from "../../model/agreement.ts";
import type { AgreementFigure } from "../../model/agreement-report.ts";
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

/** What `--zero-division nan` writes in place of a figure that does not exist. */
export const notANumber = "NaN";

export function figureText({ statistic, estimate, replaced }: AgreementFigure): string {
  if (estimate.kind === "undefined") return replaced ? notANumber : noFigure;
  const text = isShare(statistic)
    ? signed(100 * estimate.value, 1)
    : signed(estimate.value, decimals);
  return replaced ? `${text}*` : text;
}

/** Shares that are printed as per cent. */
function isShare(statistic: string): boolean {
  return statistic === "percent_agreement" || /^(?:cu|k)_coverage\b/.test(statistic);
}

export function intervalText({ statistic, interval }: AgreementFigure): string {
  if (interval.kind === "none") return noFigure;
  const { low, high } = interval.interval;
  const [first, last] = isShare(statistic)
    ? [signed(100 * low, 1), signed(100 * high, 1)]
    : [signed(low, decimals), signed(high, decimals)];
  return `${first} to ${last}`;
}

/** `0.52 (95 % interval 0.41 to 0.63)`; without the interval where there is none. */
export function withInterval(figure: AgreementFigure): string {
  const { interval } = figure;
  if (interval.kind === "none") return figureText(figure);
  const percent = Math.round(100 * interval.interval.level);
  return `${figureText(figure)} (${percent} % interval ${intervalText(figure)})`;
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
