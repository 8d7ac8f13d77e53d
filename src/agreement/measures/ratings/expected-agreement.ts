import { type RatingsMeasure, undefinedBecause, value } from "../../measure.ts";
import { brennanPrediger } from "./brennan-prediger.ts";
import { cohenKappa } from "./cohen-kappa.ts";
import { congerKappa } from "./conger-kappa.ts";
import { fleissKappa } from "./fleiss-kappa.ts";
import { gwetAc1 } from "./gwet-ac.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { scottPi } from "./scott-pi.ts";

const coefficients = [
  ...[cohenKappa, scottPi, fleissKappa, congerKappa, brennanPrediger, gwetAc1],
  krippendorffAlpha,
];

/**
 * What a coefficient takes for agreement by chance, as a figure of its own: the pe in (po - pe)/(1 - pe),
 * of alpha 1 - De. Defined even where the coefficient is not, for want of variation.
 */
export const expectedAgreement: RatingsMeasure = {
  takes: "ratings",
  id: "expected_agreement",
  name: "Agreement expected by chance",
  coders: "any",
  parameter: { kind: "choice", choices: coefficients.map(({ id }) => id) },
  missing: "As in the coefficient in brackets.",
  reference: "The reference of the coefficient in brackets.",
  compute: (ratings, { parameter, level }) =>
    coefficients
      .filter(({ id }) => parameter === undefined || id === parameter)
      .flatMap((measure) =>
        measure.compute(ratings, { level }).map(({ estimate, expected }) => ({
          statistic: `expected_agreement[${measure.id}]`,
          estimate:
            expected !== undefined
              ? value(expected)
              : undefinedBecause(estimate.kind === "undefined" ? estimate.reason : "not-numeric"),
        })),
      ),
};
