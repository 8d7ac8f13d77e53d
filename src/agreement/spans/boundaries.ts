import type { Estimate, NoAgreementReason } from "../../model/agreement.ts";
import { type Continuum, value } from "../measure.ts";
import { boundaryEdits } from "./boundary-edits.ts";
import { pairsOf } from "./overlaps.ts";
import { shareEstimate, undefinedEstimate } from "./share-estimate.ts";

/** Where a coder's segments begin and end inside a continuum, in order, each place once. */
export type Boundaries = { readonly coder: string; readonly places: Float64Array };

/**
 * The boundaries of every coder. Where segments leave gaps, both edges of a gap are boundaries; the ends of
 * the continuum are none.
 */
export function boundariesByCoder(continuum: Continuum): readonly Boundaries[] {
  const { begin, length, segments } = continuum;
  const places = continuum.coders.map(() => new Set<number>());
  for (const { coder, start, end } of segments) {
    for (const place of [start, end]) {
      if (place > begin && place < begin + length) places[coder]?.add(place);
    }
  }
  return continuum.coders.map((coder, index) => ({
    coder,
    places: Float64Array.from(places[index] ?? []).sort(),
  }));
}

/** A share of places on which coders are alike, kept as a fraction so that it can be pooled. */
export type Alike = { readonly numerator: number; readonly denominator: number };

/** Boundary similarity B of two coders, see measures/spans/boundary-similarity.ts. */
export function boundarySimilarityOf(a: Boundaries, b: Boundaries): Alike {
  const { matches, nearMisses, additions } = boundaryEdits(a.places, b.places);
  const denominator = matches + nearMisses + additions;
  return { numerator: denominator - additions - nearMisses / 2, denominator };
}

export function pooled(shares: readonly Alike[]): Alike {
  return {
    numerator: shares.reduce((sum, share) => sum + share.numerator, 0),
    denominator: shares.reduce((sum, share) => sum + share.denominator, 0),
  };
}

export function shareOf(
  statistic: string,
  { numerator, denominator }: Alike,
  ifNone: NoAgreementReason,
): Estimate {
  return denominator > 0
    ? { statistic, estimate: value(numerator / denominator) }
    : undefinedEstimate(statistic, ifNone);
}

/**
 * Pooled boundary similarity, corrected for the chance that two coders put a boundary at the same place.
 * In: that chance, from the share of potential places at which each coder has put one.
 */
export function correctedSimilarity(
  statistic: string,
  continuum: Continuum,
  chance: (shares: readonly number[]) => number,
): Estimate {
  const coders = boundariesByCoder(continuum);
  if (coders.length < 2 || continuum.length <= 1) {
    return undefinedEstimate(statistic, "no-pairable-units");
  }
  const alike = pooled(pairsOf(coders).map(([a, b]) => boundarySimilarityOf(a, b)));
  if (alike.denominator === 0) return undefinedEstimate(statistic, "no-variation");
  const shares = coders.map(({ places }) => places.length / (continuum.length - 1));
  return shareEstimate(statistic, 1 - alike.numerator / alike.denominator, 1 - chance(shares));
}
