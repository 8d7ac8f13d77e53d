import type { Quantity } from "../../model/agreement.ts";
import { chanceCorrected } from "../chance-corrected.ts";
import { type CodeCounts, pairOffset } from "../code-counts.ts";
import { undefinedBecause, value } from "../measure.ts";
import { pairsOf, pairsOfSilence, pairsOfUses, unitsOf, usesBy, usesOf } from "./tally.ts";

/**
 * A coefficient of one code, "used on this unit or not". `counts` may be sums in which a transcript
 * counts several times, as a bootstrap has them. Nothing but its answer is allocated: a bootstrap
 * asks a million times.
 */
export type CodeCoefficient = (counts: CodeCounts, coders: number) => Quantity;

/**
 * The coefficients of one code. References and formulas for any values: measures/ratings/, whose
 * numbers these are for the values 0 and 1 without missing ones. Of the others:
 *
 *     positive_agreement   F1, Dice: pairs of coders that both used it, of pairs with a use (specific
 *                          agreement of "used"), 2a/(2a + b + c) of two coders
 *     negative_agreement   the same of "not used"
 *     jaccard              a/(a + b + c), of more than two coders over all their pairs
 *     precision, recall    of the second coder, the first being the reference
 *
 * Where nobody used the code, what looks at uses alone is undefined (`code-unused`), and what corrects
 * for chance too; where everybody used it on every unit, what corrects for chance is (`no-variation`).
 * Percent agreement, Brennan-Prediger and AC1 are 1 in both cases, as their formulas say.
 */
export type CodeCoefficientId =
  | ("percent_agreement" | "positive_agreement" | "negative_agreement" | "jaccard")
  | ("precision" | "recall" | "krippendorff_alpha[nominal]" | "cohen_kappa" | "kappa_max")
  | (
      | "scott_pi"
      | "fleiss_kappa"
      | "conger_kappa"
      | "light_kappa"
      | "brennan_prediger"
      | "gwet_ac1"
    );

export const codeCoefficients: Readonly<Record<CodeCoefficientId, CodeCoefficient>> = {
  percent_agreement: (counts, coders) => {
    const pairs = unitsOf(counts, coders) * pairsOf(coders);
    if (pairs === 0) return undefinedBecause("no-pairable-units");
    return value((pairsOfUses(counts, coders) + pairsOfSilence(counts, coders)) / pairs);
  },
  positive_agreement: (counts, coders) => {
    if (isEmpty(counts, coders)) return undefinedBecause("no-pairable-units");
    const uses = usesOf(counts, coders);
    if (uses === 0) return undefinedBecause("code-unused");
    return value((2 * pairsOfUses(counts, coders)) / ((coders - 1) * uses));
  },
  negative_agreement: (counts, coders) => {
    if (isEmpty(counts, coders)) return undefinedBecause("no-pairable-units");
    const silences = unitsOf(counts, coders) * coders - usesOf(counts, coders);
    if (silences === 0) return undefinedBecause("no-variation");
    return value((2 * pairsOfSilence(counts, coders)) / ((coders - 1) * silences));
  },
  jaccard: (counts, coders) => {
    const dice = codeCoefficients.positive_agreement(counts, coders);
    return dice.kind === "value" ? value(dice.value / (2 - dice.value)) : dice;
  },
  precision: (counts, coders) => shareOfUses(counts, coders, 1),
  recall: (counts, coders) => shareOfUses(counts, coders, 0),
  "krippendorff_alpha[nominal]": (counts, coders) => {
    if (isEmpty(counts, coders)) return undefinedBecause("no-pairable-units");
    const units = unitsOf(counts, coders);
    const values = units * coders;
    const uses = usesOf(counts, coders);
    if (uses === 0 || uses === values) return noVariation(uses);
    const agreed = pairsOfUses(counts, coders) + pairsOfSilence(counts, coders);
    // Whole numbers on either side of the division, so that 0 is 0.
    const apart = (units * pairsOf(coders) - agreed) * (values - 1);
    return value(1 - apart / ((coders - 1) * uses * (values - uses)));
  },
  cohen_kappa: (counts, coders) =>
    coders === 2 ? kappaOfPair(counts, 2, 0, 1) : undefinedBecause("not-two-coders"),
  kappa_max: (counts, coders) => {
    if (coders !== 2) return undefinedBecause("not-two-coders");
    const units = unitsOf(counts, 2);
    if (units === 0) return undefinedBecause("no-pairable-units");
    const [p, q] = [usesBy(counts, 2, 0) / units, usesBy(counts, 2, 1) / units];
    const most = Math.min(p, q) + Math.min(1 - p, 1 - q);
    return corrected(most, p * q + (1 - p) * (1 - q), usesOf(counts, 2));
  },
  scott_pi: (counts, coders) =>
    coders === 2 ? codeCoefficients.fleiss_kappa(counts, 2) : undefinedBecause("not-two-coders"),
  fleiss_kappa: (counts, coders) => {
    const observed = codeCoefficients.percent_agreement(counts, coders);
    if (observed.kind === "undefined") return observed;
    const uses = usesOf(counts, coders);
    const share = uses / (unitsOf(counts, coders) * coders);
    return corrected(observed.value, share * share + (1 - share) * (1 - share), uses);
  },
  conger_kappa: (counts, coders) => {
    const observed = codeCoefficients.percent_agreement(counts, coders);
    if (observed.kind === "undefined") return observed;
    return corrected(observed.value, congerExpected(counts, coders), usesOf(counts, coders));
  },
  light_kappa: (counts, coders) => {
    if (isEmpty(counts, coders)) return undefinedBecause("no-pairable-units");
    let total = 0;
    for (let g = 0; g < coders; g++)
      for (let h = g + 1; h < coders; h++) {
        const kappa = kappaOfPair(counts, coders, g, h);
        if (kappa.kind === "undefined") return kappa;
        total += kappa.value;
      }
    return value(total / pairsOf(coders));
  },
  brennan_prediger: (counts, coders) => {
    const observed = codeCoefficients.percent_agreement(counts, coders);
    return observed.kind === "value" ? value(2 * observed.value - 1) : observed;
  },
  gwet_ac1: (counts, coders) => {
    const observed = codeCoefficients.percent_agreement(counts, coders);
    if (observed.kind === "undefined") return observed;
    const share = usesOf(counts, coders) / (unitsOf(counts, coders) * coders);
    return chanceCorrected(observed.value, 2 * share * (1 - share));
  },
};

