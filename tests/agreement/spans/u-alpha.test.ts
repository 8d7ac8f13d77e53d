import fc from "fast-check";
import { expect, test } from "vitest";
import type { Continuum } from "../../../src/agreement/measure.ts";
import { cuAlpha } from "../../../src/agreement/measures/spans/cu-alpha.ts";
import { kUAlpha } from "../../../src/agreement/measures/spans/k-u-alpha.ts";
import { uAlpha } from "../../../src/agreement/measures/spans/u-alpha.ts";
import { uAlphaBinary } from "../../../src/agreement/measures/spans/u-alpha-binary.ts";
import { partitionedContinuum } from "./arbitrary-continuum.ts";
import { computed, continuumOf } from "./written.ts";

// The family from its definitions, with every character as a unit.

/** A character of a coder: its value ("" in a gap), the unit it belongs to, its weight. */
type Character = {
  readonly coder: number;
  readonly at: number;
  readonly value: string;
  readonly unit: string;
  readonly weight: number;
};

function charactersOf({ coders, length, segments }: Continuum): readonly Character[] {
  return coders.flatMap((_, coder) =>
    Array.from({ length }, (_unused, at) => {
      const index = segments.findIndex(
        (one) => one.coder === coder && one.start <= at && at < one.end,
      );
      const value = segments[index]?.label ?? "";
      return { coder, at, value, unit: value === "" ? `${coder} ${at}` : `${index}`, weight: 1 };
    }),
  );
}

