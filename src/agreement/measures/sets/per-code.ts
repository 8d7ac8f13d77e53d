import type { Estimate } from "../../../model/agreement.ts";
import { coincidencesOfRows } from "../../coincidences.ts";
import type { RatingsMeasure, RowsStatistics, SetsMeasure } from "../../measure.ts";
import { fromTimes, undefinedBecause } from "../../measure.ts";
import { missing, type Ratings, type SetRatings } from "../../ratings.ts";
import type { Rows } from "../../rows.ts";
import { cohenKappa } from "../ratings/cohen-kappa.ts";
import { gwetAc1 } from "../ratings/gwet-ac.ts";
import { krippendorffAlpha } from "../ratings/krippendorff-alpha.ts";
import { percentAgreement } from "../ratings/percent-agreement.ts";
import { specificAgreement } from "../ratings/specific-agreement.ts";

/**
 * A measure of single values for each code on its own: 1 where a coder's set has the code, 0 where it has
 * not (the empty set too). Undefined where nobody used the code.
 */
function perCode(
  id: string,
  name: string,
  measure: RatingsMeasure,
  parameter?: string,
): SetsMeasure {
  const options = { ...(parameter === undefined ? {} : { parameter }), level: "nominal" } as const;
  const repeatedFor = ({ sets }: SetRatings, rows: Rows, code: number): RowsStatistics["drawn"] => {
    const values = valuesOf(code, sets, rows.values);
    return (times) => {
      const yesOrNo = { ...rows, values, times: Float64Array.from(times) };
      const tally = coincidencesOfRows(yesOrNo, categories.length);
      if (!tally.byCoder.some((count, at) => at % 2 === 1 && count > 0))
        return [undefinedBecause("code-unused")];
      const found = measure.fromCoincidences?.(tally, categories, options) ?? [];
      return found.map(({ estimate }) => estimate);
    };
  };
  return {
    takes: "sets",
    id,
    name,
    coders: measure.coders,
    parameter: { kind: "category" },
    missing: measure.missing,
    reference: measure.reference,
    repeated: (ratings, rows, { parameter: wanted }) => {
      const answers = ratings.categories.flatMap((code, index) =>
        wanted === undefined || code === wanted ? [repeatedFor(ratings, rows, index)] : [],
      );
      return fromTimes(rows, (times) => answers.flatMap((answer) => answer(times)));
    },
    compute: (ratings, { parameter: wanted }) =>
      ratings.categories.flatMap((code, index): readonly Estimate[] => {
        if (wanted !== undefined && code !== wanted) return [];
        const statistic = `${id}[${code}]`;
        const yesOrNo = codeRatings(ratings, index);
        if (!yesOrNo.values.includes(1))
          return [{ statistic, estimate: undefinedBecause("code-unused") }];
        return measure.compute(yesOrNo, options).map((estimate) => ({ ...estimate, statistic }));
      }),
  };
}

const categories = ["0", "1"];

function codeRatings({ coders, sets, unitCount, values }: SetRatings, code: number): Ratings {
  return { coders, categories, unitCount, values: valuesOf(code, sets, values) };
}

/** Whether each set has the code (1) or not (0). */
function valuesOf(code: number, sets: SetRatings["sets"], values: Int32Array): Int32Array {
  const has = Int32Array.from(sets, (set) => Number(set.includes(code)));
  return values.map((set) => (set === missing ? missing : (has[set] ?? 0)));
}

export const perCodeMeasures: readonly SetsMeasure[] = [
  perCode("per_code_alpha", "Krippendorff's alpha of a code", krippendorffAlpha, "nominal"),
  perCode("per_code_kappa", "Cohen's kappa of a code", cohenKappa),
  perCode("per_code_f1", "F1 of a code", specificAgreement, "1"),
  perCode("per_code_ac1", "Gwet's AC1 of a code", gwetAc1),
  perCode("per_code_percent", "Percent agreement on a code", percentAgreement),
];
