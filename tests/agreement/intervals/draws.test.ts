import { expect, test } from "vitest";
import { binomial } from "../../../src/agreement/intervals/binomial.ts";
import { bootstrap, drawBlocks } from "../../../src/agreement/intervals/draws.ts";
import { seededRandom } from "../../../src/model/random.ts";

test("each replicate draws as many clusters as there are", () => {
  const { times, sizes } = bootstrap(12, 50, 3);
  for (let replicate = 0; replicate < 50; replicate++) {
    const drawn = Array.from(sizes, (_, place) => times[place * 50 + replicate] ?? 0);
    expect(drawn.reduce((sum, one) => sum + one, 0)).toBe(12);
  }
});

test("the same seed draws the same, another does not", () => {
  expect(bootstrap(12, 50, 3)).toEqual(bootstrap(12, 50, 3));
  expect(bootstrap(12, 50, 3).times).not.toEqual(bootstrap(12, 50, 4).times);
});

test.each([1, 24, 30, 1000])(
  "some replicates at a time are the same draws (%d numbers)",
  (most) => {
    for (const clusters of [12, [700, 0, 290, 10]]) {
      const { times, sizes } = bootstrap(clusters, 50, 3);
      const blocks = [...drawBlocks(clusters, 50, 3, most)];
      expect(Math.max(...blocks.map((block) => block.times.length))).toBeLessThanOrEqual(
        Math.max(most, sizes.length),
      );
      const joined = Array.from(sizes, (_, place) =>
        blocks.flatMap(({ replicates, times }) => [
          ...times.subarray(place * replicates, (place + 1) * replicates),
        ]),
      );
      expect(joined.flat()).toEqual([...times]);
    }
  },
);

test("kinds of equal clusters: as many in all, each by its share, with a multinomial's spread", () => {
  const replicates = 20_000;
  const { times, sizes } = bootstrap([700, 0, 290, 10], replicates, 5);
  for (const [place, size] of sizes.entries()) {
    const drawn = times.subarray(place * replicates, (place + 1) * replicates);
    const mean = drawn.reduce((sum, one) => sum + one, 0) / replicates;
    const variance = drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / replicates;
    const share = size / 1000;
    const expected = 1000 * share * (1 - share);
    expect(Math.abs(mean - size)).toBeLessThanOrEqual(5 * Math.sqrt(expected / replicates));
    expect(Math.abs(variance - expected)).toBeLessThanOrEqual(0.06 * expected);
  }
  for (let replicate = 0; replicate < 20; replicate++) {
    const drawn = Array.from(sizes, (_, place) => times[place * replicates + replicate] ?? 0);
    expect(drawn.reduce((sum, one) => sum + one, 0)).toBe(1000);
  }
});

test.each([
  [1, 0.5],
  [7, 0.3],
  [20, 0.02],
  [40, 0.97],
])("binomial of %d draws with probability %d: every number as often as it should be", (n, p) => {
  const random = seededRandom(11);
  const draws = 40_000;
  const seen = new Array<number>(n + 1).fill(0);
  for (let draw = 0; draw < draws; draw++) {
    const k = binomial(random, n, p);
    seen[k] = (seen[k] ?? 0) + 1;
  }
  let probability = (1 - p) ** n;
  for (let k = 0; k <= n; k++) {
    const error = Math.sqrt((probability * (1 - probability)) / draws);
    expect(Math.abs((seen[k] ?? 0) / draws - probability)).toBeLessThan(5 * error + 1e-4);
    probability *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
});

test("binomial of a million draws stays near its mean", () => {
  const random = seededRandom(1);
  for (const p of [0, 1e-6, 0.25, 0.999, 1]) {
    const reach = 6 * Math.sqrt(1e6 * p * (1 - p)) + (p > 0 && p < 1 ? 6 : 0);
    expect(Math.abs(binomial(random, 1e6, p) - 1e6 * p)).toBeLessThanOrEqual(reach);
  }
});
