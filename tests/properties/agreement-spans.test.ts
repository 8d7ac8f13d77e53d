import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Continuum, SpansMeasure } from "../../src/agreement/measure.ts";
import { charAlphaBinary } from "../../src/agreement/measures/spans/char-alpha-binary.ts";
import { gamma } from "../../src/agreement/measures/spans/gamma.ts";
import { uAlphaBinary } from "../../src/agreement/measures/spans/u-alpha-binary.ts";
import { spansMeasures } from "../../src/ratings/estimate/spans-measures.ts";
import {
  overlappingContinuum,
  partitionedContinuum,
} from "../agreement/spans/arbitrary-continuum.ts";
import { computed } from "../agreement/spans/written.ts";

const shape = { coders: { min: 2, max: 3 }, length: 25, labels: 3, mostUnits: 4 };
const continua = fc.oneof(overlappingContinuum(shape), partitionedContinuum(shape));
const quick = { samples: 3 };
const runs = { numRuns: 60 };

function expectSame(
  measure: SpansMeasure,
  a: Continuum,
  b: Continuum,
  nameInB = (statistic: string) => statistic,
): void {
  const [inA, inB] = [computed(measure, a, quick), computed(measure, b, quick)];
  for (const [statistic, found] of Object.entries(inA)) {
    const other = inB[nameInB(statistic)];
    if (typeof found === "number") expect(other, statistic).toBeCloseTo(found, 9);
    else expect(other, statistic).toBe(found);
  }
}

describe.each(spansMeasures.map((measure) => ({ id: measure.id, measure })))(
  "$id",
  ({ measure }) => {
    test("gives numbers or reasons, under the names that it says", () => {
      fc.assert(
        fc.property(continua, (continuum) => {
          for (const [statistic, found] of Object.entries(computed(measure, continuum, quick))) {
            expect(measure.gives).toContain(statistic.replace(/\[.*/, ""));
            if (typeof found === "number") expect(Number.isFinite(found), statistic).toBe(true);
          }
        }),
        runs,
      );
    });

    test("does not depend on the order of segments", () => {
      fc.assert(
        fc.property(continua, (continuum) => {
          expectSame(measure, continuum, {
            ...continuum,
            segments: continuum.segments.toReversed(),
          });
        }),
        runs,
      );
    });

    test("does not depend on the order of coders", () => {
      fc.assert(
        fc.property(continua, (continuum) => {
          const last = continuum.coders.length - 1;
          const turned = {
            ...continuum,
            coders: continuum.coders.toReversed(),
            segments: continuum.segments.map((s) => ({ ...s, coder: last - s.coder })),
          };
          expectSame(measure, continuum, turned, (name) =>
            name.replace(/\[(c\d),(c\d)\]/, "[$2,$1]"),
          );
        }),
        runs,
      );
    });

    test("does not depend on where the continuum begins", () => {
      fc.assert(
        fc.property(continua, (continuum) => {
          const segments = continuum.segments.map((s) => ({
            ...s,
            start: s.start + 1024,
            end: s.end + 1024,
          }));
          expectSame(measure, continuum, { ...continuum, begin: 1024, segments });
        }),
        runs,
      );
    });

    // Which random continua gamma draws follows the order of labels, so it changes within its error.
    test.skipIf(measure === gamma)("does not depend on the names of labels", () => {
      fc.assert(
        fc.property(continua, (continuum) => {
          const renamed = (label: string) => ({ a: "z", b: "m", c: "k" })[label] ?? label;
          const segments = continuum.segments.map((s) => ({ ...s, label: renamed(s.label) }));
          expectSame(measure, continuum, { ...continuum, segments }, (name) =>
            name.replace(/\[([abc])\]/, (_, label: string) => `[${renamed(label)}]`),
          );
        }),
        runs,
      );
    });

    test("is 1 or has no number where coders mark the same", () => {
      const apart = /_D[oe]|_disorder|coverage/;
      fc.assert(
        fc.property(continua, (continuum) => {
          const own = continuum.segments.filter((segment) => segment.coder === 0);
          const same = continuum.coders.flatMap((_, coder) => own.map((s) => ({ ...s, coder })));
          const found = computed(measure, { ...continuum, segments: same }, quick);
          for (const [statistic, number] of Object.entries(found)) {
            if (typeof number === "number" && !apart.test(statistic)) {
              expect(number, statistic).toBeCloseTo(1, 9);
            }
          }
        }),
        runs,
      );
    });
  },
);

test("|u-alpha of units of one character is alpha of the characters", () => {
  fc.assert(
    fc.property(continua, (continuum) => {
      const segments = continuum.segments.map((s) => ({ ...s, end: s.start + 1 }));
      const binary = computed(uAlphaBinary, { ...continuum, segments });
      for (const [name, alpha] of Object.entries(
        computed(charAlphaBinary, { ...continuum, segments }),
      )) {
        const found = binary[name.replace("char_alpha_binary", "u_alpha_binary")];
        if (typeof alpha === "number") expect(found).toBeCloseTo(alpha, 9);
        else expect(found).toBe(alpha);
      }
    }),
  );
});
