import type {
  AgreementFigure,
  AgreementReport,
  AgreementTable,
  CodeAgreement,
  ZeroDivision,
} from "../../model/agreement-report.ts";
import { count, noFigure, notANumber, thousands } from "./numbers.ts";
import { figureReasons, intervalReasons } from "./wording.ts";

/** From what the intervals come. */
export function intervalLegend(
  { interval }: AgreementReport,
  { drawn }: Pick<AgreementTable, "drawn">,
  term: string,
): string {
  const { method, replicates, seed } = interval;
  if (method === "analytic")
    return `of ${term}, from a variance formula that takes the units as independent of each other, which those of one transcript are not: too narrow`;
  if (drawn === undefined) return `of ${term}`;
  const what =
    drawn.kind === "transcript"
      ? count(drawn.clusters, "transcript")
      : `${count(drawn.clusters, "block")} of neighbouring turns`;
  const name = method === "bca" ? "BCa" : "percentile";
  const caution = drawn.optimistic ? "; too narrow, see the note on few transcripts" : "";
  return `of ${term}, ${name} bootstrap over ${what}, ${thousands(replicates)} replicates, seed ${seed}${caution}`;
}

/**
 * Why figures of these rows are missing, each reason with the codes it is true of; of intervals, where
 * those of this statistic are shown (undefined: of all).
 */
export function missingFigures(
  rows: readonly Pick<CodeAgreement, "id" | "figures">[],
  zeroDivision: ZeroDivision,
  intervalsOf: string | undefined,
  isWithIntervals: boolean,
): readonly string[] {
  const undefinedFor = new Map<string, Set<string>>();
  const notANumberFor = new Map<string, Set<string>>();
  const noIntervalFor = new Map<string, Set<string>>();
  let replaced = false;
  for (const { id, figures } of rows)
    for (const { statistic, estimate, interval, replaced: isReplaced } of figures) {
      const isShown = intervalsOf === undefined || statistic === intervalsOf;
      replaced ||= isReplaced && estimate.kind === "value";
      if (estimate.kind === "undefined")
        add(isReplaced ? notANumberFor : undefinedFor, figureReasons[estimate.reason], id);
      else if (
        isShown &&
        interval.kind === "none" &&
        interval.reason !== "not-computed" &&
        !isReplaced
      )
        add(noIntervalFor, intervalReasons[interval.reason], id);
    }
  const said = (reasons: ReadonlyMap<string, ReadonlySet<string>>) =>
    [...reasons].map(([reason, ids]) => `${reason} (${[...ids].join(", ")})`).join("; ");
  const notes: string[] = [];
  if (undefinedFor.size > 0)
    notes.push(`${noFigure} stands for a figure that does not exist: ${said(undefinedFor)}.`);
  if (notANumberFor.size > 0)
    notes.push(
      `${notANumber} stands for a figure that does not exist, because --zero-division nan asks for it: ${said(notANumberFor)}. Means leave it out.`,
    );
  if (noIntervalFor.size > 0)
    notes.push(
      isWithIntervals
        ? `${noFigure} in place of an interval: ${said(noIntervalFor)}.`
        : `No intervals: ${[...noIntervalFor.keys()].join("; ")}.`,
    );
  if (replaced)
    notes.push(
      `* does not exist, and is written as ${zeroDivision === "one" ? 1 : 0} because --zero-division ${zeroDivision} asks for it.`,
    );
  return notes;
}

function add(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, new Set([id]));
  else ids.add(id);
}

/** Why no code has an interval of a statistic, each reason once. */
export function noIntervalReasons({ codes }: AgreementTable, statistic: string): readonly string[] {
  const reasons = codes.flatMap(({ figures }) =>
    figures.flatMap(({ statistic: own, interval }) =>
      own === statistic && interval.kind === "none" && interval.reason !== "undefined"
        ? [intervalReasons[interval.reason]]
        : [],
    ),
  );
  return [...new Set(reasons)];
}

/** Whether any code has an interval: where none has, nothing is said of how they are made. */
export function hasIntervals({ codes }: AgreementTable): boolean {
  return codes.some(({ figures }) => haveInterval(figures));
}

export function haveInterval(figures: readonly AgreementFigure[]): boolean {
  return figures.some(({ interval }) => interval.kind === "interval");
}
