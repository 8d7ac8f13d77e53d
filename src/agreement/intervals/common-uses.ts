import type { CodeCounts } from "../code-counts.ts";
import { pairsOfSilence, pairsOfUses } from "../codes/tally.ts";
import type { NoInterval } from "./outcome.ts";

/**
 * Why a coefficient of one code can have no interval whatever the method, from its counts in each cluster;
 * undefined where it can.
 *
 * Where no unit was given the code by two coders, no replicate can have one, and a variance formula has
 * nothing to vary: an interval would lie below 0 and leave out the value that coders at random have. Where
 * one cluster alone has such units, the replicates differ in how often that one was drawn and in little
 * else. For what looks at silence too, the same of units that two coders did not give the code.
 */
export function noIntervalBecause(
  clusters: readonly CodeCounts[],
  coders: number,
  looksAtSilence: boolean,
): NoInterval | undefined {
  const having = (pairs: typeof pairsOfUses) =>
    clusters.filter((counts) => pairs(counts, coders) > 0).length;
  const [uses, silences] = [having(pairsOfUses), having(pairsOfSilence)];
  if (uses === 0) return "no-common-use";
  if (looksAtSilence && silences === 0) return "no-common-silence";
  // Of a single transcript a variance formula says what it says of its units.
  if (clusters.length < 2) return undefined;
  return uses === 1 || (looksAtSilence && silences === 1) ? "one-cluster-decides" : undefined;
}
