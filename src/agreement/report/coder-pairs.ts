import type { CoderPair } from "../../model/agreement-report.ts";
import type { Comparison } from "../comparison.ts";
import { undefinedBecause } from "../measure.ts";
import { codeAgreement } from "./code-agreement.ts";
import { mainCoefficient } from "./code-columns.ts";
import { drawFrom } from "./draw.ts";
import { meanOverCodes } from "./mean-over-codes.ts";
import type { TableOptions } from "./report-options.ts";
import { setAlphaOf } from "./set-alpha.ts";

/** Every two of more than two coders by themselves; none of two. */
export function coderPairs(comparison: Comparison, options: TableOptions): readonly CoderPair[] {
  const { coders } = comparison;
  if (coders.length < 3) return [];
  return coders.flatMap((first, g) =>
    coders.slice(g + 1).map((second, later): CoderPair => {
      const two = onlyCoders(comparison, [g, g + 1 + later]);
      const noInterval = { ...options, interval: { ...options.interval, method: "none" } } as const;
      const drawing = drawFrom(two, noInterval.interval);
      const columns = [{ kind: "counts", id: mainCoefficient }] as const;
      const codes = two.codes.map((id) => codeAgreement(two, id, columns, drawing, noInterval));
      const [sets] = setAlphaOf(two, ["jaccard"]);
      return {
        coders: [first, second],
        meanAlpha: meanOverCodes(mainCoefficient, codes, undefined),
        setAlpha: sets?.estimate ?? undefinedBecause("no-pairable-units"),
      };
    }),
  );
}

/** The comparison as these of its coders alone would have it, on the same units. */
function onlyCoders(comparison: Comparison, chosen: readonly number[]): Comparison {
  return {
    ...comparison,
    coders: chosen.flatMap((coder) => comparison.coders[coder] ?? []),
    transcripts: comparison.transcripts.map((transcript) => ({
      ...transcript,
      used: new Map(
        [...transcript.used].map(([code, coders]) => [
          code,
          chosen.map((coder) => coders[coder] ?? []),
        ]),
      ),
      segments: transcript.segments.flatMap((segment) => {
        const coder = chosen.indexOf(segment.coder);
        return coder === -1 ? [] : [{ ...segment, coder }];
      }),
      uncounted: transcript.uncounted.flatMap((coding) => {
        const coder = chosen.indexOf(coding.coder);
        return coder === -1 ? [] : [{ ...coding, coder }];
      }),
    })),
  };
}
