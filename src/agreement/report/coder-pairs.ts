import type { Quantity } from "../../model/agreement.ts";
import type { AgreementTable, CoderAmongOthers, CoderPair } from "../../model/agreement-report.ts";
import type { Comparison } from "../comparison.ts";
import { undefinedBecause, value } from "../measure.ts";
import { codeAgreement } from "./code-agreement.ts";
import { mainCoefficient } from "./code-columns.ts";
import { drawFrom } from "./draw.ts";
import { meanOverCodes } from "./mean-over-codes.ts";
import type { TableOptions } from "./report-options.ts";
import { setAlphaOf } from "./set-alpha.ts";

/** How more than two coders agree two by two, and each of them beside the others; nothing of two. */
export function coderPairs(
  comparison: Comparison,
  options: TableOptions,
): Pick<AgreementTable, "pairs" | "among"> {
  const { coders } = comparison;
  if (coders.length < 3) return { pairs: [], among: [] };
  const pairs = coders.flatMap((first, g) =>
    coders.slice(g + 1).map((second, later): CoderPair => {
      const two = onlyCoders(comparison, [g, g + 1 + later]);
      return { coders: [first, second], ...agreementOf(two, options) };
    }),
  );
  const among = coders.map((coder): CoderAmongOthers => {
    const own = pairs.filter((pair) => pair.coders.includes(coder));
    const others = coders.flatMap((other, at) => (other === coder ? [] : [at]));
    return {
      coder,
      meanAlpha: meanOf(own.map(({ meanAlpha }) => meanAlpha.mean.estimate)),
      setAlpha: meanOf(own.map(({ setAlpha }) => setAlpha)),
      without: agreementOf(onlyCoders(comparison, others), options),
    };
  });
  return { pairs, among };
}

function agreementOf(
  comparison: Comparison,
  options: TableOptions,
): Pick<CoderPair, "meanAlpha" | "setAlpha"> {
  const noInterval = { ...options, interval: { ...options.interval, method: "none" } } as const;
  const drawing = drawFrom(comparison, noInterval.interval);
  const columns = [{ kind: "counts", id: mainCoefficient }] as const;
  const codes = comparison.codes.map((id) =>
    codeAgreement(comparison, id, columns, drawing, noInterval),
  );
  return {
    meanAlpha: meanOverCodes(mainCoefficient, codes, undefined),
    setAlpha: setAlphaOf(comparison, "jaccard"),
  };
}

/** The mean of those that have a value; why there is none, where none has. */
function meanOf(quantities: readonly Quantity[]): Quantity {
  const values = quantities.flatMap((one) => (one.kind === "value" ? [one.value] : []));
  if (values.length > 0) return value(values.reduce((sum, one) => sum + one, 0) / values.length);
  return quantities[0] ?? undefinedBecause("no-pairable-units");
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
