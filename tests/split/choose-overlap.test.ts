import { expect, test } from "vitest";
import { transcriptId } from "../../src/model/ids.ts";
import { chooseOverlap } from "../../src/split/choose-overlap.ts";

function transcripts(sizes: Readonly<Record<string, number>>) {
  return Object.entries(sizes).flatMap(([stratum, size]) =>
    Array.from({ length: size }, (_, index) => {
      return { id: transcriptId(`${stratum}${index}`), stratum, words: 1 };
    }),
  );
}

function seats(chosen: readonly { readonly stratum: string }[]) {
  const counts: Record<string, number> = {};
  for (const { stratum } of chosen) counts[stratum] = (counts[stratum] ?? 0) + 1;
  return counts;
}

// The example of https://en.wikipedia.org/wiki/Largest_remainder_method (Hare quota, 10 seats), votes in
// hundreds: quotas 4.7, 1.6, 1.58, 1.2, 0.61, 0.31.
test("largest remainders, as in a worked example of the method", () => {
  const all = transcripts({ yellow: 470, white: 160, red: 158, green: 120, blue: 61, pink: 31 });
  expect(seats(chooseOverlap(all, [], all, 10))).toEqual({
    ...{ yellow: 5, white: 2, red: 1, green: 1, blue: 1 },
  });
});

test("what is in the overlap already counts for its stratum", () => {
  const all = transcripts({ nurse: 4, physician: 4 });
  const [first, ...others] = all;
  const before = first === undefined ? [] : [first];
  expect(seats(chooseOverlap(others, before, all, 3))).toEqual({ nurse: 1, physician: 1 });
  expect(chooseOverlap(others, before, all, 1)).toEqual([]);
});

test("the order, which is drawn by lot, decides between equal claims", () => {
  const all = transcripts({ nurse: 1, physician: 1 });
  const backwards = all.toReversed();
  expect(seats(chooseOverlap(all, [], all, 1))).toEqual({ nurse: 1 });
  expect(seats(chooseOverlap(backwards, [], all, 1))).toEqual({ physician: 1 });
});

test("there may be fewer than were asked for", () => {
  const all = transcripts({ nurse: 2 });
  expect(chooseOverlap(all.slice(1), [], all, 5)).toHaveLength(1);
});