/** Only what is labelled, each character weighted by how many of the others labelled it too. */
function pairedOnly(characters: readonly Character[], coderCount: number): readonly Character[] {
  return characters
    .filter(({ value }) => value !== "")
    .map((one) => ({
      ...one,
      weight:
        characters.filter((o) => o.coder !== one.coder && o.at === one.at && o.value !== "")
          .length /
        (coderCount - 1),
    }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Shares of disagreement: of coders at the same place, and of any two characters but those of one unit. */
function disagreements(
  characters: readonly Character[],
  differ: (a: string, b: string) => boolean,
): { readonly observed: number; readonly expected: number } {
  const places = characters.flatMap((a) =>
    characters
      .filter((b) => a.coder !== b.coder && a.at === b.at)
      .map((b) => differ(a.value, b.value)),
  );
  const chance = characters.flatMap((a) =>
    characters
      .filter((b) => a.unit !== b.unit)
      .map((b) => ({ weight: a.weight * b.weight, differs: differ(a.value, b.value) })),
  );
  return {
    observed: places.filter(Boolean).length / places.length,
    expected:
      sum(chance.filter(({ differs }) => differs).map(({ weight }) => weight)) /
      sum(chance.map(({ weight }) => weight)),
  };
}

function alphaOf({ observed, expected }: ReturnType<typeof disagreements>): number {
  return 1 - observed / expected;
}

const continua = partitionedContinuum({
  coders: { min: 2, max: 4 },
  length: 14,
  labels: 3,
  mostUnits: 4,
});

function expectSame(found: number | string | undefined, twin: number): void {
  if (typeof found === "number") expect(found).toBeCloseTo(twin, 9);
  else expect(Number.isFinite(twin), `${found}, but the twin says ${twin}`).toBe(false);
}

test("u-alpha, |u-alpha and cu-alpha are what the characters say", () => {
  fc.assert(
    fc.property(continua, (continuum) => {
      const all = charactersOf(continuum);
      const paired = pairedOnly(all, continuum.coders.length);
      const differ = (a: string, b: string) => a !== b;
      expectSame(computed(uAlpha, continuum)["u_alpha"], alphaOf(disagreements(all, differ)));
      expectSame(
        computed(uAlphaBinary, continuum)["u_alpha_binary"],
        alphaOf(disagreements(all, (a, b) => (a === "") !== (b === ""))),
      );
      const found = computed(cuAlpha, continuum);
      expectSame(found["cu_alpha"], alphaOf(disagreements(paired, differ)));
      expect(found["cu_coverage"]).toBeCloseTo(sum(paired.map((c) => c.weight)) / all.length, 9);
    }),
    { numRuns: 300 },
  );
});

test("(k)u-alpha is what the characters say", () => {
  fc.assert(
    fc.property(continua, (continuum) => {
      const all = charactersOf(continuum);
      const paired = pairedOnly(all, continuum.coders.length);
      const found = computed(kUAlpha, continuum);
      for (const label of new Set(continuum.segments.map((segment) => segment.label))) {
        const withLabel = (characters: readonly Character[]) =>
          characters.filter(({ value }) => value === label);
        const met = withLabel(paired).flatMap((a) =>
          paired.filter((b) => a.coder !== b.coder && a.at === b.at).map((b) => b.value !== label),
        );
        const chance = withLabel(paired).flatMap((a) =>
          paired
            .filter((b) => a.unit !== b.unit)
            .map((b) => ({ weight: a.weight * b.weight, differs: b.value !== label })),
        );
        const expected =
          sum(chance.filter(({ differs }) => differs).map(({ weight }) => weight)) /
          sum(chance.map(({ weight }) => weight));
        expectSame(
          found[`k_u_alpha[${label}]`],
          1 - met.filter(Boolean).length / met.length / expected,
        );
        expect(found[`k_coverage[${label}]`]).toBeCloseTo(
          sum(withLabel(paired).map(({ weight }) => weight)) / withLabel(all).length,
          9,
        );
      }
    }),
    { numRuns: 200 },
  );
});

test("one label at a time, overlapping labels are no hindrance", () => {
  const both = continuumOf(20, { a: "x 0-10, y 5-15", b: "x 2-10, y 5-12" });
  const alone = continuumOf(20, { a: "x 0-10", b: "x 2-10" });
  expect(computed(uAlpha, both)["u_alpha"]).toBe("overlapping-units");
  expect(computed(cuAlpha, both)["cu_alpha"]).toBe("overlapping-units");
  expect(computed(kUAlpha, both)["k_u_alpha[x]"]).toBe("overlapping-units");
  expect(computed(uAlphaBinary, both)["u_alpha_binary[x]"]).toBe(
    computed(uAlphaBinary, alone)["u_alpha_binary"],
  );
});

test("overlapping units count once for |u-alpha", () => {
  const overlapping = continuumOf(20, { a: "x 0-10, y 5-15", b: "x 2-12" });
  const joined = continuumOf(20, { a: "x 0-15", b: "x 2-12" });
  expect(computed(uAlphaBinary, overlapping)["u_alpha_binary"]).toBe(
    computed(uAlphaBinary, joined)["u_alpha_binary"],
  );
});

test("without variation there is no number", () => {
  const nothing = continuumOf(20, { a: "", b: "" });
  expect(computed(uAlpha, nothing)).toEqual({ u_alpha: "no-variation" });
  expect(computed(uAlphaBinary, nothing)).toEqual({ u_alpha_binary: "no-variation" });
  expect(computed(cuAlpha, nothing)).toEqual({ cu_alpha: "no-pairable-units", cu_coverage: 0 });
  const apart = continuumOf(20, { a: "x 0-5", b: "y 10-15" });
  expect(computed(cuAlpha, apart)["cu_alpha"]).toBe("no-pairable-units");
  const sameLabel = continuumOf(20, { a: "x 0-5", b: "x 2-7" });
  expect(computed(cuAlpha, sameLabel)["cu_alpha"]).toBe("no-variation");
  expect(computed(kUAlpha, sameLabel)["k_u_alpha[x]"]).toBe("no-variation");
});

test("a label that could have been used and was not is said so", () => {
  const continuum = { ...continuumOf(20, { a: "x 0-5", b: "x 2-7" }), labels: ["unused", "x"] };
  expect(computed(kUAlpha, continuum)["k_u_alpha[unused]"]).toBe("code-unused");
  expect(computed(uAlphaBinary, continuum)["u_alpha_binary[unused]"]).toBe("code-unused");
});
