import type { Level, Ratings } from "../../../src/agreement/ratings.ts";

// The coefficients written down from their definitions, with lists and all pairs, on any data for
// which they exist; NaN where they do not.

type Rated = { readonly coder: number; readonly value: number };
type Unit = readonly Rated[];

function unitsOf({ coders, values, unitCount }: Ratings): readonly Unit[] {
  return Array.from({ length: unitCount }, (_, unit) =>
    coders.flatMap((_name, coder) => {
      const value = values[unit * coders.length + coder] ?? -1;
      return value < 0 ? [] : [{ coder, value }];
    }),
  );
}

function pairsOf(unit: Unit): readonly (readonly [number, number])[] {
  return unit.flatMap((one) =>
    unit.flatMap((other): readonly (readonly [number, number])[] =>
      one.coder === other.coder ? [] : [[one.value, other.value]],
    ),
  );
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function sumOver(q: number, of: (k: number) => number): number {
  return Array.from({ length: q }, (_, k) => of(k)).reduce((sum, number) => sum + number, 0);
}

type Weight = (k: number, l: number) => number;

export function percent(ratings: Ratings, weight: Weight): number {
  const paired = unitsOf(ratings).filter((unit) => unit.length > 1);
  return mean(paired.map((unit) => mean(pairsOf(unit).map(([k, l]) => weight(k, l)))));
}

function shareOf(unit: Unit, k: number): number {
  return mean(unit.map(({ value }) => Number(value === k)));
}

function prevalence(ratings: Ratings, k: number): number {
  const rated = unitsOf(ratings).filter((unit) => unit.length > 0);
  return mean(rated.map((unit) => shareOf(unit, k)));
}

function corrected(observed: number, expected: number): number {
  return (observed - expected) / (1 - expected);
}

export function fleiss(ratings: Ratings, weight: Weight): number {
  const q = ratings.categories.length;
  const expected = sumOver(q, (k) =>
    sumOver(q, (l) => weight(k, l) * prevalence(ratings, k) * prevalence(ratings, l)),
  );
  return corrected(percent(ratings, weight), expected);
}

export function gwet(ratings: Ratings, weight: Weight): number {
  const q = ratings.categories.length;
  const all = sumOver(q, (k) => sumOver(q, (l) => weight(k, l)));
  const spread = sumOver(q, (k) => prevalence(ratings, k) * (1 - prevalence(ratings, k)));
  return corrected(percent(ratings, weight), (all / (q * (q - 1))) * spread);
}

export function brennanPrediger(ratings: Ratings, weight: Weight): number {
  const q = ratings.categories.length;
  const all = sumOver(q, (k) => sumOver(q, (l) => weight(k, l)));
  return corrected(percent(ratings, weight), all / q ** 2);
}

/** Chance is the mean of Cohen's over all pairs of coders who rated something. */
export function conger(ratings: Ratings, weight: Weight): number {
  const q = ratings.categories.length;
  const own = ratings.coders
    .map((_, coder) =>
      unitsOf(ratings)
        .flat()
        .filter((rated) => rated.coder === coder),
    )
    .filter((values) => values.length > 0);
  const share = (values: readonly Rated[], k: number) => shareOf(values, k);
  const chances = own.flatMap((one) =>
    own
      .filter((other) => other !== one)
      .map((other) =>
        sumOver(q, (k) => sumOver(q, (l) => weight(k, l) * share(one, k) * share(other, l))),
      ),
  );
  return corrected(percent(ratings, weight), mean(chances));
}

/** Of two coders, on the units that both rated. */
export function cohen(ratings: Ratings, weight: Weight): number {
  const both = unitsOf(ratings).filter((unit) => unit.length === 2);
  const agreed = mean(both.map(([one, other]) => weight(one?.value ?? -1, other?.value ?? -1)));
  const chance = mean(
    both.flatMap(([one]) => both.map(([, other]) => weight(one?.value ?? -1, other?.value ?? -1))),
  );
  return corrected(agreed, chance);
}

/** 1 - disagreement within units / disagreement of all pairs of pairable values, whoever gave them. */
export function alpha(
  ratings: Ratings,
  difference: (k: number, l: number, values: readonly number[]) => number,
): number {
  const units = unitsOf(ratings).filter((unit) => unit.length > 1);
  const values = units.flat().map(({ value }) => value);
  const within = units.map(
    (unit) =>
      pairsOf(unit).reduce((sum, [k, l]) => sum + difference(k, l, values), 0) / (unit.length - 1),
  );
  const observed = within.reduce((sum, part) => sum + part, 0) / values.length;
  const all = values.flatMap((k, i) =>
    values.filter((_, j) => i !== j).map((l) => difference(k, l, values)),
  );
  return 1 - observed / mean(all);
}

/** Krippendorff's differences; categories are the numbers 1, 2, ... in order. */
export const differences: Readonly<
  Record<Level, (k: number, l: number, values: readonly number[]) => number>
> = {
  nominal: (k, l) => Number(k !== l),
  interval: (k, l) => (k - l) ** 2,
  ratio: (k, l) => ((k - l) / (k + l + 2)) ** 2,
  ordinal: (k, l, values) => {
    if (k === l) return 0;
    const [low, high] = [Math.min(k, l), Math.max(k, l)];
    const between = values.filter((value) => value >= low && value <= high).length;
    const ends = values.filter((value) => value === low || value === high).length;
    return (between - ends / 2) ** 2;
  },
};
