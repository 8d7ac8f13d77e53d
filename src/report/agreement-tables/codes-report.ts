import type { CodeUseRow, EstimateRow, TableAgreement } from "../../model/table-agreement.ts";
import type { DisplayColumn, TableReport } from "../tables/table-report.ts";
import { intervalText, valueText } from "./numbers.ts";
import { readersOnly } from "./readers-only.ts";
import { shortName } from "./short-name.ts";
import { reasonText } from "./words.ts";

/** One row a code, worst first: how many coders used it, and its coefficients. */
export function codesReport(agreement: TableAgreement, codes: readonly CodeUseRow[]): TableReport {
  const ids = coefficientIds(codes);
  return {
    label: "agreement-codes",
    caption: `Agreement on each code: ${agreement.files.join(", ")}`,
    notes: [],
    data: readersOnly,
    display: {
      columns: displayColumns(agreement, ids),
      rows: codes.map((row) => ({
        depth: 0,
        strong: false,
        cells: [
          shortName(row.code),
          ...[row.all, row.some, row.none].map(String),
          ...ids.flatMap((id) => numbersOf(agreement, row, id)),
          reasonOf(row),
        ],
      })),
      notes: [],
      overflow: "drop",
    },
  };
}

function numbersOf(
  { zeroDivision, interval }: TableAgreement,
  row: CodeUseRow,
  id: string,
): readonly string[] {
  const found = row.estimates.find((one) => idOf(one, row) === id);
  const number = found === undefined ? "—" : valueText(found, zeroDivision);
  if (!withInterval.has(id) || interval.method === "none") return [number];
  return [number, found === undefined ? "—" : intervalText(found)];
}

const withInterval: ReadonlySet<string> = new Set(["per_code_alpha"]);

/** What the columns are called, and which go first where they do not all fit. */
const headings: Readonly<Record<string, { readonly heading: string; readonly rank: number }>> = {
  per_code_alpha: { heading: "alpha", rank: 1 },
  per_code_kappa: { heading: "kappa", rank: 2 },
  per_code_f1: { heading: "F1", rank: 3 },
  per_code_percent: { heading: "agree", rank: 8 },
  per_code_ac1: { heading: "AC1", rank: 9 },
};

function displayColumns(agreement: TableAgreement, ids: readonly string[]): DisplayColumn[] {
  const number = (heading: string, rank: number, text?: string): DisplayColumn => ({
    ...{ heading, align: "right", rank },
    legend: text === undefined ? undefined : { term: heading, text },
  });
  const two = agreement.coders.length === 2;
  return [
    { heading: "code", align: "left", legend: undefined, rank: 0 },
    number(two ? "both" : "all", 5, `units on which ${two ? "both" : "all"} coders used the code`),
    number("differ", 4, "units on which a coder used it and another did not"),
    number("neither", 7, "units on which nobody used it"),
    ...ids.flatMap((id) => {
      // What the user asked for stays longest.
      const { heading = id.replace("per_code_", ""), rank = 3 } = headings[id] ?? {};
      const interval = number("95 % interval", 6);
      const hasInterval = withInterval.has(id) && agreement.interval.method !== "none";
      return hasInterval ? [number(heading, rank), interval] : [number(heading, rank)];
    }),
    { heading: "reason", align: "left", legend: undefined, rank: 10 },
  ];
}

function coefficientIds(codes: readonly CodeUseRow[]): readonly string[] {
  return [...new Set(codes.flatMap((row) => row.estimates.map((one) => idOf(one, row))))];
}

/** `per_code_gwet_ac2[linear]` of `per_code_gwet_ac2[linear][trust]`. */
function idOf({ statistic }: EstimateRow, { code }: CodeUseRow): string {
  return statistic.slice(0, -`[${code}]`.length);
}

function reasonOf({ estimates }: CodeUseRow): string {
  const row = estimates.find(({ reason }) => reason !== undefined);
  return row === undefined ? "" : reasonText(row);
}
