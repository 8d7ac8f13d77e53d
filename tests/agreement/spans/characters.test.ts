import fc from "fast-check";
import { expect, test } from "vitest";
import type { Continuum } from "../../../src/agreement/measure.ts";
import { charAlphaBinary } from "../../../src/agreement/measures/spans/char-alpha-binary.ts";
import { charKappa } from "../../../src/agreement/measures/spans/char-kappa.ts";
import { overlappingContinuum } from "./arbitrary-continuum.ts";
import { computed, continuumOf } from "./written.ts";

/** By character, what each coder says of a label. */
function marks({ coders, length, segments }: Continuum, label: string): readonly boolean[][] {
  return Array.from({ length }, (_, at) =>
    coders.map((_coder, coder) =>
      segments.some((s) => s.coder === coder && s.label === label && s.start <= at && at < s.end),
    ),
  );
}

const shape = { length: 15, labels: 2, mostUnits: 5 };

test("alpha of characters is alpha of characters", () => {
  const continua = overlappingContinuum({ ...shape, coders: { min: 2, max: 4 } });
  fc.assert(
    fc.property(continua, (continuum) => {
      const found = computed(charAlphaBinary, continuum);
      for (const label of new Set(continuum.segments.map((segment) => segment.label))) {
        const rows = marks(continuum, label);
        const pairs = rows.flatMap((row) =>
          row.flatMap((a, i) => row.flatMap((b, j) => (i === j ? [] : [a !== b]))),
        );
        const values = rows.flat();
        const chance = values.flatMap((a, i) =>
          values.flatMap((b, j) => (i === j ? [] : [a !== b])),
        );
        const observed = pairs.filter(Boolean).length / pairs.length;
        const expected = chance.filter(Boolean).length / chance.length;
        const alpha = found[`char_alpha_binary[${label}]`];
        if (expected === 0) expect(alpha).toBe("no-variation");
        else expect(alpha).toBeCloseTo(1 - observed / expected, 9);
      }
    }),
  );
});

test("kappa of characters is kappa of characters", () => {
  const continua = overlappingContinuum({ ...shape, coders: { min: 2, max: 2 } });
  fc.assert(
    fc.property(continua, (continuum) => {
      const found = computed(charKappa, continuum);
      for (const label of new Set(continuum.segments.map((segment) => segment.label))) {
        const rows = marks(continuum, label);
        const share = (coder: number) => rows.filter((row) => row[coder]).length / rows.length;
        const agreed = rows.filter(([a, b]) => a === b).length / rows.length;
        const chance = share(0) * share(1) + (1 - share(0)) * (1 - share(1));
        const kappa = found[`char_kappa[${label}]`];
        if (chance === 1) expect(kappa).toBe("no-variation");
        else expect(kappa).toBeCloseTo((agreed - chance) / (1 - chance), 9);
      }
    }),
  );
});

test("kappa is for two coders", () => {
  expect(computed(charKappa, continuumOf(9, { a: "x 0-2", b: "x 0-2", c: "" }))).toEqual({
    "char_kappa[x]": "not-two-coders",
  });
});
