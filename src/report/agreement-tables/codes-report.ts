import type { CodeUseRow, EstimateRow, TableAgreement } from "../../model/table-agreement.ts";
import type { DisplayColumn, TableReport } from "../tables/table-report.ts";
import { exact, intervalText, numberText } from "./numbers.ts";
import { reasonText } from "./words.ts";

/** One row a code, worst first: who used it how often, and its coefficients. */
export function codesReport(agreement: TableAgreement, codes: readonly CodeUseRow[]): TableReport {
  const ids = coefficientIds(codes);
  return {
    label: "agreement-codes",
    caption: `Agreement on each code: ${agreement.files.join(", ")}`,
    notes: [],
    data: {
      columns: [
        { key: "code", convention: "the code" },
        { key: "units", convention: "units that two coders or more rated" },
        ...agreement.coders.map((coder) => ({
          key: `uses: ${coder}`,
          convention: "units on which this coder used the code",
        })),
        { key: "all", convention: "units on which all coders used it" },
        { key: "some", convention: "units on which some did and some did not" },
        { key: "none", convention: "units on which nobody did" },
        ...ids.flatMap((id) => [
          { key: id, convention: "the coefficient; empty where there is none" },
          { key: `${id}_low`, convention: "lower end of its 95 % interval" },
          { key: `${id}_high`, convention: "upper end of its 95 % interval" },
        ]),
        { key: "reason", convention: "why there is no coefficient" },
      ],
      rows: codes.map((row) => [
        ...[row.code, row.units, ...row.uses, row.all, row.some, row.none],
        ...ids.flatMap((id) => {
          const found = of(row, id);
          return [exact(found?.value), exact(found?.interval?.low), exact(found?.interval?.high)];
        }),
        reasonOf(row),
      ]),
    },
    display: {
      columns: displayColumns(agreement, ids),
      rows: codes.map((row) => ({
        depth: 0,
        strong: false,
        cells: [
          row.code,
          ...[row.all, row.some, row.none].map(String),
          ...ids.flatMap((id) => {
            const found = of(row, id);
            const number = numberText(found?.value);
            if (!withInterval.has(id)) return [number];
            return [number, found === undefined ? "—" : intervalText(found)];
          }),
          reasonOf(row),
        ],
      })),
      notes: [],
      overflow: "drop",
    },
  };
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
      const { heading = id, rank = 9 } = headings[id] ?? {};
      const interval = number("95 % interval", 6);
      return withInterval.has(id) ? [number(heading, rank), interval] : [number(heading, rank)];
    }),
    { heading: "reason", align: "left", legend: undefined, rank: 10 },
  ];
}

function coefficientIds(codes: readonly CodeUseRow[]): readonly string[] {
  const all = codes.flatMap(({ estimates }) => estimates.map(({ statistic }) => idOf(statistic)));
  return [...new Set(all)];
}

function idOf(statistic: string): string {
  return statistic.replace(/\[.*$/s, "");
}

function of({ estimates }: CodeUseRow, id: string): EstimateRow | undefined {
  return estimates.find(({ statistic }) => idOf(statistic) === id);
}

function reasonOf({ estimates }: CodeUseRow): string {
  const row = estimates.find(({ reason }) => reason !== undefined);
  return row === undefined ? "" : reasonText(row);
}
