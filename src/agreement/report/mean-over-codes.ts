import type {
  AgreementFigure,
  CodeAgreement,
  FigureInterval,
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
 * not. Its interval is of the mean over the same codes, those of them that are defined in a replicate;
 * there is none where no code has one.
 */
export function meanOverCodes(
  statistic: string,
  codes: readonly ComputedCode[],
  settings: IntervalSettings | undefined,
): MeanOverCodes {
  const inMean = codes.flatMap(({ code, replicates }) => {
    const figure = code.figures.find((one) => one.statistic === statistic);
    return figure === undefined ? [] : [{ code, figure, replicates: replicates.get(statistic) }];
  });
  const defined = inMean.filter(({ figure }) => figure.estimate.kind === "value");
  const existing = defined.filter(({ figure }) => !figure.replaced);
  const undefinedReasons: Record<string, number> = {};
  for (const { figure } of inMean) {
    if (figure.estimate.kind === "value") continue;
    const { reason } = figure.estimate;
    undefinedReasons[reason] = (undefinedReasons[reason] ?? 0) + 1;
  }
  const none = undefinedBecause(
    Object.keys(undefinedReasons).every(isUnused) && defined.length === 0
      ? "code-unused"
      : "no-variation",
  );
  const meanOf = (members: readonly Member[]): AgreementFigure => {
    const values = members.flatMap(valuesOf);
    const estimate =
      values.length === 0 ? none : value(values.reduce((sum, one) => sum + one, 0) / values.length);
    return { statistic, estimate, interval: withoutInterval("not-computed"), replaced: false };
  };
  const plain = meanOf(existing);
  const ofExisting = {
    ...plain,
    interval:
      settings === undefined ? plain.interval : intervalOfMean(existing, plain.estimate, settings),
  };
  const replaced = defined.length - existing.length;
  const values = defined.flatMap(valuesOf);
  return {
    statistic,
    // Of a mean that some undefined ones were given a number for, there is no interval.
    mean: replaced === 0 ? ofExisting : { ...meanOf(defined), replaced: true },
    ofExisting,
    ...(values.length === 0
      ? {}
      : { range: { low: Math.min(...values), high: Math.max(...values) } }),
    codes: codes.length,
    defined: defined.length,
    replaced,
    themes: defined.filter(({ code }) => code.isTheme).length,
    undefinedReasons,
  };
}

type Member = {
  readonly code: CodeAgreement;
  readonly figure: AgreementFigure;
  readonly replicates: Replicates | undefined;
};

function valuesOf({ figure: { estimate } }: Pick<Member, "figure">): readonly number[] {
  return estimate.kind === "value" ? [estimate.value] : [];
}

function intervalOfMean(
  members: readonly Member[],
  estimate: AgreementFigure["estimate"],
  settings: IntervalSettings,
): FigureInterval {
  const [first, ...others] = members.flatMap(({ replicates }) => replicates ?? []);
  const [one] = members;
  // What no code has an interval for, for nothing that was drawn says anything of it, no mean has either.
  const isHopeless = members.every(({ figure }) => figure.interval.kind === "none");
  if (first !== undefined && one !== undefined && isHopeless) return one.figure.interval;
  return intervalFrom(first && meanReplicates(first, ...others), estimate, settings);
}

function isUnused(reason: string): boolean {
  return reason === "code-unused";
}
