import { csvRecord } from "../../csv/write.ts";
import type { AgreementTable, CodeAgreement } from "../../model/agreement-report.ts";
import type { AgreementFormatter } from "./agreement-document.ts";
import { signed } from "./numbers.ts";

const decimals = 6;

/**
 * One row for each code and each theme under every unit and cover rule, with all counts. What does not
 * exist is an empty cell (with `--zero-division nan`, NaN), and `undefined` says why.
 */
export const csv: AgreementFormatter = ({ tables, coders, zeroDivision }) => {
  const statistics = [...new Set(tables.flatMap((table) => table.statistics))];
  const header = [
    ...["unit", "cover", "level", "id", "name", "units"],
    ...coders.map(({ coder }) => `units_${coder}`),
    ...coders.map((_, j) => `units_by_${j}`),
    `units_by_${coders.length}`,
    ...["disagreements", "flags"],
    ...statistics.flatMap((statistic) => [statistic, `${statistic}_low`, `${statistic}_high`]),
    "undefined",
  ];
  const missing = zeroDivision === "nan" ? "NaN" : "";
  const rows = tables.flatMap((table) => [
    ...table.codes.map((code) => row(table, "code", code, statistics, missing)),
    ...table.themes.map((theme) => row(table, "theme", theme, statistics, missing)),
  ]);
  return csvRecord(header) + rows.join("");
};

function row(
  { unit, cover }: AgreementTable,
  level: string,
  { id, name, units, uses, byPositives, disagreements, flags, figures }: CodeAgreement,
  statistics: readonly string[],
  missing: string,
): string {
  const reasons = figures.flatMap(({ statistic, estimate }) =>
    estimate.kind === "undefined" ? [`${statistic}: ${estimate.reason}`] : [],
  );
  const numbers = statistics.flatMap((statistic) => {
    const figure = figures.find((one) => one.statistic === statistic);
    if (figure === undefined) return ["", "", ""];
    const { estimate, interval } = figure;
    const ends = interval.kind === "none" ? [] : [interval.interval.low, interval.interval.high];
    return [
      estimate.kind === "value" ? signed(estimate.value, decimals) : missing,
      ...(ends.length === 0 ? ["", ""] : ends.map((end) => signed(end, decimals))),
    ];
  });
  const before = [
    ...[unit, cover ?? "", level, id, name, String(units)],
    ...[...uses, ...byPositives, disagreements].map(String),
    flags.join(" "),
  ];
  // Numbers go in as they are: one below 0 is no formula, and a guarded one would be read as text.
  return [withoutLineEnd(csvRecord(before)), ...numbers, csvRecord([reasons.join("; ")])].join(",");
}

function withoutLineEnd(record: string): string {
  return record.slice(0, -1);
}
