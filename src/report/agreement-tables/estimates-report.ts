import type { EstimateRow, TableAgreement } from "../../model/table-agreement.ts";
import type { DisplayColumn, Legend, TableReport } from "../tables/table-report.ts";
import { conventions } from "./conventions.ts";
import { exact, intervalText, numberText } from "./numbers.ts";
import { noIntervalWords, reasonText } from "./words.ts";

/** One row a number. */
export function estimatesReport(agreement: TableAgreement): TableReport {
  const { estimates } = agreement;
  return {
    label: "agreement",
    caption: `Agreement between ${agreement.coders.length} coders: ${agreement.files.join(", ")}`,
    notes: [...conventions(agreement), ...meanNotes(estimates)],
    data: {
      columns: dataColumns.map(([key, convention]) => ({ key, convention })),
      rows: estimates.map((row) => [
        row.statistic,
        exact(row.value),
        reasonText(row),
        exact(row.observed),
        exact(row.expected),
        exact(row.standardError),
        exact(row.interval?.low),
        exact(row.interval?.high),
        row.noInterval === undefined ? "" : noIntervalWords[row.noInterval],
      ]),
    },
    display: {
      columns: displayColumns,
      rows: estimates.map((row) => ({
        depth: 0,
        strong: false,
        cells: [
          row.statistic,
          numberText(row.value),
          intervalText(row),
          numberText(row.standardError),
          numberText(row.observed),
          numberText(row.expected),
          reasonText(row),
        ],
      })),
      notes: [],
      overflow: "drop",
    },
  };
}

/** Which means leave out how many codes, and what they would be with zeros for those. */
function meanNotes(estimates: readonly EstimateRow[]): readonly string[] {
  const incomplete = estimates.flatMap(({ statistic, mean }) =>
    mean === undefined || mean.undefined === 0
      ? []
      : [
          `${statistic}: ${mean.undefined} of ${mean.counted + mean.undefined} left out, with zeros ${numberText(mean.withZeros)}`,
        ],
  );
  if (incomplete.length === 0) return [];
  return [`Means leave out codes whose number is undefined; ${incomplete.join("; ")}.`];
}

const dataColumns = [
  ["statistic", "id of the measure, as --coef takes it"],
  ["value", "the number; empty where there is none"],
  ["reason", "why there is none"],
  ["observed", "observed agreement"],
  ["expected", "agreement that chance would give"],
  ["se", "standard error by formula, units as the sample"],
  ["ci_low", "lower end of the 95 % interval"],
  ["ci_high", "upper end of the 95 % interval"],
  ["no_interval", "why there is no interval"],
] as const;

const legends = {
  interval: { term: "95 % interval", text: "see below how it was made; — where there is none" },
  error: { term: "SE", text: "standard error by formula, which takes units as independent" },
  expected: { term: "expected", text: "agreement that chance alone would give" },
} satisfies Readonly<Record<string, Legend>>;

const displayColumns: readonly DisplayColumn[] = [
  { heading: "measure", align: "left", legend: undefined, rank: 0 },
  { heading: "value", align: "right", legend: undefined, rank: 1 },
  { heading: "95 % interval", align: "right", legend: legends.interval, rank: 2 },
  { heading: "SE", align: "right", legend: legends.error, rank: 6 },
  { heading: "observed", align: "right", legend: undefined, rank: 4 },
  { heading: "expected", align: "right", legend: legends.expected, rank: 5 },
  { heading: "reason", align: "left", legend: undefined, rank: 3 },
];
