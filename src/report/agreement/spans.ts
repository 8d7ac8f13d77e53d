import type { AgreementReport, CodeSpans } from "../../model/agreement-report.ts";
import type { TableReport } from "../tables/table-report.ts";
import { haveInterval, intervalLegend, missingFigures } from "./figure-notes.ts";
import { figureText, intervalText, noFigure, withInterval } from "./numbers.ts";
import { capital, standInClause } from "./overall.ts";
import { type ReaderColumn, readersTable } from "./readers-table.ts";
import { figureReasons, spanLegend, spanStatisticsOfCodes, statisticName } from "./wording.ts";

/** On characters, so that no unit and no cover rule comes into it: sentences. */
export function spanItems(report: AgreementReport): readonly string[] {
  const { figures, drawn } = report.spans;
  const items = figures.map((figure) => {
    const { statistic, estimate } = figure;
    const name = capital(statisticName(statistic));
    if (estimate.kind === "undefined") return `${name}: none (${figureReasons[estimate.reason]}).`;
    return statistic === "cu_coverage"
      ? `${name}, per cent: ${withInterval(figure)}.`
      : `${name}: ${withInterval(figure)}${standInClause(figure)}.`;
  });
  if (items.length === 0) return [];
  return [
    ...items,
    ...(drawn === undefined || !haveInterval(figures)
      ? []
      : [`Intervals ${intervalLegend(report, report.spans, "these")}.`]),
    "Where one coder's codings overlap, the text is cut at their ends, and each piece counts as marked with the set of its codes.",
    unitizing,
  ];
}

const unitizing =
  "Krippendorff, K., Mathet, Y., Bouvry, S., & Widlöcher, A. (2016). On the reliability of unitizing textual continua: Further developments. Quality & Quantity, 50(6), 2347-2364. https://doi.org/10.1007/s11135-015-0266-1";

/** Single codes on characters. */
export function codeSpanTable(report: AgreementReport): TableReport {
  const { codes } = report.spans;
  const names = new Set(
    codes.flatMap(({ figures }) => figures.map(({ statistic }) => nameOf(statistic))),
  );
  const isDrawn = codes.some(({ figures }) => haveInterval(figures));
  return readersTable<CodeSpans>({
    label: "agreement-on-characters",
    caption: "Where text was marked with each code, on characters",
    columns: [
      { heading: report.level === "theme" ? "Theme" : "Code", cell: ({ id }) => id },
      ...spanStatisticsOfCodes
        .filter((name) => names.has(name))
        .flatMap((name) => columnsOf(name, report, isDrawn)),
    ],
    rows: codes,
    notes: missingFigures(codes, report.zeroDivision, undefined, isDrawn),
  });
}

function columnsOf(
  name: string,
  report: AgreementReport,
  isDrawn: boolean,
): readonly ReaderColumn<CodeSpans>[] {
  const legend = spanLegend(name);
  const figureOf = ({ figures }: CodeSpans) =>
    figures.find(({ statistic }) => nameOf(statistic) === name);
  const own: ReaderColumn<CodeSpans> = {
    heading: legend.term,
    legend,
    cell: (row) => {
      const figure = figureOf(row);
      return figure === undefined ? "" : figureText(figure);
    },
  };
  if (!isDrawn) return [own];
  const percent = `${Math.round(100 * report.interval.level)} % interval`;
  return [
    own,
    {
      heading: percent,
      legend: { term: percent, text: intervalLegend(report, report.spans, "the figure before it") },
      cell: (row) => {
        const figure = figureOf(row);
        return figure === undefined ? noFigure : intervalText(figure);
      },
    },
  ];
}

function nameOf(statistic: string): string {
  return statistic.replace(/\[.*$/s, "");
}
