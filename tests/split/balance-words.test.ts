import fc from "fast-check";
import { expect, test } from "vitest";
import { transcriptId } from "../../src/model/ids.ts";
import { balanceWords, type Held } from "../../src/split/balance-words.ts";

function held(coder: number, stratum: string, words: number): Held {
  return { coder, transcript: { id: transcriptId(`${stratum}${words}`), stratum, words } };
}

function totals(coders: number, hands: readonly Held[]): readonly number[] {
  return Array.from({ length: coders }, (_, coder) =>
    hands.reduce((sum, one) => sum + (one.coder === coder ? one.transcript.words : 0), 0),
  );
}

function squares(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n * n, 0);
}

test("the exchange that evens words out most is made, within a stratum only", () => {
  const hands = [held(0, "n", 900), held(0, "n", 500), held(1, "n", 400), held(1, "p", 100)];
  balanceWords([0, 0], hands);
  // 500 for 400 leaves 1300 to 600; 900 for 400 gives 900 to 1000.
  expect(hands.map(({ coder }) => coder)).toEqual([1, 0, 0, 1]);
});

test("words that are dealt already count", () => {
  const hands = [held(0, "n", 900), held(1, "n", 400)];
  balanceWords([0, 500], hands);
  expect(hands.map(({ coder }) => coder)).toEqual([0, 1]);
});

const someHands = fc.array(
  fc.record({
    coder: fc.integer({ min: 0, max: 2 }),
    stratum: fc.constantFrom("n", "p"),
    words: fc.integer({ min: 0, max: 50 }),
  }),
  { maxLength: 10 },
);

test("afterwards no exchange of two transcripts helps, and numbers are what they were", () => {
  fc.assert(
    fc.property(someHands, (drawn) => {
      const hands = drawn.map(({ coder, stratum, words }) => held(coder, stratum, words));
      const places = () => hands.map((one) => `${one.coder}${one.transcript.stratum}`).sort();
      const before = { places: places(), squares: squares(totals(3, hands)) };
      balanceWords([0, 0, 0], hands);
      expect(places()).toEqual(before.places);
      const after = squares(totals(3, hands));
      expect(after).toBeLessThanOrEqual(before.squares);
      for (const one of hands)
        for (const other of hands) {
          if (one.transcript.stratum !== other.transcript.stratum) continue;
          [one.coder, other.coder] = [other.coder, one.coder];
          expect(squares(totals(3, hands))).toBeGreaterThanOrEqual(after);
          [one.coder, other.coder] = [other.coder, one.coder];
        }
    }),
  );
});