/** Mean over pairs of coders of Cohen's chance agreement: p_g p_h + (1 - p_g)(1 - p_h). */
export function congerExpected(counts: CodeCounts, coders: number): number {
  const units = unitsOf(counts, coders);
  let shares = 0;
  let squares = 0;
  for (let g = 0; g < coders; g++) {
    const share = usesBy(counts, coders, g) / units;
    shares += share;
    squares += share * share;
  }
  const bothUse = (shares * shares - squares) / (coders * (coders - 1));
  return 1 - (2 * shares) / coders + 2 * bothUse;
}

function kappaOfPair(counts: CodeCounts, coders: number, g: number, h: number): Quantity {
  const units = unitsOf(counts, coders);
  if (units === 0) return undefinedBecause("no-pairable-units");
  const at = pairOffset(coders, g, h);
  const both = counts[at] ?? 0;
  const onlyFirst = counts[at + 1] ?? 0;
  const onlySecond = counts[at + 2] ?? 0;
  const p = (both + onlyFirst) / units;
  const q = (both + onlySecond) / units;
  const observed = 1 - (onlyFirst + onlySecond) / units;
  const uses = 2 * both + onlyFirst + onlySecond;
  return corrected(observed, p * q + (1 - p) * (1 - q), uses);
}

/** Of the units on which coder g used the code, those on which the other one did too. */
function shareOfUses(counts: CodeCounts, coders: number, g: number): Quantity {
  if (coders !== 2) return undefinedBecause("not-two-coders");
  if (unitsOf(counts, 2) === 0) return undefinedBecause("no-pairable-units");
  const uses = usesBy(counts, 2, g);
  return uses === 0 ? undefinedBecause("code-unused") : value((counts[2] ?? 0) / uses);
}

function corrected(observed: number, expected: number, uses: number): Quantity {
  const quantity = chanceCorrected(observed, expected);
  return quantity.kind === "undefined" ? noVariation(uses) : quantity;
}

function noVariation(uses: number): Quantity {
  return undefinedBecause(uses === 0 ? "code-unused" : "no-variation");
}

function isEmpty(counts: CodeCounts, coders: number): boolean {
  return coders < 2 || unitsOf(counts, coders) === 0;
}
