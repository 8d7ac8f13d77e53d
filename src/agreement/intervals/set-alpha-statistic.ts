import type { Quantity } from "../../model/agreement.ts";
import type { Difference } from "../alpha.ts";
import type { Cluster } from "../compare/clusters.ts";
import { undefinedBecause, value } from "../measure.ts";
import { differenceBy } from "../measures/sets/alpha-sets.ts";
import type { SetRatings } from "../ratings.ts";
import type { SetDistanceName } from "../set-distances.ts";
import type { ClusterStatistic } from "./replicates.ts";

/** Distances by which two sets without a code in common are as far apart as sets can be. */
type OverlapDistance = Exclude<SetDistanceName, "dkpro_set" | "dkpro_masi">;

export function isOverlapDistance(name: SetDistanceName): name is OverlapDistance {
  return name !== "dkpro_set" && name !== "dkpro_masi";
}

/** More steps than this for each replicate would take minutes. */
const mostSteps = 1e7;

/**
 * Krippendorff's alpha of sets of codes (see `setAlpha`) of clusters of units, each as many times as
 * drawn. Undefined where there are too many clusters and sets to do so over and over again.
 *
 *     alpha = 1 - (n - 1) sum_c t_c o_c / (n^2 - sum_kl n_k n_l s(k, l)),   n_k = sum_c t_c n_ck
 *
 * o_c are the differences within the units of cluster c, n_ck how often set k is in it, and s = 1 - d,
 * which is 0 for sets that share no code: few pairs of sets do. That last sum is sum_ce t_c t_e S_ce too,
 * with S made once; the cheaper of the two is taken. Nothing is missing from the ratings.
 */
export function setAlphaStatistic(
  ratings: SetRatings,
  weights: Float64Array | undefined,
  clusters: readonly Cluster[],
  distance: OverlapDistance,
): ClusterStatistic | undefined {
  const difference = differenceBy(distance, ratings);
  const tallies = clusters.map((cluster) => tallyOf(ratings, weights, cluster, difference));
  const pairs = pairsToLookAt(ratings.sets);
  const bySetsSteps = tallies.reduce((sum, { sets }) => sum + sets.length, pairs);
  const byClustersSteps = clusters.length ** 2;
  if (Math.min(bySetsSteps, byClustersSteps) > mostSteps) return undefined;
  const likeness =
    bySetsSteps < byClustersSteps
      ? bySets(tallies, ratings.sets, difference, pairs)
      : byClusters(tallies, ratings.sets, difference);
  return (times) => {
    let n = 0;
    let disagreement = 0;
    for (let c = 0; c < tallies.length; c++) {
      const time = times[c] ?? 0;
      n += time * (tallies[c]?.values ?? 0);
      disagreement += time * (tallies[c]?.disagreement ?? 0);
    }
    return alpha(n, disagreement, n === 0 ? 0 : likeness(times));
  };
}

/** `likeness`: sum over k and l of n_k n_l s(k, l); n^2 where all sets are the same. */
function alpha(n: number, disagreement: number, likeness: number): Quantity {
  if (n === 0) return undefinedBecause("no-pairable-units");
  const expected = n * n - likeness;
  // Whole numbers below 2^53, so exactly 0 where all sets are the same.
  if (expected === 0) return undefinedBecause("no-variation");
  return value(1 - ((n - 1) * disagreement) / expected);
}

type Tally = {
  /** Sets in the cluster, with how many values they are. */
  readonly sets: Int32Array;
  readonly counts: Float64Array;
  readonly values: number;
  /** Differences within units, divided by the coders less one. */
  readonly disagreement: number;
};

function tallyOf(
  { coders, values }: SetRatings,
  weights: Float64Array | undefined,
  { first, last }: Cluster,
  difference: Difference,
): Tally {
  const m = coders.length;
  const counts = new Map<number, number>();
  let total = 0;
  let disagreement = 0;
  for (let unit = first; unit < last; unit++) {
    const weight = weights?.[unit] ?? 1;
    for (let i = 0; i < m; i++) {
      const k = values[unit * m + i] ?? 0;
      counts.set(k, (counts.get(k) ?? 0) + weight);
      total += weight;
      for (let j = i + 1; j < m; j++) {
        const l = values[unit * m + j] ?? 0;
        if (k !== l) disagreement += (2 * weight * difference(k, l)) / (m - 1);
      }
    }
  }
  return {
    sets: Int32Array.from(counts.keys()),
    counts: Float64Array.from(counts.values()),
    values: total,
    disagreement,
  };
}

// Typed arrays and plain loops from here on: thousands of sets, every two of them that share a code, and
// then every replicate.

