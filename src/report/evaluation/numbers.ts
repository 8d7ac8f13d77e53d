import type { EvaluationFigure } from "../../model/evaluation.ts";
import { noFigure, signed } from "../agreement/numbers.ts";

/** Two decimals: intervals are tenths wide. */
const decimals = 2;

export function figureText({ estimate }: EvaluationFigure): string {
  return estimate.kind === "value" ? signed(estimate.value, decimals) : noFigure;
}

export function intervalText({ interval }: EvaluationFigure): string {
  if (interval.kind === "none") return noFigure;
  const { low, high } = interval.interval;
  return `${signed(low, decimals)} to ${signed(high, decimals)}`;
}

/** `0.52 (95 % interval 0.41 to 0.63)`; without the interval where there is none. */
export function withInterval(figure: EvaluationFigure): string {
  const { interval } = figure;
  if (interval.kind === "none") return figureText(figure);
  const percent = Math.round(100 * interval.interval.level);
  return `${figureText(figure)} (${percent} % interval ${intervalText(figure)})`;
}
