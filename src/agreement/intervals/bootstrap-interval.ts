import { normalQuantile } from "../student-t.ts";
import { normalProbability } from "./normal.ts";
import { orderQuantile } from "./order-quantile.ts";
import { type IntervalOutcome, noInterval } from "./outcome.ts";
import type { Replicates } from "./replicates.ts";

export type BootstrapOptions = {
  readonly method: "percentile" | "bca";
  /** 0.95. */
  readonly level: number;
};

const fewestClusters = 5;

/**
 * Interval of `estimate` from its replicates. Replicates in which the statistic is undefined are left
 * out and counted.
 *
 *     percentile   the (1 - level)/2 and (1 + level)/2 quantiles of the replicates
 *     BCa          their P(z0 + (z0 + z)/(1 - a(z0 + z))) quantiles, z the normal points of those, P the
 *                  normal distribution; z0 = normal point of the share of replicates below the estimate
 *     a            sum d^3 / (6 (sum d^2)^1.5), d = mean of the leave-one-out values minus each of them
 *
 * None from fewer than 5 clusters, or where leaving out a single cluster leaves nothing to compute: the
 * replicates then differ in how often that one was drawn and in little else.
 *
 * Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical
 * Association, 82(397), 171-185. https://doi.org/10.1080/01621459.1987.10478410
 */
export function bootstrapInterval(
  replicates: Replicates,
  estimate: number,
  { method, level }: BootstrapOptions,
): IntervalOutcome {
  const clusters = replicates.draws.sizes.reduce((sum, size) => sum + size, 0);
  if (clusters < fewestClusters) return noInterval("too-few-clusters");
  if (replicates.leftOut.some(Number.isNaN)) return noInterval("one-cluster-decides");
  const values = replicates.values.filter((value) => !Number.isNaN(value)).sort();
  const tail = (1 - level) / 2;
  if ((values.length + 1) * tail < 1 - 1e-9) return noInterval("too-few-replicates");
  if (values[0] === values.at(-1)) return noInterval("no-spread");
  const ends =
    method === "percentile" ? [tail, 1 - tail] : correctedTails(replicates, values, estimate, tail);
  const [low, high] = ends ?? [];
  if (low === undefined || high === undefined) return noInterval("correction-infinite");
  return {
    kind: "interval",
    interval: {
      method,
      level,
      low: orderQuantile(values, low),
      high: orderQuantile(values, high),
      replicates: values.length,
      undefinedReplicates: replicates.values.length - values.length,
    },
  };
}

function correctedTails(
  { leftOut, draws: { sizes } }: Replicates,
  ascending: Float64Array,
  estimate: number,
  tail: number,
): readonly number[] | undefined {
  // A replicate that drew every cluster once is the estimate, whatever rounding made of it.
  const below = ascending.findIndex((value) => value >= estimate - 1e-12);
  if (below <= 0) return undefined;
  const bias = normalQuantile(below / ascending.length);
  const skew = acceleration(leftOut, sizes);
  const z = normalQuantile(1 - tail);
  const adjusted = [bias - z, bias + z].map((point) => {
    const room = 1 - skew * point;
    // Beyond it the correction turns round, and the lower end would lie above the upper one.
    return room > 0 ? normalProbability(bias + point / room) : undefined;
  });
  return adjusted.every((p) => p !== undefined) ? adjusted : undefined;
}

function acceleration(leftOut: Float64Array, sizes: Int32Array): number {
  let count = 0;
  let sum = 0;
  for (const [place, size] of sizes.entries()) {
    count += size;
    sum += size * (leftOut[place] ?? 0);
  }
  let squares = 0;
  let cubes = 0;
  for (const [place, size] of sizes.entries()) {
    const influence = sum / count - (leftOut[place] ?? 0);
    squares += size * influence ** 2;
    cubes += size * influence ** 3;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}
