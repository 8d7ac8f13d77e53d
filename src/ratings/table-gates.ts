import type { NoIntervalReason } from "../model/agreement-report.ts";
import type {
  CodeUseRow,
  EstimateRow,
  RowReason,
  TableAgreement,
  TableGates,
  TableShortfall,
} from "../model/table-agreement.ts";

/** A value that a number of the report must have at least. */
export type TableMinimum = { readonly statistic: string; readonly value: number };

export type GatesOfTable = {
  readonly overall: readonly TableMinimum[];
  /** Of each code, the id without the code: `per_code_kappa`. */
  readonly perCode: readonly TableMinimum[];
  /** Codes that anybody gave to fewer units are not judged one by one. */
  readonly minUnits: number;
  readonly on: TableShortfall["on"];
  /** Numbers of an earlier report, by statistic; undefined: none was named. */
  readonly baseline: ReadonlyMap<string, number> | undefined;
};

/** How many units of a code anybody gave it; undefined where the table does not count them. */
type Codes = readonly { readonly code: string; readonly units: number | undefined }[];

/** What falls short. What does not exist, or has no interval where one is asked, does not pass. */
export function gatesOutcome(
  agreement: TableAgreement,
  { overall, perCode, minUnits, on, baseline }: GatesOfTable,
): TableGates {
  const rows = rowsOf(agreement);
  const codes = codesOf(agreement);
  const isJudged = ({ units }: Codes[number]) => units === undefined || units >= minUnits;
  const minimums = [
    ...overall,
    ...codes
      .filter(isJudged)
      .flatMap(({ code }) =>
        perCode.map(({ statistic, value }) => ({ statistic: `${statistic}[${code}]`, value })),
      ),
  ];
  const short = minimums.flatMap(({ statistic, value: needed }): TableShortfall[] => {
    const found = foundOf(rows.get(statistic), on);
    return reaches(found, needed) ? [] : [{ statistic, on, needed, found, isFall: false }];
  });
  const exempt = codes.filter((code) => !isJudged(code)).map(({ code }) => code);
  const fallen = [...(baseline ?? [])].flatMap(([statistic, needed]): TableShortfall[] => {
    if (exempt.some((code) => statistic.endsWith(`[${code}]`))) return [];
    const found = foundOf(rows.get(statistic), "estimate");
    return reaches(found, needed)
      ? []
      : [{ statistic, on: "estimate", needed, found, isFall: true }];
  });
  const isExempting = perCode.length > 0 || baseline !== undefined;
  return { shortfalls: [...short, ...fallen], notJudged: isExempting ? exempt : [], minUnits };
}

function rowsOf({ estimates, codes = [] }: TableAgreement): ReadonlyMap<string, EstimateRow> {
  const all = [...estimates, ...codes.flatMap((code) => code.estimates)];
  return new Map(all.map((row) => [row.statistic, row]));
}

function codesOf({ data, categories, codes }: TableAgreement): Codes {
  if (codes !== undefined) return codes.map((row) => ({ code: row.code, units: unitsWith(row) }));
  return data === "sets" ? categories.map((code) => ({ code, units: undefined })) : [];
}

function unitsWith({ units, none }: CodeUseRow): number {
  return units - none;
}

/** What it takes to be as great in spite of rounding. */
const rounding = 1e-9;

function reaches(found: TableShortfall["found"], needed: number): boolean {
  return typeof found === "number" && found >= needed - rounding;
}

/** A number that stands for one that does not exist passes no gate. */
function foundOf(
  row: EstimateRow | undefined,
  on: TableShortfall["on"],
): number | RowReason | NoIntervalReason {
  if (row === undefined) return "not-computed";
  if (row.value === undefined || row.reason !== undefined) return row.reason ?? "undefined";
  if (on === "estimate") return row.value;
  return row.interval?.low ?? row.noInterval ?? "not-computed";
}
