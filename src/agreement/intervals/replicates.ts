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
  /** Replicates of the same draws have the same one. */
  readonly draws: Pick<Draws, "sizes">;
  /** One a replicate. */
  readonly values: Float64Array;
  /** Without one cluster of place c, at [c]. */
  readonly leftOut: Float64Array;
};

/** A statistic of the clusters, each as many times as given; the array is reused between calls. */
export type ClusterStatistic = (times: Int32Array) => Quantity;

export function replicatesOf(draws: Draws, statistic: ClusterStatistic): Replicates {
  const [replicates] = jointReplicates(draws, 1, (times) => [statistic(times)]);
  return replicates ?? { draws, values: new Float64Array(0), leftOut: new Float64Array(0) };
}

/**
 * Several statistics of the same draws, each draw looked at once. `statistics` gives `count` of them, in
 * the same order each time; the array of times is reused between calls.
 */
export function jointReplicates(
  draws: Draws,
  count: number,
  statistics: (times: Int32Array) => readonly Quantity[],
): readonly Replicates[] {
  const { replicates, times, sizes } = draws;
  const places = sizes.length;
  const results = Array.from({ length: count }, () => ({
    draws,
    values: new Float64Array(replicates),
    leftOut: new Float64Array(places),
  }));
  const keep = (which: "values" | "leftOut", at: number, drawn: Int32Array) => {
    const quantities = statistics(drawn);
    for (const [index, result] of results.entries()) {
      const quantity = quantities[index];
      result[which][at] = quantity === undefined ? Number.NaN : asNumber(quantity);
    }
  };
  const drawn = new Int32Array(places);
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (let place = 0; place < places; place++)
      drawn[place] = times[place * replicates + replicate] ?? 0;
    keep("values", replicate, drawn);
  }
  const rest = sizes.slice();
  for (let place = 0; place < places; place++) {
    const size = sizes[place] ?? 0;
    rest[place] = size - 1;
    keep("leftOut", place, rest);
    rest[place] = size;
  }
  return results;
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
