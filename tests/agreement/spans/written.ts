import type { Continuum, SpansMeasure } from "../../../src/agreement/measure.ts";
import { defaultSpansOptions, type SpansOptions } from "../../../src/agreement/spans/options.ts";
import type { Estimate } from "../../../src/model/agreement.ts";

/** A continuum from what each coder marked: `A 2-10, A 14-20, B 0-18`. */
export function continuumOf(
  length: number,
  coders: Readonly<Record<string, string>>,
  begin = 0,
): Continuum {
  return {
    coders: Object.keys(coders),
    begin,
    length,
    segments: Object.values(coders).flatMap((marked, coder) =>
      [...marked.matchAll(/(\S+) (\d+)-(\d+)/g)].map(([, label = "", start, end]) => ({
        coder,
        start: Number(start),
        end: Number(end),
        label,
      })),
    ),
  };
}

/** A continuum from the lengths of each coder's segments, which lie one after the other: `2 3 6`. */
export function dividedInto(coders: Readonly<Record<string, string>>): Continuum {
  const masses = Object.values(coders).map((written) => written.split(" ").map(Number));
  return {
    coders: Object.keys(coders),
    begin: 0,
    length: (masses[0] ?? []).reduce((sum, mass) => sum + mass, 0),
    segments: masses.flatMap((lengths, coder) => {
      let end = 0;
      return lengths.map((length) => {
        end += length;
        return { coder, start: end - length, end, label: "" };
      });
    }),
  };
}

/** The estimates of a measure by statistic: the number, or the reason why there is none. */
export function computed(
  measure: SpansMeasure,
  continuum: Continuum,
  options: Partial<SpansOptions> = {},
): Readonly<Record<string, number | string>> {
  const estimates = measure.compute(continuum, { ...defaultSpansOptions, ...options });
  return Object.fromEntries(estimates.map((estimate) => [estimate.statistic, shown(estimate)]));
}

function shown({ estimate }: Estimate): number | string {
  return estimate.kind === "value" ? estimate.value : estimate.reason;
}
