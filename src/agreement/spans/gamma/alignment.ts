import type { SpansOptions } from "../options.ts";
import type { Units } from "../units.ts";
import { alignMany } from "./align-many.ts";
import { alignTwo } from "./align-two.ts";
import { type Tuple, tupleDisorder } from "./tuple.ts";

/** A partition of all units into unitary alignments. */
export type Alignment = {
  readonly tuples: readonly Tuple[];
  /** Sum of the disorders of the unitary alignments, by the mean number of units of a coder. */
  readonly disorder: number;
};

/**
 * The alignment of least disorder of two or more coders who have marked something; none where an exact
 * search would take too long.
 */
export function bestAlignment(
  coders: readonly Units[],
  options: SpansOptions,
): Alignment | "too-large" {
  const [first, second, third] = coders;
  const tuples =
    first !== undefined && second !== undefined && third === undefined
      ? alignTwo(first, second, options)
      : alignMany(coders, options);
  if (tuples === "too-large") return tuples;
  const unitCount = coders.reduce((count, units) => count + units.starts.length, 0);
  const sum = tuples.reduce((total, tuple) => total + tupleDisorder(coders, tuple, options), 0);
  return { tuples, disorder: (sum * coders.length) / unitCount };
}
