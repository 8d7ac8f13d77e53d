import type { SpansOptions } from "../options.ts";
import type { Units } from "../units.ts";

/** What two units cost when they are aligned: alpha times place plus beta times label. */
export function dissimilarity(
  a: Units,
  i: number,
  b: Units,
  j: number,
  options: SpansOptions,
): number {
  const label = a.labels[i] === b.labels[j] ? 0 : options.delta;
  return options.alpha * placeDissimilarity(a, i, b, j, options) + options.beta * label;
}

/** ((|difference of starts| + |difference of ends|) / (sum of lengths))^2 delta. */
export function placeDissimilarity(
  a: Units,
  i: number,
  b: Units,
  j: number,
  { delta }: SpansOptions,
): number {
  const startA = a.starts[i] ?? 0;
  const startB = b.starts[j] ?? 0;
  const endA = a.ends[i] ?? 0;
  const endB = b.ends[j] ?? 0;
  const offset =
    (Math.abs(startA - startB) + Math.abs(endA - endB)) / (endA - startA + endB - startB);
  return offset * offset * delta;
}

/** Pairs of units of two coders that cost at most a limit: for each unit of the first, those of the second. */
export type NearPairs = {
  /** Pairs of unit i of the first coder are at `[offsets[i], offsets[i + 1])`. */
  readonly offsets: Int32Array;
  readonly partners: Int32Array;
  readonly costs: Float64Array;
};

/**
 * Only partners in reach are looked at, so that long continua cost by their units, not by the square.
 * Partners come in the order of their middles.
 */
export function nearPairs(a: Units, b: Units, limit: number, options: SpansOptions): NearPairs {
  const middles = Float64Array.from(b.starts, (start, j) => (start + (b.ends[j] ?? 0)) / 2);
  const order = Uint32Array.from(b.starts.keys()).sort(
    (j, k) => (middles[j] ?? 0) - (middles[k] ?? 0) || j - k,
  );
  let longest = 0;
  for (let j = 0; j < b.starts.length; j++) {
    longest = Math.max(longest, (b.ends[j] ?? 0) - (b.starts[j] ?? 0));
  }
  // |starts| + |ends| is twice the distance of the middles at least.
  const reach = Math.sqrt(limit / (options.alpha * options.delta)) / 2;
  const offsets = new Int32Array(a.starts.length + 1);
  const partners: number[] = [];
  const costs: number[] = [];
  for (let i = 0; i < a.starts.length; i++) {
    const length = (a.ends[i] ?? 0) - (a.starts[i] ?? 0);
    const middle = ((a.starts[i] ?? 0) + (a.ends[i] ?? 0)) / 2;
    const far = reach * (length + longest) * (1 + 1e-9);
    for (let at = firstFrom(middles, order, middle - far); at < order.length; at++) {
      const j = order[at] ?? 0;
      if ((middles[j] ?? 0) > middle + far) break;
      const cost = dissimilarity(a, i, b, j, options);
      if (cost > limit) continue;
      partners.push(j);
      costs.push(cost);
    }
    offsets[i + 1] = partners.length;
  }
  return { offsets, partners: Int32Array.from(partners), costs: Float64Array.from(costs) };
}

function firstFrom(middles: Float64Array, order: Uint32Array, least: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const at = (low + high) >>> 1;
    if ((middles[order[at] ?? 0] ?? 0) < least) low = at + 1;
    else high = at;
  }
  return low;
}
