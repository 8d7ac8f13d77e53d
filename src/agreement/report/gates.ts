import type { Shortfall } from "../../model/agreement-gates.ts";
import type {
  AgreementFigure,
  AgreementTable,
  CodeAgreement,
} from "../../model/agreement-report.ts";
import { mainCoefficient } from "./code-columns.ts";

/** A value that a coefficient must have at least. */
export type Minimum = { readonly statistic: string; readonly value: number };

export type Gates = {
  /** Of the mean over codes, or of the alpha of sets. */
  readonly overall: readonly Minimum[];
  readonly perCode: readonly Minimum[];
  /** Codes with fewer units that anybody gave it are not judged one by one. */
  readonly minUnits: number;
  /** Whether the figure itself or the lower limit of its interval must reach it. */
  readonly on: Shortfall["on"];
};

/** What an earlier report says; see `readBaseline`. */
export type Baseline = readonly {
  readonly unit: string;
  readonly cover: string | undefined;
  /** Each code that had an alpha, with the units that anybody gave it. */
  readonly codes: ReadonlyMap<string, { readonly alpha: number; readonly units: number }>;
}[];

/** What falls short of the gates. What does not exist, or has no interval where one is asked, does not pass. */
export function shortfalls(table: AgreementTable, gates: Gates): readonly Shortfall[] {
  const { unit, cover, means, sets, codes } = table;
  const at = { unit, cover, on: gates.on, isFall: false } as const;
  const overall = gates.overall.flatMap(({ statistic, value: needed }): Shortfall[] => {
    const mean = means.find((one) => one.statistic === statistic)?.ofExisting;
    const set = sets.find((one) => one.statistic === statistic);
    const found = foundOf(mean ?? set, gates.on);
    return reaches(found, needed) ? [] : [{ ...at, code: undefined, statistic, needed, found }];
  });
  const judged = codes.filter((code) => unitsWith(code) >= gates.minUnits);
  const perCode = judged.flatMap((code) =>
    gates.perCode.flatMap(({ statistic, value: needed }): Shortfall[] => {
      const figure = code.figures.find((one) => one.statistic === statistic);
      const found = foundOf(figure, gates.on);
      return reaches(found, needed) ? [] : [{ ...at, code: code.id, statistic, needed, found }];
    }),
  );
  if (judged.length === 0)
    perCode.push(
      // A gate that nothing went through was not reached.
      ...gates.perCode.map(({ statistic, value: needed }): Shortfall => {
        return { ...at, code: undefined, statistic, needed, found: "no-code-judged" };
      }),
    );
  return [...overall, ...perCode];
}

/** Codes that were not judged one by one, for too few units have them. */
export function notJudged({ codes }: AgreementTable, gates: Gates): readonly CodeAgreement[] {
  if (gates.perCode.length === 0) return [];
  return codes.filter((code) => unitsWith(code) < gates.minUnits);
}

/**
 * Where alpha is lower than in an earlier report, or is no longer computed: of the mean, and of codes with
 * enough units (those that are gone: enough in that report).
 */
export function falls(
  table: AgreementTable,
  baseline: Baseline,
  minUnits: number,
): readonly Shortfall[] {
  const { unit, cover, means, codes } = table;
  const before = baseline.find((one) => one.unit === unit && one.cover === cover);
  const at = { unit, cover, statistic: mainCoefficient, on: "estimate", isFall: true } as const;
  if (before === undefined)
    return [
      {
        ...at,
        code: undefined,
        needed: undefined,
        found: "the baseline has no such unit and cover rule",
      },
    ];
  const mean = means.find(({ statistic }) => statistic === mainCoefficient)?.ofExisting;
  const overall = fall(meanOf(before.codes), foundOf(mean, "estimate"));
  const perCode = codes
    .filter((code) => unitsWith(code) >= minUnits)
    .flatMap((code): Shortfall[] => {
      const figure = code.figures.find(({ statistic }) => statistic === mainCoefficient);
      const lost = fall(before.codes.get(code.id)?.alpha, foundOf(figure, "estimate"));
      return lost === undefined ? [] : [{ ...at, code: code.id, ...lost }];
    });
  const here = new Set<string>(codes.map(({ id }) => id));
  const gone = [...before.codes].flatMap(([code, { alpha: needed, units }]): Shortfall[] =>
    here.has(code) || units < minUnits ? [] : [{ ...at, code, needed, found: "code-gone" }],
  );
  const all = overall === undefined ? [] : [{ ...at, code: undefined, ...overall }];
  return [...all, ...perCode, ...gone];
}

/** Of those codes that had an alpha, which is what the mean of a report is judged by. */
function meanOf(codes: Baseline[number]["codes"]): number | undefined {
  if (codes.size === 0) return undefined;
  return [...codes.values()].reduce((sum, { alpha }) => sum + alpha, 0) / codes.size;
}

function fall(needed: number | undefined, found: number | string) {
  if (needed === undefined || reaches(found, needed)) return undefined;
  return { needed, found };
}

/** Units that anybody gave the code. */
function unitsWith({ units, byPositives }: CodeAgreement): number {
  return units - (byPositives[0] ?? 0);
}

/** What it takes to be as great in spite of rounding. */
const rounding = 1e-9;

function reaches(found: number | string, needed: number): boolean {
  return typeof found === "number" && found >= needed - rounding;
}

/** A stand-in for what does not exist passes no gate. */
function foundOf(figure: AgreementFigure | undefined, on: Gates["on"]): number | string {
  if (figure === undefined) return "not-computed";
  const { estimate, interval, replaced } = figure;
  if (estimate.kind === "undefined") return estimate.reason;
  if (replaced) return "no-variation";
  if (on === "estimate") return estimate.value;
  return interval.kind === "none" ? interval.reason : interval.interval.low;
}
