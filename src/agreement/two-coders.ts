import type { Estimate, NoAgreementReason } from "../model/agreement.ts";
import { withError } from "./analytic.ts";
import { type Coincidences, coincidencesOf } from "./coincidences.ts";
import { type Contingency, contingencyOf } from "./contingency.ts";
import { type RatingsMeasure, type RatingsOptions, undefinedBecause } from "./measure.ts";

/** An estimate from two coders' table, with the variance of its value where there is a formula. */
export type TableEstimate = {
  readonly estimate: Estimate;
  readonly variance?: (value: number) => number;
};

type Named = { readonly statistic: string; readonly name: string };

/**
 * A measure of two coders' contingency table, for each of the names that an id stands for: weights,
 * or categories, or the bare id alone. A unit that only one of them rated is left out.
 */
export function twoCoderMeasure(
  info: Pick<RatingsMeasure, "id" | "name" | "parameter" | "reference">,
  names: (categories: readonly string[], options: RatingsOptions) => readonly Named[],
  measure: (
    table: Contingency,
    named: Named,
    categories: readonly string[],
    options: RatingsOptions,
  ) => TableEstimate,
): RatingsMeasure {
  const each = (tally: Coincidences, categories: readonly string[], options: RatingsOptions) => {
    const table = tally.coderCount === 2 ? contingencyOf(tally) : undefined;
    const reason = tally.coderCount === 2 ? "no-pairable-units" : "not-two-coders";
    return names(categories, options).map((named) =>
      table === undefined
        ? noEstimate(named.statistic, reason)
        : { table, ...measure(table, named, categories, options) },
    );
  };
  return {
    ...info,
    takes: "ratings",
    coders: "two",
    missing: "A unit that only one of the two coders gave a value is left out.",
    fromCoincidences: (tally, categories, options) =>
      each(tally, categories, options).map(({ estimate }) => estimate),
    compute: (ratings, options) =>
      each(coincidencesOf(ratings), ratings.categories, options).map((one) =>
        "table" in one && one.variance !== undefined
          ? withError(one.estimate, one.table.units, one.variance)
          : one.estimate,
      ),
  };
}

export function noEstimate(statistic: string, reason: NoAgreementReason): TableEstimate {
  return { estimate: { statistic, estimate: undefinedBecause(reason) } };
}

/** The bare id alone. */
export function itself(id: string): () => readonly Named[] {
  return () => [{ statistic: id, name: id }];
}

/** One for the parameter, or one for each of `bare`. */
export function oneOf(id: string, bare: readonly string[]) {
  return (_categories: readonly string[], { parameter }: RatingsOptions): readonly Named[] =>
    (parameter === undefined ? bare : [parameter]).map((name) => ({
      statistic: `${id}[${name}]`,
      name,
    }));
}

/** One for each category, or for the category that the parameter names. */
export function ofCategories(id: string) {
  return (categories: readonly string[], { parameter }: RatingsOptions): readonly Named[] =>
    categories
      .filter((category) => parameter === undefined || category === parameter)
      .map((name) => ({ statistic: `${id}[${name}]`, name }));
}
