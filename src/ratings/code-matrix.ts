import { missing, type SetRatings } from "../agreement/ratings.ts";

/** Which code each coder used on which unit: several 0/1 matrices over the same units and codes. */
export type CodeUse = {
  readonly coders: readonly string[];
  readonly codes: readonly string[];
  readonly units: readonly string[];
  /** Of each code: 1, 0 or `missing` of unit u by coder c at [u * coders.length + c]. */
  readonly used: readonly Int32Array[];
};

/** One code as sets, for the measures of a single code. */
export function setsOfCode(use: CodeUse, code: number): SetRatings {
  const { coders, codes, units } = use;
  return {
    ...{ coders, unitCount: units.length, values: use.used[code] ?? new Int32Array(0) },
    categories: [codes[code] ?? ""],
    sets: [[], [0]],
  };
}

/** All codes of a unit as one set; missing where one of its cells is. */
export function setRatingsOf({ coders, codes, units, used }: CodeUse): SetRatings {
  const sets: (readonly number[])[] = [];
  const known = new Map<string, number>();
  const values = new Int32Array(units.length * coders.length).map((_, at) => {
    if (used.some((of) => of[at] === missing)) return missing;
    const set = codes.flatMap((_, code) => (used[code]?.[at] === 1 ? [code] : []));
    const key = set.join();
    const index = known.get(key) ?? sets.length;
    if (index === sets.length) {
      sets.push(set);
      known.set(key, index);
    }
    return index;
  });
  return { coders, categories: codes, unitCount: units.length, sets, values };
}
