import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutSpans } from "../../../src/agreement/compare/without-spans.ts";

const spans = fc
  .array(
    fc
      .tuple(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 5 }))
      .map(([start, length]) => ({ start, end: start + length })),
    { maxLength: 6 },
  )
  .map((all) => all.toSorted((a, b) => a.start - b.start));

test("what spans cover and cuts do not, character by character, in pieces that do not overlap", () => {
  fc.assert(
    fc.property(spans, spans, (wanted, overlapping) => {
      // Cuts are one coder's stretches of one code, which do not overlap.
      const cuts = overlapping.filter(({ start }, at) =>
        overlapping.slice(0, at).every(({ end }) => end <= start),
      );
      const on = (all: typeof wanted, at: number) =>
        all.filter(({ start, end }) => start <= at && at < end).length;
      const pieces = withoutSpans(wanted, cuts);
      for (const { start, end } of pieces) expect(start).toBeLessThan(end);
      for (let at = 0; at < 20; at++)
        expect(on([...pieces], at)).toBe(on(wanted, at) > 0 && on(cuts, at) === 0 ? 1 : 0);
    }),
  );
});
