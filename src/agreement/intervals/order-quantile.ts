import { normalQuantile } from "../student-t.ts";

/**
 * The p quantile of ascending replicates: number (R + 1)p of them, between two by their places on the
 * normal scale; below the first and above the last, the first and the last. As R's boot does.
 *
 * Davison, A. C., & Hinkley, D. V. (1997). Bootstrap methods and their application. Cambridge
 * University Press. https://doi.org/10.1017/CBO9780511802843 (formula 5.8)
 */
export function orderQuantile(ascending: Float64Array, p: number): number {
  const count = ascending.length;
  const place = (count + 1) * p;
  // Whole places, such as 1,950 of 1,999 replicates, would miss by a hair.
  const whole = Math.round(place);
  if (Math.abs(place - whole) < 1e-9) return at(ascending, whole);
  const below = Math.floor(place);
  if (below < 1 || below >= count) return at(ascending, below);
  const low = normalQuantile(below / (count + 1));
  const high = normalQuantile((below + 1) / (count + 1));
  const share = (normalQuantile(p) - low) / (high - low);
  const from = at(ascending, below);
  return from + share * (at(ascending, below + 1) - from);
}

/** The k-th, counted from 1; the first or last where there is no such. */
function at(ascending: Float64Array, k: number): number {
  const index = Math.min(Math.max(k, 1), ascending.length) - 1;
  return ascending[index] ?? Number.NaN;
}
