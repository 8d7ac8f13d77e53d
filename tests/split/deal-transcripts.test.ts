import { expect, test } from "vitest";
import { coderId, transcriptId } from "../../src/model/ids.ts";
import { type DealRequest, dealTranscripts } from "../../src/split/deal-transcripts.ts";

const transcripts = Array.from({ length: 16 }, (_, index) => ({
  id: transcriptId(`P${index}`),
  stratum: index < 10 ? "nurse" : "physician",
  words: 500 + 137 * index,
}));

function deal(changes: Partial<DealRequest> = {}) {
  return dealTranscripts({
    transcripts,
    coders: ["b", "a"].map(coderId),
    ...{ overlap: 4, overlapCoders: 2, seed: 7, attributes: ["profession"], dealt: new Map() },
    ...changes,
  });
}

test("coders are in the order of their names, transcripts in that of their ids", () => {
  const { coders, transcripts: dealt } = deal();
  expect(coders).toEqual(["a", "b"]);
  expect(dealt.map(({ id }) => id)).toEqual(transcripts.map(({ id }) => id).sort());
  for (const { coders: own } of dealt) expect(own).toEqual([...own].sort());
});

test("4 of 16 overlap, as 10 to 6: 2.5 and 1.5, so 3 and 1 or 2 and 2; the others 6 each", () => {
  const { transcripts: dealt } = deal();
  const shared = dealt.filter(({ coders }) => coders.length === 2);
  expect(shared).toHaveLength(4);
  const nurses = shared.filter(({ stratum }) => stratum === "nurse").length;
  expect([2, 3]).toContain(nurses);
  for (const coder of ["a", "b"]) {
    const own = dealt.filter(({ coders }) => coders.join() === coder);
    expect(own).toHaveLength(6);
    const ownNurses = own.filter(({ stratum }) => stratum === "nurse").length;
    expect(Math.abs(2 * ownNurses - (10 - nurses))).toBeLessThanOrEqual(1);
  }
});

test("words are even to a part of the shortest transcript", () => {
  const words = ["a", "b"].map((coder) =>
    deal()
      .transcripts.filter(({ coders }) => coders.some((one) => one === coder))
      .reduce((sum, one) => sum + one.words, 0),
  );
  const [a = 0, b = 0] = words;
  expect(Math.abs(a - b)).toBeLessThan(300);
});

test("another seed deals otherwise", () => {
  const results = [1, 2, 3, 4].map((seed) => JSON.stringify(deal({ seed })));
  expect(new Set(results).size).toBe(4);
});

test("what was dealt stays, and new transcripts make up for it", () => {
  const before = new Map(
    transcripts.slice(0, 6).map(({ id }, index) => {
      return [id, (index === 0 ? ["a", "b"] : ["a"]).map(coderId)] as const;
    }),
  );
  const { transcripts: dealt } = deal({ dealt: before });
  for (const { id, coders } of dealt) {
    if (before.has(id)) expect(coders).toEqual(before.get(id));
  }
  expect(dealt.filter(({ coders }) => coders.length === 2)).toHaveLength(4);
  // Twelve are one coder's: a has five of them already.
  expect(dealt.filter(({ coders }) => coders.join() === "a")).toHaveLength(6);
  expect(dealt.filter(({ coders }) => coders.join() === "b")).toHaveLength(6);
});

test("dealing once more with what was dealt changes nothing", () => {
  const first = deal();
  const dealt = new Map(first.transcripts.map(({ id, coders }) => [id, coders]));
  expect(deal({ dealt, seed: 99 })).toEqual(first);
});
