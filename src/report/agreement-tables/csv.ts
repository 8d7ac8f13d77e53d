import { csvRecord } from "../../csv/write.ts";
import type { CodeUseRow, EstimateRow, TableAgreement } from "../../model/table-agreement.ts";
import { exact } from "./numbers.ts";
import { isReplaced, noIntervalWords, reasonText } from "./words.ts";

/**
 * One row a number, those of codes first, unrounded. A number that does not exist is an empty cell (with
 * `--zero-division nan`, NaN), and `reason` says why. Of matrices each row of a code has its counts too.
 */
export function csv(agreement: TableAgreement): string {
  const { estimates, codes, coders } = agreement;
  const counts = ["units", ...coders.map((coder) => `uses_${coder}`), "all", "some", "none"];
  const header = codes === undefined ? columns : [...columns, "code", ...counts];
  const ofCodes = (codes ?? []).flatMap((code) =>
    code.estimates.map((row) => record(agreement, row, countsOf(code))),
  );
  const none = codes === undefined ? [] : ["", ...counts.map(() => "")];
  return [
    csvRecord(header),
    ...ofCodes,
    ...estimates.map((row) => record(agreement, row, none)),
  ].join("");
}

const columns = [
  ...["statistic", "value", "reason", "observed", "expected", "se", "ci_low", "ci_high"],
  "no_interval",
];

function countsOf({ code, units, uses, all, some, none }: CodeUseRow): readonly string[] {
  return [code, ...[units, ...uses, all, some, none].map(String)];
}

function record(
  { zeroDivision }: TableAgreement,
  row: EstimateRow,
  counts: readonly string[],
): string {
  const { value, observed, expected, standardError, interval, noInterval } = row;
  const standsForNone = value === undefined && isReplaced(row, zeroDivision);
  const numbers = [observed, expected, standardError, interval?.low, interval?.high].map(exact);
  const why = noInterval === undefined ? "" : noIntervalWords[noInterval];
  // Numbers go in as they are: one below 0 is no formula, and a guarded one would be read as text.
  return [
    texts(row.statistic),
    standsForNone ? "NaN" : exact(value),
    texts(reasonText(row)),
    ...numbers,
    csvRecord([why, ...counts]),
  ].join(",");
}

function texts(...cells: readonly string[]): string {
  return csvRecord(cells).slice(0, -1);
}
