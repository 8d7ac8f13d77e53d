import fc from "fast-check";
import { expect, test } from "vitest";
import { coderId } from "../../../src/model/ids.ts";
import { earlierOccurrences } from "../../../src/reconcile/match/earlier-occurrences.ts";
import { codingOf, codingsOf, reconcile, reconcileWritten, type Written } from "./written.ts";

const ids = (written: Written) => reconcileWritten(written).map(({ id }) => id);

test("12 hexadecimal digits, always the same ones", () => {
  expect(ids({ ana: "x 0-10", ben: "x 2-10" })).toEqual(["r43529fee0b0a"]);
});

test.each<readonly [string, Written]>([
  ["the code", { ana: "y 0-10", ben: "x 2-10" }],
  ["the extent", { ana: "x 0-11", ben: "x 2-10" }],
  ["who did which", { ana: "x 2-10", ben: "x 0-10" }],
  ["a coding more", { ana: "x 0-10", ben: "x 2-8, x 8-10" }],
  ["another who was asked and saw nothing", { ana: "x 0-10", ben: "x 2-10", cleo: "" }],
])("%s makes another id", (_what, written) => {
  expect(ids(written)).not.toContain(ids({ ana: "x 0-10", ben: "x 2-10" })[0]);
});

test("the same words said twice have two ids, whether or not both are coded", () => {
  const whole = "Yes. Yes. ";
  const coders = [coderId("ana"), coderId("ben")];
  const yes = (start: number) => ({ ...codingOf("ana", "x", start, start + 4), excerpt: "Yes." });
  const both = reconcile(coders, [yes(0), yes(5)], whole).map(({ id }) => id);
  expect(new Set(both).size).toBe(2);
  expect(reconcile(coders, [yes(5)], whole).map(({ id }) => id)).toEqual([both[1]]);
});

test("a row given twice has two ids where nobody agrees with it", () => {
  expect(new Set(ids({ ana: "x 0-10, x 0-10", ben: "" })).size).toBe(2);
});

test("notes do not make another id", () => {
  const coders = [coderId("ana"), coderId("ben")];
  const noted = codingsOf({ ana: "x 0-10" }).map((coding) => ({ ...coding, note: "sure" }));
  expect(reconcile(coders, noted)[0]?.id).toBe(ids({ ana: "x 0-10", ben: "" })[0]);
});

test("earlier occurrences are those that a plain search finds", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 90 });
  const places = fc.array(fc.tuple(fc.nat(89), fc.integer({ min: 1, max: 40 })), { maxLength: 8 });
  fc.assert(
    fc.property(texts, places, (text, given) => {
      const spans = given
        .map(([start, length]) => ({ start, end: start + length }))
        .filter(({ end }) => end <= text.length);
      const plain = spans.map(({ start, end }) => {
        const length = 2 ** Math.min(5, Math.floor(Math.log2(end - start)));
        const words = text.slice(start, start + length);
        return [...Array(start).keys()].filter((at) => text.startsWith(words, at)).length;
      });
      expect(earlierOccurrences(text, spans)).toEqual(plain);
    }),
    { numRuns: Number(process.env["SIXPHASE_RUNS"] ?? 500) },
  );
});
