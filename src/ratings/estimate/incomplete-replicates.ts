import { coincidencesOfRows } from "../../agreement/coincidences.ts";
import type { Draws } from "../../agreement/intervals/draws.ts";
import type { Replicates } from "../../agreement/intervals/replicates.ts";
import { type RatingsMeasure, undefinedBecause } from "../../agreement/measure.ts";
import { cohenKappa } from "../../agreement/measures/ratings/cohen-kappa.ts";
import { gwetAc1 } from "../../agreement/measures/ratings/gwet-ac.ts";
import { krippendorffAlpha } from "../../agreement/measures/ratings/krippendorff-alpha.ts";
import { percentAgreement } from "../../agreement/measures/ratings/percent-agreement.ts";
import { specificAgreement } from "../../agreement/measures/ratings/specific-agreement.ts";
import { jointReplicates } from "./intervals.ts";

/** What each measure of one code is of the ratings 0 and 1; F1 is the specific agreement on 1. */
const measures: Readonly<Record<string, { readonly of: RatingsMeasure; readonly only?: string }>> =
  {
    per_code_percent: { of: percentAgreement },
    per_code_f1: { of: specificAgreement, only: "1" },
    per_code_alpha: { of: krippendorffAlpha },
    per_code_kappa: { of: cohenKappa },
    per_code_ac1: { of: gwetAc1 },
  };

/** One code of which some cells are missing, in every replicate; for each of the ids. */
export function incompleteReplicates(
  draws: Draws,
  values: Int32Array,
  coderCount: number,
  ids: readonly string[],
): readonly Replicates[] {
  const rows = { values, coderCount, rowCount: values.length / coderCount };
  const categories = ["0", "1"];
  return jointReplicates(draws, ids.length, (times) => {
    const tally = coincidencesOfRows({ ...rows, times: Float64Array.from(times) }, 2);
    return ids.map((id) => {
      const { of, only } = measures[id] ?? {};
      const options = {
        level: "nominal" as const,
        ...(only === undefined ? {} : { parameter: only }),
      };
      const [estimate] = of?.fromCoincidences?.(tally, categories, options) ?? [];
      return estimate?.estimate ?? undefinedBecause("no-pairable-units");
    });
  });
}
