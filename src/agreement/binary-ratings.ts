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
