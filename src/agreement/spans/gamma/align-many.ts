import type { SpansOptions } from "../options.ts";
import type { Units } from "../units.ts";
import { candidates } from "./candidates.ts";
import { type Choice, cheapestCover } from "./cover.ts";
import type { Tuple } from "./tuple.ts";

/** The search keeps units as characters of a key. */
const mostUnits = 0xffff;

/**
 * The best alignment of any number of coders: of all unitary alignments that could be in it, the cheapest
 * set that contains every unit once. (Exact cover of least cost, which the paper solves as an integer
 * program; it has no fast way in general, hence `too-large`.)
 */
export function alignMany(
  coders: readonly Units[],
  options: SpansOptions,
): readonly Tuple[] | "too-large" {
  const found = candidates(coders, options);
  const { rank, count } = ranksByMiddle(coders);
  if (found === "too-large" || count > mostUnits) return "too-large";
  const tuples = new Map<Choice, Tuple>();
  for (const { tuple, cost } of found) {
    const members: number[] = [];
    for (const [coder, unit] of tuple.entries()) {
      const member = rank[coder]?.[unit];
      if (member !== undefined) members.push(member);
    }
    tuples.set({ members: Int32Array.from(members).sort(), cost }, tuple);
  }
  const cover = cheapestCover({ elements: [...Array(count).keys()], choices: [...tuples.keys()] });
  if (cover === "too-large") return cover;
  return cover.map((choice) => tuples.get(choice)).filter((tuple) => tuple !== undefined);
}

/** Numbers all units along the continuum, so that those which may be aligned have numbers close by. */
function ranksByMiddle(coders: readonly Units[]): {
  readonly rank: readonly Int32Array[];
  readonly count: number;
} {
  const all = coders.flatMap((units, coder) =>
    Array.from(units.starts, (start, unit) => ({
      coder,
      unit,
      middle: start + (units.ends[unit] ?? 0),
    })),
  );
  all.sort((a, b) => a.middle - b.middle || a.coder - b.coder || a.unit - b.unit);
  const rank = coders.map((units) => new Int32Array(units.starts.length));
  for (const [index, { coder, unit }] of all.entries()) {
    const ranks = rank[coder];
    if (ranks !== undefined) ranks[unit] = index;
  }
  return { rank, count: all.length };
}
