import { type CodeCoefficientId, codeCoefficients } from "../../agreement/codes/coefficients.ts";
import { ratingsMeasures, setsMeasures } from "../../agreement/measures/registry.ts";
import type {
  FurtherCoefficient,
  FurtherSetFigure,
} from "../../agreement/report/report-options.ts";
import { type SetDistanceName, setDistances } from "../../agreement/set-distances.ts";
import type { NotComputed } from "../../model/agreement-report.ts";
import type { UnitKind } from "../../model/unit-kind.ts";
import { spansMeasures } from "../../ratings/estimate/spans-measures.ts";
import type { Coefficients } from "./agree-coefficients.ts";
import { columnsBy, perCodeColumns, setFiguresBy } from "./agree-measure-figures.ts";
import { everySpanFigure, isSpanFigure } from "./agree-span-figures.ts";

/** `--coef all`: every measure that there is, computed, or with the reason why not. */
export function everyFigure(units: readonly UnitKind[]): Coefficients {
  const columns = everyColumn();
  const sets = everySetFigure();
  const isOut = (one: FurtherCoefficient | FurtherSetFigure) =>
    units.includes("character") && needsWholeUnits(one);
  const whole = [...columns, ...sets].filter(isOut).flatMap((one): NotComputed[] => {
    return "statistic" in one ? [{ statistic: one.statistic, reason: "whole-units" }] : [];
  });
  return {
    columns: columns.filter((one) => !isOut(one)),
    sets: sets.filter((one) => !isOut(one)),
    spans: everySpanFigure(),
    notComputed: [
      ...whole,
      ...Object.entries(sameAs).map(([statistic, same]): NotComputed => {
        return { statistic, reason: "same-number", sameAs: same };
      }),
      ...ofOneText(),
    ],
  };
}

function needsWholeUnits(one: FurtherCoefficient | FurtherSetFigure): boolean {
  if (one.kind === "ratings") return one.measure.fromCoincidences === undefined;
  return one.kind === "measure";
}

function everyColumn(): readonly FurtherCoefficient[] {
  const counted = Object.keys(codeCoefficients) as CodeCoefficientId[];
  const others = ratingsMeasures.filter(({ id }) => !isCounted(id) && !isSame(id));
  return [
    ...counted.map((id) => ({ kind: "counts", id }) as const),
    ...others.flatMap((measure) => columnsBy(measure, undefined)),
  ];
}

function everySetFigure(): readonly FurtherSetFigure[] {
  // By the distance that is 1 or 0 it would have the name of the codes' alpha.
  const distances = (Object.keys(setDistances) as SetDistanceName[]).filter(
    (name) => name !== "nominal",
  );
  const others = setsMeasures.filter(
    ({ id }) => id !== "krippendorff_alpha" && !(id in perCodeColumns),
  );
  return [
    ...distances.map((distance) => ({ kind: "alpha", distance }) as const),
    ...others.flatMap((measure) => setFiguresBy(measure, undefined)),
  ];
}

/**
 * What these measures are of a code, which is used or not: between two values there is one distance, so
 * that weights and levels change nothing, and what agrees on one value agrees on the other. `[...]`: with
 * anything in brackets.
 */
const sameAs: Readonly<Record<string, CodeCoefficientId>> = {
  "percent_agreement[...]": "percent_agreement",
  weighted_kappa: "cohen_kappa",
  "fleiss_kappa[...]": "fleiss_kappa",
  fleiss_category_kappa: "fleiss_kappa",
  "conger_kappa[...]": "conger_kappa",
  "brennan_prediger[...]": "brennan_prediger",
  gwet_ac2: "gwet_ac1",
  "krippendorff_alpha[...]": "krippendorff_alpha[nominal]",
  krippendorff_alpha_gwet_se: "krippendorff_alpha[nominal]",
  conditional_kappa: "scott_pi",
  "specific_agreement[1]": "positive_agreement",
  "specific_agreement[0]": "negative_agreement",
  ...perCodeColumns,
};

function isSame(id: string): boolean {
  return Object.keys(sameAs).some((same) => same.replace(/\[.*$/s, "") === id);
}

/** What takes one text, and what was marked in it or where it was cut. */
function ofOneText(): readonly NotComputed[] {
  return spansMeasures.flatMap(({ gives }) =>
    gives
      .filter((id) => !isSpanFigure(id))
      .map((statistic): NotComputed => {
        const sameAs = ofCharacters[statistic];
        if (sameAs !== undefined) return { statistic, reason: "other-unit", sameAs };
        const isOfCuts = /boundary|segmentation/.test(statistic);
        return { statistic, reason: isOfCuts ? "boundaries" : "one-text" };
      }),
  );
}

const ofCharacters: Readonly<Record<string, CodeCoefficientId>> = {
  char_alpha_binary: "krippendorff_alpha[nominal]",
  char_kappa: "cohen_kappa",
};

function isCounted(id: string): id is CodeCoefficientId {
  return Object.hasOwn(codeCoefficients, id);
}
