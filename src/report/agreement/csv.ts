import { csvRecord } from "../../csv/write.ts";
import type { Quantity } from "../../model/agreement.ts";
import type {
  AgreementFigure,
  AgreementTable,
  CodeAgreement,
  SpanAgreement,
} from "../../model/agreement-report.ts";
import type { AgreementFormatter } from "./agreement-document.ts";
import { notANumber, signed } from "./numbers.ts";

const decimals = 6;

/**
 * One row for each code and each theme under every unit and cover rule, with all counts; then under each of
 * them the means over codes (`mean`), the sets of codes (`sets`), of more than two coders each pair (`pair`),
 * each coder with the others (`coder`) and the others without that coder (`without`), all of these with means
 * over codes in the columns of coefficients; last, on characters and without a unit, all codes (`spans`) and
 * single ones (`code`). What does not exist is an empty cell (NaN where `--zero-division nan` asks for it),
 * and `undefined` says why.
 */
export const csv: AgreementFormatter = (report) => {
  const { tables, coders, spans } = report;
  const rows = [...tables.flatMap(tableRows), ...spanRows(spans)];
  const statistics = [
    ...new Set([
      ...tables.flatMap((table) => table.statistics),
      ...rows.flatMap(({ figures }) => figures.map(({ statistic }) => statistic)),
    ]),
  ];
  const header = [
    ...["unit", "cover", "level", "id", "name", "units"],
    ...coders.map(({ coder }) => `units_${coder}`),
    ...coders.map((_, j) => `units_by_${j}`),
    `units_by_${coders.length}`,
    ...["disagreements", "flags"],
    ...statistics.flatMap((statistic) => [statistic, `${statistic}_low`, `${statistic}_high`]),
    "undefined",
  ];
  const counts = 2 * coders.length + 2;
  return csvRecord(header) + rows.map((row) => record(row, statistics, counts)).join("");
};

type Row = {
  readonly table?: AgreementTable;
  readonly level: string;
  readonly id: string;
  readonly name: string;
  readonly units?: number;
  /** By coder, by number of coders, disagreements; none where the row is of several codes. */
  readonly counts?: readonly number[];
  readonly flags?: readonly string[];
  readonly figures: readonly AgreementFigure[];
};

function tableRows(table: AgreementTable): readonly Row[] {
  const { codes, themes, means, sets, pairs, among, units } = table;
  const all = (level: string, id: string, figures: readonly AgreementFigure[]): Row => {
    return { table, level, id, name: "", units, figures };
  };
  return [
    ...codes.map((code) => codeRow(table, "code", code)),
    ...themes.map((theme) => codeRow(table, "theme", theme)),
    all(
      "mean",
      "",
      means.map(({ mean }) => mean),
    ),
    all("sets", "", sets),
    ...pairs.map(({ coders, meanAlpha, setAlpha }) =>
      all("pair", coders.join(" + "), ofCoders(meanAlpha.mean.estimate, setAlpha)),
    ),
    ...among.map(({ coder, meanAlpha, setAlpha }) =>
      all("coder", coder, ofCoders(meanAlpha, setAlpha)),
    ),
    ...among.map(({ coder, without }) =>
      all("without", coder, ofCoders(without.meanAlpha.mean.estimate, without.setAlpha)),
    ),
  ];
}

function codeRow(
  table: AgreementTable,
  level: string,
  { id, name, units, uses, byPositives, disagreements, flags, figures }: CodeAgreement,
): Row {
  const counts = [...uses, ...byPositives, disagreements];
  return { table, level, id, name, units, counts, flags, figures };
}

function ofCoders(meanAlpha: Quantity, setAlpha: Quantity): readonly AgreementFigure[] {
  const plain = { interval: { kind: "none", reason: "not-computed" }, replaced: false } as const;
  return [
    { statistic: "krippendorff_alpha[nominal]", estimate: meanAlpha, ...plain },
    { statistic: "krippendorff_alpha[jaccard]", estimate: setAlpha, ...plain },
  ];
}

/** Of single codes without the code in brackets, so that each statistic has one column. */
function spanRows({ figures, codes }: SpanAgreement): readonly Row[] {
  return [
    ...(figures.length === 0 ? [] : [{ level: "spans", id: "", name: "", figures }]),
    ...codes.map(({ id, name, figures: own }) => ({
      ...{ level: "code", id, name },
      figures: own.map((figure) => {
        return { ...figure, statistic: figure.statistic.replace(/\[.*$/s, "") };
      }),
    })),
  ];
}

function record(row: Row, statistics: readonly string[], countColumns: number): string {
  const { table, level, id, name, units, counts, flags = [], figures } = row;
  const reasons = figures.flatMap(({ statistic, estimate }) =>
    estimate.kind === "undefined" ? [`${statistic}: ${estimate.reason}`] : [],
  );
  const numbers = statistics.flatMap((statistic) => {
    const figure = figures.find((one) => one.statistic === statistic);
    return figure === undefined ? ["", "", ""] : figureCells(figure);
  });
  const before = [
    ...[table?.unit ?? "", table?.cover ?? "", level, id, name, String(units ?? "")],
    ...(counts?.map(String) ?? new Array<string>(countColumns).fill("")),
    flags.join(" "),
  ];
  // Numbers go in as they are: one below 0 is no formula, and a guarded one would be read as text.
  return [withoutLineEnd(csvRecord(before)), ...numbers, csvRecord([reasons.join("; ")])].join(",");
}

function figureCells({ estimate, interval, replaced }: AgreementFigure): readonly string[] {
  const missing = replaced ? notANumber : "";
  const value = estimate.kind === "value" ? signed(estimate.value, decimals) : missing;
  if (interval.kind === "none") return [value, "", ""];
  const { low, high } = interval.interval;
  return [value, signed(low, decimals), signed(high, decimals)];
}

function withoutLineEnd(record: string): string {
  return record.slice(0, -1);
}
