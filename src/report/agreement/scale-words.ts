import type { AgreementFigure, AgreementReport } from "../../model/agreement-report.ts";
import { agreementScales, wordFor } from "../../model/agreement-scale.ts";
import { noFigure } from "./numbers.ts";

/** The word for a figure, and the one for the lower limit of its interval where that is another. */
export function scaleWord(
  { estimate, interval, replaced }: AgreementFigure,
  scaleName: NonNullable<AgreementReport["scale"]>,
): string {
  if (estimate.kind === "undefined" || replaced) return noFigure;
  const scale = agreementScales[scaleName];
  const word = wordFor(scale, estimate.value);
  if (interval.kind === "none") return `${word} (limit unknown)`;
  const lower = wordFor(scale, interval.interval.low);
  return lower === word ? word : `${word} (${lower})`;
}

/** Whose words they are, and what they are worth. */
export function scaleLegend(scaleName: NonNullable<AgreementReport["scale"]>): string {
  const { author, about, reference } = agreementScales[scaleName];
  const applied = about === "alpha" ? "" : ", here applied to alpha";
  return `what ${author} called such values of ${about}${applied}; in brackets the word for the lower limit of the interval, where that is another one. The ranges are conventions, and other authors have others. ${reference.replace(/\.$/, "")}`;
}
