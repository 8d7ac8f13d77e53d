import { type Coincidences, coincidencesOfRows } from "../../agreement/coincidences.ts";
import type { Draws } from "../../agreement/intervals/draws.ts";
import { asNumber, type Replicates } from "../../agreement/intervals/replicates.ts";
import type { RatingsMeasure } from "../../agreement/measure.ts";
import { cohenKappa } from "../../agreement/measures/ratings/cohen-kappa.ts";
import { gwetAc1 } from "../../agreement/measures/ratings/gwet-ac.ts";
import { krippendorffAlpha } from "../../agreement/measures/ratings/krippendorff-alpha.ts";
import { percentAgreement } from "../../agreement/measures/ratings/percent-agreement.ts";
import { specificAgreement } from "../../agreement/measures/ratings/specific-agreement.ts";
import type { Rows } from "../../agreement/rows.ts";

/** What each measure of one code is of the ratings 0 and 1; F1 is the specific agreement on 1. */
const measures: Readonly<Record<string, { readonly of: RatingsMeasure; readonly only?: string }>> =
  {
    per_code_percent: { of: percentAgreement },
    per_code_f1: { of: specificAgreement, only: "1" },
    per_code_alpha: { of: krippendorffAlpha },
    per_code_kappa: { of: cohenKappa },
    per_code_ac1: { of: gwetAc1 },
  };

/**
 * One code of which some cells are missing, in every replicate of some draws of its units; for each of
 * the ids. Units with the same cells are counted together first, of which there are few kinds.
 */
export function incompleteReplicates(
  values: Int32Array,
  coderCount: number,
  ids: readonly string[],
): (draws: Draws) => readonly Replicates[] {
  const { rows, rowOf } = rowsOfUnits(values, coderCount);
  const ask = ids.map((id) => {
    const { of, only } = measures[id] ?? {};
    const options = {
      level: "nominal",
      ...(only === undefined ? {} : { parameter: only }),
    } as const;
    return (tally: Coincidences): number => {
      const [found] = of?.fromCoincidences?.(tally, categories, options) ?? [];
      return found === undefined ? Number.NaN : asNumber(found.estimate);
    };
  });
  const answers = (times: Float64Array) => {
    const tally = coincidencesOfRows({ ...rows, times }, categories.length);
    return ask.map((of) => of(tally));
  };
  return (draws) => {
    const { replicates, times } = draws;
    const found = ids.map(() => new Float64Array(replicates));
    const drawn = new Float64Array(rows.rowCount);
    for (let replicate = 0; replicate < replicates; replicate++) {
      drawn.fill(0);
      for (let unit = 0; unit < rowOf.length; unit++) {
        const row = rowOf[unit] ?? 0;
        drawn[row] = (drawn[row] ?? 0) + (times[unit * replicates + replicate] ?? 0);
      }
      for (const [which, answer] of answers(drawn).entries()) {
        const own = found[which];
        if (own !== undefined) own[replicate] = answer;
      }
    }
    const without = Array.from(rows.times, (_, row) =>
      answers(rows.times.map((count, at) => (at === row ? count - 1 : count))),
    );
    return found.map((ofId, which) => ({
      draws,
      values: ofId,
      leftOut: Float64Array.from(rowOf, (row) => without[row]?.[which] ?? Number.NaN),
    }));
  };
}

const categories = ["0", "1"];

/** The different rows of cells, how many units have each, and which one each unit has. */
function rowsOfUnits(values: Int32Array, coderCount: number): { rows: Rows; rowOf: Int32Array } {
  const known = new Map<string, number>();
  const rowOf = new Int32Array(values.length / coderCount).map((_, unit) => {
    const key = values.subarray(unit * coderCount, (unit + 1) * coderCount).join();
    const row = known.get(key) ?? known.size;
    known.set(key, row);
    return row;
  });
  const times = new Float64Array(known.size);
  for (const row of rowOf) times[row] = (times[row] ?? 0) + 1;
  const cells = Int32Array.from([...known.keys()].flatMap((key) => key.split(",").map(Number)));
  return { rows: { values: cells, coderCount, rowCount: known.size, times }, rowOf };
}
