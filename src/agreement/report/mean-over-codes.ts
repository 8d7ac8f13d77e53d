import type {
  CodeAgreement,
  IntervalSettings,
  MeanOverCodes,
} from "../../model/agreement-report.ts";
import { meanReplicates, type Replicates } from "../intervals/replicates.ts";
import { undefinedBecause, value } from "../measure.ts";
import type { ComputedCode } from "./code-agreement.ts";
import { intervalFrom } from "./draw.ts";
import { withoutInterval } from "./figures.ts";

/**
 * The unweighted mean of a coefficient over the codes that have it, with the number of those that have
 * not. Its interval is of the mean over the same codes, those of them that are defined in a replicate.
 */
export function meanOverCodes(
  statistic: string,
  codes: readonly ComputedCode[],
  settings: IntervalSettings | undefined,
): MeanOverCodes {
  const plain = plainMean(
    statistic,
    codes.map(({ code }) => code),
  );
  if (settings === undefined) return plain;
  const defined = codes.filter(({ code }) => isIn(code, statistic));
  const replicates = defined.flatMap((one) => one.replicates.get(statistic) ?? []);
  const [first, ...others]: readonly Replicates[] = replicates;
  // Of a mean that some undefined ones were given a number for, none.
  const all = replicates.length === plain.defined && first !== undefined;
  const interval = intervalFrom(
    all ? meanReplicates(first, ...others) : undefined,
    plain.mean.estimate,
    settings,
  );
  return { ...plain, mean: { ...plain.mean, interval } };
}

function plainMean(statistic: string, codes: readonly CodeAgreement[]): MeanOverCodes {
  const values: number[] = [];
  const undefinedReasons: Record<string, number> = {};
  for (const { figures } of codes) {
    const estimate = figures.find((one) => one.statistic === statistic)?.estimate;
    if (estimate?.kind === "value") values.push(estimate.value);
    else if (estimate !== undefined)
      undefinedReasons[estimate.reason] = (undefinedReasons[estimate.reason] ?? 0) + 1;
  }
  const estimate =
    values.length === 0
      ? undefinedBecause(
          Object.keys(undefinedReasons).every(isUnused) ? "code-unused" : "no-variation",
        )
      : value(values.reduce((sum, one) => sum + one, 0) / values.length);
  return {
    statistic,
    mean: { statistic, estimate, interval: withoutInterval("not-computed"), replaced: false },
    ...(values.length === 0
      ? {}
      : { range: { low: Math.min(...values), high: Math.max(...values) } }),
    codes: codes.length,
    defined: values.length,
    undefinedReasons,
  };
}

function isUnused(reason: string): boolean {
  return reason === "code-unused";
}

function isIn({ figures }: CodeAgreement, statistic: string): boolean {
  return figures.some(
    (one) => one.statistic === statistic && one.estimate.kind === "value" && !one.replaced,
  );
}
