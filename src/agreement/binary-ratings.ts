import { missing, type Ratings } from "./ratings.ts";

/** The same units with one question: is it category k (1) or another (0)? */
export function binaryRatings({ coders, unitCount, values }: Ratings, k: number): Ratings {
  return {
    coders,
    categories: ["0", "1"],
    unitCount,
    values: values.map((value) => (value === missing ? missing : Number(value === k))),
  };
}

/** The ratings of two of the coders. */
export function ofTwoCoders(
  { coders, categories, unitCount, values }: Ratings,
  first: number,
  second: number,
): Ratings {
  const two = new Int32Array(2 * unitCount);
  for (let unit = 0; unit < unitCount; unit++) {
    two[2 * unit] = values[unit * coders.length + first] ?? missing;
    two[2 * unit + 1] = values[unit * coders.length + second] ?? missing;
  }
  return {
    coders: [coders[first] ?? "", coders[second] ?? ""],
    categories,
    unitCount,
    values: two,
  };
}
