import type { AgreementReport, CodeSpans } from "../../model/agreement-report.ts";
import type { TableReport } from "../tables/table-report.ts";
import { haveInterval, intervalLegend, missingFigures } from "./figure-notes.ts";
import { figureText, intervalText, noFigure, withInterval } from "./numbers.ts";
import { capital } from "./overall.ts";
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
      : `${name} ${withInterval(figure)}.`;
  });
  if (drawn === undefined || !haveInterval(figures)) return items;
  return [...items, `Intervals ${intervalLegend(report, report.spans, "these")}.`];
}

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
    notes: missingFigures(codes, report.zeroDivision, isDrawn),
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
