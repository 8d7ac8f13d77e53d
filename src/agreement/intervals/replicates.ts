import type { Quantity } from "../../model/agreement.ts";
import type { Draws } from "./draws.ts";

/**
 * What a statistic is in every replicate, and with each cluster left out in turn (the jackknife, from
 * which BCa takes the acceleration).
 *
 * NaN marks where it is undefined, so that millions of them fit into typed arrays; no NaN leaves
 * this folder.
 */
export type Replicates = {
  readonly draws: Draws;
  /** One a replicate. */
  readonly values: Float64Array;
  /** Without one cluster of place c, at [c]. */
  readonly leftOut: Float64Array;
};

/** A statistic of the clusters, each as many times as given; the array is reused between calls. */
export type ClusterStatistic = (times: Int32Array) => Quantity;

export function replicatesOf(draws: Draws, statistic: ClusterStatistic): Replicates {
  const { replicates, times } = draws;
  const places = draws.sizes.length;
  const values = new Float64Array(replicates);
  const drawn = new Int32Array(places);
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (let place = 0; place < places; place++)
      drawn[place] = times[place * replicates + replicate] ?? 0;
    values[replicate] = asNumber(statistic(drawn));
  }
  const leftOut = new Float64Array(places);
  const rest = draws.sizes.slice();
  for (let place = 0; place < places; place++) {
    const size = draws.sizes[place] ?? 0;
    rest[place] = size - 1;
    leftOut[place] = asNumber(statistic(rest));
    rest[place] = size;
  }
  return { draws, values, leftOut };
}

export function asNumber(quantity: Quantity): number {
  return quantity.kind === "value" ? quantity.value : Number.NaN;
}

/** Of the mean over codes: in each replicate over those that are defined in it. */
export function meanReplicates(first: Replicates, ...others: readonly Replicates[]): Replicates {
  return elementwise([first, ...others], (numbers) => {
    let sum = 0;
    let defined = 0;
    for (const number of numbers) {
      if (Number.isNaN(number)) continue;
      sum += number;
      defined += 1;
    }
    return sum / defined;
  });
}

/** Of the difference between two statistics of the same draws; undefined where one of them is. */
export function differenceReplicates(one: Replicates, other: Replicates): Replicates {
  return elementwise([one, other], ([a = Number.NaN, b = Number.NaN]) => a - b);
}

function elementwise(
  all: readonly [Replicates, ...Replicates[]],
  combine: (numbers: readonly number[]) => number,
): Replicates {
  const [{ draws, values, leftOut }] = all;
  if (all.some((one) => one.draws !== draws)) throw new Error("Replicates of different draws");
  const undefinedThere = Number.NaN;
  return {
    draws,
    values: values.map((_, at) => combine(all.map((one) => one.values[at] ?? undefinedThere))),
    leftOut: leftOut.map((_, at) => combine(all.map((one) => one.leftOut[at] ?? undefinedThere))),
  };
}
