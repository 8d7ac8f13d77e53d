import { chanceCorrected } from "../../chance-corrected.ts";
import type { RatingsMeasure } from "../../measure.ts";
import { noEstimate, ofCategories, twoCoderMeasure } from "../../two-coders.ts";

/**
 * Kappa of category X given that one of two coders said X: how much more often than by chance the
 * other one does, too.
 *
 *     pi = (p_X+ + p_+X)/2,   k_X = (p_XX/pi - pi)/(1 - pi)
 *
 * The coders are exchangeable: these are the figures that Agresti (1992) prints, and Fleiss's kappa of a
 * category for two coders. Light's (1971) own conditional kappa conditions on one coder by name,
 * (p_XX/p_+X - p_X+)/(1 - p_X+), and gives other figures (.762 for .781 on Agresti's first category).
 * Undefined (`code-unused`) where nobody says X, (`no-variation`) where both always do.
 * Missing: units that both rated. No standard error: use the bootstrap.
 *
 * Agresti, A. (1992). https://doi.org/10.1177/096228029200100205
 */
export const conditionalKappa: RatingsMeasure = twoCoderMeasure(
  {
    id: "conditional_kappa",
    name: "Conditional kappa of a category",
    parameter: { kind: "category" },
    reference:
      "Agresti, A. (1992). Modelling patterns of agreement and disagreement. Statistical Methods in Medical Research, 1(2), 201-218. https://doi.org/10.1177/096228029200100205",
  },
  ofCategories("conditional_kappa"),
  (table, { statistic, name }, categories) => {
    const k = categories.indexOf(name);
    const share = ((table.first[k] ?? 0) + (table.second[k] ?? 0)) / 2;
    if (share === 0) return noEstimate(statistic, "code-unused");
    const observed = (table.cells[k * table.categoryCount + k] ?? 0) / share;
    const estimate = chanceCorrected(observed, share);
    return { estimate: { statistic, estimate, observed, expected: share } };
  },
);
