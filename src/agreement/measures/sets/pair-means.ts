import type { Quantity } from "../../../model/agreement.ts";
import { fromTimes, type SetsMeasure, undefinedBecause, value } from "../../measure.ts";
import { missing, type SetRatings } from "../../ratings.ts";
import type { Rows } from "../../rows.ts";
import { isSetDistance, setDistances } from "../../set-distances.ts";

type PairValue = (a: readonly number[], b: readonly number[]) => number;

const about = {
  takes: "sets",
  coders: "any",
  missing: "A unit counts if two or more coders coded it.",
} as const;

type Named = { readonly statistic: string; readonly of: PairValue };

/**
 * Means over units (with two coders or more) of the mean of a function over the unit's pairs of sets.
 * Not corrected for chance, no standard error.
 */
function meansOverPairs(
  info: Pick<SetsMeasure, "id" | "name" | "parameter" | "reference">,
  functions: (parameter: string | undefined) => readonly Named[],
): SetsMeasure {
  return {
    ...about,
    ...info,
    compute: ({ coders, sets, values, unitCount }, { parameter }) => {
      const times = new Float64Array(unitCount).fill(1);
      const rows = { values, coderCount: coders.length, rowCount: unitCount, times };
      return functions(parameter).map(({ statistic, of }) => ({
        statistic,
        estimate: meanOf(unitMeans(sets, rows, of), times),
      }));
    },
    repeated: ({ sets }, rows, { parameter }) => {
      const means = functions(parameter).map(({ of }) => unitMeans(sets, rows, of));
      return fromTimes(rows, (times) => means.map((mean) => meanOf(mean, times)));
    },
  };
}

/** Of each row the mean over its pairs of sets; NaN where there is none. */
function unitMeans(
  sets: SetRatings["sets"],
  { values, coderCount: m, rowCount }: Rows,
  of: PairValue,
): Float64Array {
  const means = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    let pairs = 0;
    let sum = 0;
    for (let i = 0; i < m; i++)
      for (let j = i + 1; j < m; j++) {
        const k = values[row * m + i] ?? missing;
        const l = values[row * m + j] ?? missing;
        if (k === missing || l === missing) continue;
        pairs++;
        sum += of(sets[k] ?? [], sets[l] ?? []);
      }
    means[row] = sum / pairs;
  }
  return means;
}

function meanOf(means: Float64Array, times: Int32Array | Float64Array): Quantity {
  let units = 0;
  let total = 0;
  for (let row = 0; row < means.length; row++) {
    const mean = means[row] ?? Number.NaN;
    const time = times[row] ?? 0;
    if (time === 0 || Number.isNaN(mean)) continue;
    units += time;
    total += time * mean;
  }
  return units === 0 ? undefinedBecause("no-pairable-units") : value(total / units);
}

/** Share of units on which two coders gave the same set, the empty one too. */
export const setPercentAgreement: SetsMeasure = meansOverPairs(
  {
    id: "percent_agreement",
    name: "Percent agreement on the whole set",
    parameter: { kind: "choice", choices: ["set_equal"] },
    reference:
      "Gwet, K. L. (2014). Handbook of inter-rater reliability (4th ed.). Advanced Analytics.",
  },
  () => [
    { statistic: "percent_agreement[set_equal]", of: (a, b) => 1 - setDistances.nominal(a, b) },
  ],
);

/**
 * Mean over units of Dice's coefficient 2 |A and B| / (|A| + |B|). Two empty sets count 0, as in DKPro
 * Statistics: they share no code. Unlike the Dice distance of alpha, to which they are the same set.
 *
 * Dice, L. R. (1945). https://doi.org/10.2307/1932409
 */
export const meanDice: SetsMeasure = meansOverPairs(
  {
    id: "mean_dice",
    name: "Mean Dice coefficient",
    parameter: { kind: "none" },
    reference:
      "Dice, L. R. (1945). Measures of the amount of ecologic association between species. Ecology, 26(3), 297-302. https://doi.org/10.2307/1932409",
  },
  () => [
    {
      statistic: "mean_dice",
      of: (a, b) => (a.length + b.length === 0 ? 0 : 1 - setDistances.dice(a, b)),
    },
  ],
);

/**
 * Share of units on which two coders have at least one code in common. Two empty sets count 0, as in
 * DKPro Statistics (`MaxPercentageAgreement`).
 *
 * Veronis, J. (1998). A study of polysemy judgements and inter-annotator agreement. In Proceedings of
 * SENSEVAL-1.
 */
export const meanMaxOverlap: SetsMeasure = meansOverPairs(
  {
    id: "mean_max_overlap",
    name: "Share of units with a code in common",
    parameter: { kind: "none" },
    reference:
      "Veronis, J. (1998). A study of polysemy judgements and inter-annotator agreement. In Proceedings of SENSEVAL-1.",
  },
  () => [
    { statistic: "mean_max_overlap", of: (a, b) => (a.some((code) => b.includes(code)) ? 1 : 0) },
  ],
);

/** Mean distance of the coders' sets; of one unit and two coders the distance itself. */
export const setDistance: SetsMeasure = meansOverPairs(
  {
    id: "distance",
    name: "Mean distance between sets of codes",
    parameter: { kind: "choice", choices: Object.keys(setDistances) },
    reference:
      "Passonneau, R. (2006). Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation. In Proceedings of LREC 2006.",
  },
  (parameter) =>
    (parameter === undefined ? ["jaccard", "masi"] : [parameter])
      .filter(isSetDistance)
      .map((name) => ({ statistic: `distance[${name}]`, of: setDistances[name] })),
);
