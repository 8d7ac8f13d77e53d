import { type SetsMeasure, undefinedBecause, value } from "../../measure.ts";
import { missing, type SetRatings } from "../../ratings.ts";
import { isSetDistance, setDistances } from "../../set-distances.ts";

type PairValue = (a: readonly number[], b: readonly number[]) => number;

const about = {
  takes: "sets",
  coders: "any",
  missing: "A unit counts if two or more coders coded it.",
} as const;

/**
 * Mean over units (with two coders or more) of the mean of a function over the unit's pairs of sets.
 * Not corrected for chance, no standard error.
 */
function meanOverPairs({ coders, sets, values, unitCount }: SetRatings, of: PairValue) {
  const m = coders.length;
  let units = 0;
  let total = 0;
  for (let unit = 0; unit < unitCount; unit++) {
    let pairs = 0;
    let sum = 0;
    for (let i = 0; i < m; i++)
      for (let j = i + 1; j < m; j++) {
        const k = values[unit * m + i] ?? missing;
        const l = values[unit * m + j] ?? missing;
        if (k === missing || l === missing) continue;
        pairs++;
        sum += of(sets[k] ?? [], sets[l] ?? []);
      }
    if (pairs === 0) continue;
    units++;
    total += sum / pairs;
  }
  return units === 0 ? undefinedBecause("no-pairable-units") : value(total / units);
}

/** Share of units on which two coders gave the same set, the empty one too. */
export const setPercentAgreement: SetsMeasure = {
  ...about,
  id: "percent_agreement",
  name: "Percent agreement on the whole set",
  parameter: { kind: "choice", choices: ["set_equal"] },
  reference:
    "Gwet, K. L. (2014). Handbook of inter-rater reliability (4th ed.). Advanced Analytics.",
  compute: (ratings) => [
    {
      statistic: "percent_agreement[set_equal]",
      estimate: meanOverPairs(ratings, (a, b) => 1 - setDistances.nominal(a, b)),
    },
  ],
};

/**
 * Mean over units of Dice's coefficient 2 |A and B| / (|A| + |B|). Two empty sets count 0, as in DKPro
 * Statistics: they share no code. Unlike the Dice distance of alpha, to which they are the same set.
 *
 * Dice, L. R. (1945). https://doi.org/10.2307/1932409
 */
export const meanDice: SetsMeasure = {
  ...about,
  id: "mean_dice",
  name: "Mean Dice coefficient",
  parameter: { kind: "none" },
  reference:
    "Dice, L. R. (1945). Measures of the amount of ecologic association between species. Ecology, 26(3), 297-302. https://doi.org/10.2307/1932409",
  compute: (ratings) => [
    {
      statistic: "mean_dice",
      estimate: meanOverPairs(ratings, (a, b) =>
        a.length + b.length === 0 ? 0 : 1 - setDistances.dice(a, b),
      ),
    },
  ],
};

/**
 * Share of units on which two coders have at least one code in common. Two empty sets count 0, as in
 * DKPro Statistics (`MaxPercentageAgreement`).
 *
 * Veronis, J. (1998). A study of polysemy judgements and inter-annotator agreement. In Proceedings of
 * SENSEVAL-1.
 */
export const meanMaxOverlap: SetsMeasure = {
  ...about,
  id: "mean_max_overlap",
  name: "Share of units with a code in common",
  parameter: { kind: "none" },
  reference:
    "Veronis, J. (1998). A study of polysemy judgements and inter-annotator agreement. In Proceedings of SENSEVAL-1.",
  compute: (ratings) => [
    {
      statistic: "mean_max_overlap",
      estimate: meanOverPairs(ratings, (a, b) => (a.some((code) => b.includes(code)) ? 1 : 0)),
    },
  ],
};

/** Mean distance of the coders' sets; of one unit and two coders the distance itself. */
export const setDistance: SetsMeasure = {
  ...about,
  id: "distance",
  name: "Mean distance between sets of codes",
  parameter: { kind: "choice", choices: Object.keys(setDistances) },
  reference:
    "Passonneau, R. (2006). Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation. In Proceedings of LREC 2006.",
  compute: (ratings, { parameter }) =>
    (parameter === undefined ? ["jaccard", "masi"] : [parameter])
      .filter(isSetDistance)
      .map((name) => ({
        statistic: `distance[${name}]`,
        estimate: meanOverPairs(ratings, setDistances[name]),
      })),
};
