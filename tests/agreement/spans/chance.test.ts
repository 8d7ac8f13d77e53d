import { expect, test } from "vitest";
import type { Continuum } from "../../../src/agreement/measure.ts";
import { alphaU1995 } from "../../../src/agreement/measures/spans/alpha-u-1995.ts";
import { cuAlpha } from "../../../src/agreement/measures/spans/cu-alpha.ts";
import { gamma } from "../../../src/agreement/measures/spans/gamma.ts";
import { uAlpha } from "../../../src/agreement/measures/spans/u-alpha.ts";
import { uAlphaBinary } from "../../../src/agreement/measures/spans/u-alpha-binary.ts";
import type { Segment } from "../../../src/model/agreement.ts";
import { below, type RandomSource, seededRandom } from "../../../src/model/random.ts";
import { computed } from "./written.ts";

/** What one coder marks who knows nothing of the text: gaps and units of 5 to 24 characters. */
function marked(random: RandomSource, coder: number, length: number): readonly Segment[] {
  const segments: Segment[] = [];
  let start = below(random, 20);
  while (start + 24 < length) {
    const end = start + 5 + below(random, 20);
    segments.push({ coder, start, end, label: "abc".charAt(below(random, 3)) });
    start = end + 5 + below(random, 20);
  }
  return segments;
}

function atRandom(random: RandomSource): Continuum {
  const length = 1000;
  const segments = [0, 1].flatMap((coder) => marked(random, coder, length));
  return { coders: ["a", "b"], begin: 0, length, segments };
}

// Alpha-U of 1995 expects units anywhere, which those of a coder who leaves gaps are not quite.
test.each([
  { measure: uAlpha, statistic: "u_alpha", reading: "pygamma" as const, within: 0.03 },
  { measure: uAlphaBinary, statistic: "u_alpha_binary", reading: "pygamma" as const, within: 0.03 },
  { measure: cuAlpha, statistic: "cu_alpha", reading: "pygamma" as const, within: 0.03 },
  {
    measure: alphaU1995,
    statistic: "alpha_u1995[overall]",
    reading: "pygamma" as const,
    within: 0.06,
  },
  { measure: gamma, statistic: "gamma", reading: "pygamma" as const, within: 0.03 },
  { measure: gamma, statistic: "gamma", reading: "paper" as const, within: 0.03 },
  { measure: gamma, statistic: "gamma_cat", reading: "paper" as const, within: 0.03 },
])("$statistic ($reading) of coders who mark at random is 0 on average", (given) => {
  const { measure, statistic, reading, within } = given;
  const random = seededRandom(11);
  const found = Array.from({ length: 100 }, () =>
    Number(computed(measure, atRandom(random), { reading })[statistic]),
  );
  const mean = found.reduce((sum, number) => sum + number, 0) / found.length;
  expect(Math.abs(mean)).toBeLessThan(within);
});