/** Calls `visit` with each set and every earlier one that shares a code with it, once. */
function eachPair(
  sets: readonly (readonly number[])[],
  visit: (set: number, earlier: number) => void,
  done: (set: number) => void = () => {},
): void {
  const withCode = new Map<number, number[]>();
  const seen = new Int32Array(sets.length).fill(-1);
  for (const [set, codes] of sets.entries()) {
    for (const code of codes) {
      const earlier = withCode.get(code) ?? [];
      if (earlier.length === 0) withCode.set(code, earlier);
      for (const other of earlier) {
        if (seen[other] === set) continue;
        seen[other] = set;
        visit(set, other);
      }
      earlier.push(set);
      seen[set] = set;
    }
    done(set);
  }
}

/** How many pairs of sets may share a code, at most. */
function pairsToLookAt(sets: readonly (readonly number[])[]): number {
  const withCode = new Map<number, number>();
  let pairs = 0;
  for (const codes of sets)
    for (const code of codes) {
      const earlier = withCode.get(code) ?? 0;
      pairs += earlier;
      withCode.set(code, earlier + 1);
    }
  return pairs;
}

/** Sum over k and l of n_k n_l s(k, l) of a replicate. */
type Likeness = (times: Int32Array) => number;

function bySets(
  tallies: readonly Tally[],
  sets: readonly (readonly number[])[],
  difference: Difference,
  most: number,
): Likeness {
  const [ones, others, by] = [new Int32Array(most), new Int32Array(most), new Float64Array(most)];
  let pairs = 0;
  eachPair(sets, (set, earlier) => {
    ones[pairs] = set;
    others[pairs] = earlier;
    by[pairs] = 1 - difference(set, earlier);
    pairs += 1;
  });
  const drawn = new Float64Array(sets.length);
  return (times) => {
    drawn.fill(0);
    for (const [c, tally] of tallies.entries()) {
      const time = times[c] ?? 0;
      if (time === 0) continue;
      for (let at = 0; at < tally.sets.length; at++) {
        const set = tally.sets[at] ?? 0;
        drawn[set] = (drawn[set] ?? 0) + time * (tally.counts[at] ?? 0);
      }
    }
    let sum = 0;
    for (let pair = 0; pair < pairs; pair++)
      sum += (by[pair] ?? 0) * (drawn[ones[pair] ?? 0] ?? 0) * (drawn[others[pair] ?? 0] ?? 0);
    sum *= 2;
    for (let set = 0; set < drawn.length; set++) sum += (drawn[set] ?? 0) ** 2;
    return sum;
  };
}

function byClusters(
  tallies: readonly Tally[],
  sets: readonly (readonly number[])[],
  difference: Difference,
): Likeness {
  const size = tallies.length;
  const { starts, clusters, counts } = holdersOf(tallies, sets.length);
  /** Of each pair of sets once, and of each set with itself a half. */
  const table = new Float64Array(size * size);
  const near = new Float64Array(size);
  const addTo = (set: number, by: number) => {
    for (let at = starts[set] ?? 0; at < (starts[set + 1] ?? 0); at++) {
      const cluster = clusters[at] ?? 0;
      near[cluster] = (near[cluster] ?? 0) + by * (counts[at] ?? 0);
    }
  };
  eachPair(
    sets,
    (set, earlier) => addTo(earlier, 1 - difference(set, earlier)),
    (set) => {
      addTo(set, 0.5);
      for (let at = starts[set] ?? 0; at < (starts[set + 1] ?? 0); at++) {
        const row = (clusters[at] ?? 0) * size;
        const count = counts[at] ?? 0;
        for (let e = 0; e < size; e++)
          table[row + e] = (table[row + e] ?? 0) + count * (near[e] ?? 0);
      }
      near.fill(0);
    },
  );
  return (times) => {
    let sum = 0;
    for (let c = 0; c < size; c++) {
      const time = times[c] ?? 0;
      if (time === 0) continue;
      let row = 0;
      for (let e = 0; e < size; e++) row += (times[e] ?? 0) * (table[c * size + e] ?? 0);
      sum += time * row;
    }
    return 2 * sum;
  };
}

/** The clusters that each set is in, one set behind the other, and how often. */
function holdersOf(tallies: readonly Tally[], setCount: number) {
  const starts = new Int32Array(setCount + 1);
  for (const { sets } of tallies)
    for (const set of sets) starts[set + 1] = (starts[set + 1] ?? 0) + 1;
  for (let set = 0; set < setCount; set++)
    starts[set + 1] = (starts[set + 1] ?? 0) + (starts[set] ?? 0);
  const next = starts.slice();
  const clusters = new Int32Array(starts[setCount] ?? 0);
  const counts = new Float64Array(clusters.length);
  for (const [cluster, tally] of tallies.entries())
    for (const [at, set] of tally.sets.entries()) {
      const place = next[set] ?? 0;
      next[set] = place + 1;
      clusters[place] = cluster;
      counts[place] = tally.counts[at] ?? 0;
    }
  return { starts, clusters, counts };
}
