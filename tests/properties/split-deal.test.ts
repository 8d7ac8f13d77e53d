import fc from "fast-check";
import { expect, test } from "vitest";
import { coderId, transcriptId } from "../../src/model/ids.ts";
import { dealTranscripts } from "../../src/split/deal-transcripts.ts";

const numRuns = Number(process.env["SIXPHASE_RUNS"] ?? 200);

const requests = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
    coders: fc.integer({ min: 2, max: 5 }),
    seed: fc.nat(),
    words: fc.array(fc.nat({ max: 5000 }), { minLength: 45, maxLength: 45 }),
  })
  .chain(({ sizes, coders, seed, words }) => {
    const transcripts = sizes
      .flatMap((size, stratum) => Array.from({ length: size }, () => `s${stratum}`))
      .map((stratum, at) => ({ id: transcriptId(`P${at}`), stratum, words: words[at] ?? 0 }));
    return fc.record({
      transcripts: fc.constant(transcripts),
      shuffled: fc.shuffledSubarray(transcripts, { minLength: transcripts.length }),
      coders: fc.constant(Array.from({ length: coders }, (_, index) => coderId(`c${index}`))),
      overlap: fc.integer({ min: 0, max: transcripts.length }),
      overlapCoders: fc.integer({ min: 2, max: coders }),
      seed: fc.constant(seed),
      attributes: fc.constant(["a"]),
      dealt: fc.constant(new Map()),
    });
  });

function spread(numbers: readonly number[]): number {
  return Math.max(...numbers) - Math.min(...numbers);
}

test("every transcript goes to one coder, those of the overlap to as many as was asked", () => {
  fc.assert(
    fc.property(requests, (request) => {
      const { transcripts } = dealTranscripts(request);
      expect(transcripts.map(({ id }) => id).sort()).toEqual(
        request.transcripts.map(({ id }) => id).sort(),
      );
      const shared = transcripts.filter(({ coders }) => coders.length > 1);
      expect(shared).toHaveLength(request.overlap);
      for (const { coders } of shared) {
        expect(new Set(coders).size).toBe(request.overlapCoders);
      }
      for (const { coders } of transcripts) expect(coders.length).toBeGreaterThan(0);
    }),
    { numRuns },
  );
});

test("strata have their share: of the overlap, and of what each coder gets", () => {
  fc.assert(
    fc.property(requests, ({ overlapCoders: _, ...request }) => {
      const { transcripts, coders } = dealTranscripts({
        ...request,
        overlapCoders: request.coders.length,
      });
      const strata = new Set(transcripts.map(({ stratum }) => stratum));
      const totals = coders.map(
        (coder) => transcripts.filter((one) => one.coders.includes(coder)).length,
      );
      expect(spread(totals)).toBeLessThanOrEqual(1);
      for (const stratum of strata) {
        const own = transcripts.filter((one) => one.stratum === stratum);
        const shared = own.filter((one) => one.coders.length > 1).length;
        const quota = (request.overlap * own.length) / transcripts.length;
        expect(Math.abs(shared - quota)).toBeLessThan(1);
        const counts = coders.map(
          (coder) => own.filter((one) => one.coders.includes(coder)).length,
        );
        expect(spread(counts)).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns },
  );
});

test("the same seed deals the same way, in whatever order files and coders come", () => {
  fc.assert(
    fc.property(requests, (request) => {
      const { shuffled, coders } = request;
      const again = { ...request, transcripts: shuffled, coders: coders.toReversed() };
      expect(dealTranscripts(again)).toEqual(dealTranscripts(request));
    }),
    { numRuns },
  );
});
