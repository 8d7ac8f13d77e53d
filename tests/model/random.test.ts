import { expect, test } from "vitest";
import { below, seededRandom, splitmix64, xoshiro128 } from "../../src/model/random.ts";

const take = <T>(count: number, next: () => T): T[] => Array.from({ length: count }, next);

// Of the authors' program (xoshiro128starstar.c, version 1.1), as rand_xoshiro tests it.
test("xoshiro128** gives the reference numbers", () => {
  expect(take(10, xoshiro128([1, 2, 3, 4]))).toEqual([
    ...[11520, 0, 5927040, 70819200, 2031721883],
    ...[1637235492, 1287239034, 3734860849, 3729100597, 4258142804],
  ]);
});

// Of splitmix64.c, seed 1234567, as Rosetta Code lists them.
test("splitmix64 gives the reference numbers", () => {
  expect(take(5, splitmix64(1234567n))).toEqual([
    ...[6457827717110365317n, 3203168211198807973n, 9817491932198370423n],
    ...[4593380528125082431n, 16408922859458223821n],
  ]);
});

test("a seed names one sequence, another seed another", () => {
  const [a, b, c] = [1, 1, 2].map((seed) => take(20, seededRandom(seed).next));
  expect(a).toEqual(b);
  expect(a).not.toEqual(c);
});

test("numbers are in [0, 1) and spread evenly", () => {
  const random = seededRandom(7);
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i++) {
    const drawn = below(random, 10);
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  expect(counts).toHaveLength(10);
  // Four standard deviations of a count.
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(380);
});
