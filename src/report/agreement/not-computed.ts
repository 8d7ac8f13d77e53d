import type { AgreementReport, NotComputed } from "../../model/agreement-report.ts";
import { listed } from "./numbers.ts";

/** What `--coef all` leaves out, one sentence for each reason. */
export function notComputedItems({ notComputed }: AgreementReport): readonly string[] {
  return Object.entries(reasons).flatMap(([reason, why]) => {
    const names = notComputed
      .filter((one) => one.reason === reason)
      .map(({ statistic, sameAs }) =>
        sameAs === undefined ? statistic : `${statistic} (${sameAs})`,
      );
    return names.length === 0 ? [] : [`${why}: ${listed(names)}.`];
  });
}

const reasons: Readonly<Record<NotComputed["reason"], string>> = {
  "same-number":
    "The same numbers under other names, for a code is used or not, and between two values weights and levels change nothing (in brackets, as what they are given above)",
  "other-unit": "Given by --unit character (in brackets, as what)",
  "whole-units": "Not computed over characters, which come in runs of different lengths",
  "one-text":
    "Of one text with what was marked in it, and so not of codings (sixphase agree --spans FILE has them)",
  boundaries:
    "Of where a text is cut, and so not of codings (sixphase agree --spans FILE has them)",
};
