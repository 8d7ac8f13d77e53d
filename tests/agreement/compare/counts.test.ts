import fc from "fast-check";
import { expect, test } from "vitest";
import { addUnits, type CodeCounts, emptyCounts } from "../../../src/agreement/code-counts.ts";
import { transcriptClusters, turnBlocks } from "../../../src/agreement/compare/clusters.ts";
import { codeCountsOf } from "../../../src/agreement/compare/code-counts-of.ts";
import { compareTranscript } from "../../../src/agreement/compare/compare-transcript.ts";
import { type CodedSpan, placeCodings } from "../../../src/agreement/compare/place-codings.ts";
import { ratingsOf, setRatingsOf } from "../../../src/agreement/compare/unit-ratings.ts";
import type { ComparedTranscript, Comparison } from "../../../src/agreement/comparison.ts";
import { codeId, coderId, transcriptId } from "../../../src/model/ids.ts";
import type { Transcript } from "../../../src/model/transcript.ts";
import type { UnitKind } from "../../../src/model/unit-kind.ts";
import { codedTranscript, codes, heard, itself } from "./build.ts";

type Coded = { readonly transcript: Transcript; readonly codings: readonly CodedSpan[] };

function comparisonOf(study: readonly Coded[], unit: UnitKind): Comparison {
  return {
    coders: ["A", "B", "C"].map(coderId),
    codes: codes.map(codeId),
    unit,
    cover: "half",
    transcripts: study.map(({ transcript, codings }) =>
      compareTranscript(
        placeCodings(transcript, codings, itself(...codes), heard),
        3,
        unit,
        "half",
      ),
    ),
  };
}

const comparison = fc
  .tuple(
    fc.array(codedTranscript, { maxLength: 4 }),
    fc.constantFrom("turn" as const, "sentence" as const, "character" as const, "excerpt" as const),
  )
  .map(([study, unit]) => comparisonOf(study, unit));

/** Counts of a range of units, from the ratings: unit by unit. */
function countsFromRatings(
  of: Comparison,
  code: string,
  { first, last }: { readonly first: number; readonly last: number },
): CodeCounts {
  const { ratings, weights } = ratingsOf(of, codeId(code));
  const counts = emptyCounts(3);
  for (let unit = first; unit < last; unit++) {
    const used = [0, 1, 2].map((coder) => ratings.values[unit * 3 + coder] === 1);
    addUnits(counts, used, weights?.[unit] ?? 1);
  }
  return counts;
}

test("the counts of a code are those of its ratings, by transcript and by block", () => {
  let both = 0;
  fc.assert(
    fc.property(comparison, fc.integer({ min: 1, max: 8 }), (of, blocks) => {
      for (const clusters of [transcriptClusters(of), turnBlocks(of, blocks)])
        for (const code of codes) {
          const counts = codeCountsOf(of, codeId(code), clusters);
          expect(counts).toEqual(clusters.map((cluster) => countsFromRatings(of, code, cluster)));
          both += counts.reduce((sum, row) => sum + (row[2] ?? 0), 0);
        }
    }),
  );
  expect(both).toBeGreaterThan(20);
});

test("sets hold each code that the coder used on the unit, and the empty set is a value", () => {
  fc.assert(
    fc.property(comparison, (of) => {
      const { ratings } = setRatingsOf(of);
      expect(ratings.sets[0]).toEqual([]);
      expect(new Set(ratings.sets.map((set) => set.join())).size).toBe(ratings.sets.length);
      codes.forEach((code, index) => {
        const own = ratingsOf(of, codeId(code)).ratings.values;
        const inSets = ratings.values.map((set) => Number(ratings.sets[set]?.includes(index)));
        expect(inSets).toEqual(own);
      });
    }),
  );
});

test("blocks are whole turns, in order, without gap, each in one transcript", () => {
  fc.assert(
    fc.property(comparison, fc.integer({ min: 1, max: 8 }), (of, count) => {
      const blocks = turnBlocks(of, count);
      const whole = transcriptClusters(of);
      expect(blocks.map(({ first }) => first)).toEqual(
        [0, ...blocks.map(({ last }) => last)].slice(0, blocks.length),
      );
      const units = of.transcripts.flatMap((transcript) => transcript.units);
      for (const { transcript, first, last, weight } of blocks) {
        const around = whole[transcript];
        expect(around && around.first <= first && last <= around.last).toBe(true);
        if (first > (around?.first ?? 0)) {
          expect(units[first]?.turn).not.toBe(units[first - 1]?.turn);
          expect(last).toBeGreaterThan(first);
        }
        const inside = units.slice(first, last).reduce((sum, unit) => sum + unit.weight, 0);
        expect(weight).toBe(inside);
      }
    }),
  );
});

/** A transcript of nothing but units, so many in each of its turns. */
function ofTurns(...sizes: readonly number[]): ComparedTranscript {
  const units = sizes.flatMap((size, turn) =>
    Array.from({ length: size }, () => {
      return { span: { start: 0, end: 1 }, weight: 1, turn: 2 * turn, participant: undefined };
    }),
  );
  const rest = {
    used: new Map(),
    segments: [],
    turns: [],
    characters: 0,
    leftOut: {},
    uncounted: [],
  };
  return { transcript: transcriptId("T"), text: "", units, ...rest };
}

test("blocks have about as many units each", () => {
  const sizes = (count: number, ...transcripts: readonly ComparedTranscript[]) =>
    turnBlocks({ transcripts }, count).map(({ transcript, weight }) => [transcript, weight]);
  expect(sizes(6, ofTurns(3, 3, 3, 3, 3, 3, 3, 3), ofTurns(3, 3, 3, 3))).toEqual([
    ...Array.from({ length: 4 }, () => [0, 6]),
    ...Array.from({ length: 2 }, () => [1, 6]),
  ]);
  // The long turn goes to the side that leaves the blocks most alike.
  expect(sizes(2, ofTurns(4, 6, 4))).toEqual([
    [0, 10],
    [0, 4],
  ]);
  expect(sizes(2, ofTurns(5, 8, 4))).toEqual([
    [0, 5],
    [0, 12],
  ]);
  expect(sizes(4, ofTurns(20))).toEqual([[0, 20]]);
});
