import type {
  EvaluatedCode,
  EvaluationFigures,
  EvaluationReport,
  EvaluationStatistic,
} from "../../model/evaluation.ts";
import { intervalLegend } from "../agreement/figure-notes.ts";
import { listed, noFigure, thousands } from "../agreement/numbers.ts";
import { type ReaderColumn, readersTable } from "../agreement/readers-table.ts";
import { intervalReasons, unitAndCover } from "../agreement/wording.ts";
import type { TableReport } from "../tables/table-report.ts";
import { figureText, intervalText } from "./numbers.ts";
import { statisticMeaning, statisticNames, twoOf, whyNot } from "./wording.ts";

const statistics: readonly EvaluationStatistic[] = ["precision", "recall", "f1"];

/** The codes that the person or the rules gave, worst F1 first: counts and figures. */
export function codeTable(report: EvaluationReport): TableReport {
  const { person, rules } = twoOf(report);
  const [table] = report.agreement.tables;
  const used = usedCodes(report.codes);
  const unused = report.codes.filter((code) => !used.includes(code));
  const over = "units with the code";
  const units =
    table === undefined ? "" : ` (${unitAndCover(table)}; ${thousands(table.units)} units)`;
  return readersTable<EvaluatedCode>({
    label: "evaluation-by-code",
    caption: `Codes, worst first${units}`,
    columns: [
      { heading: "Code", cell: ({ id }) => id },
      {
        ...{ heading: "both", over },
        legend: {
          term: `both, only ${person}, only ${rules}`,
          text: `units to which both gave the code; misses; false positives`,
        },
        cell: ({ both }) => String(both),
      },
      { heading: `only ${person}`, over, cell: ({ onlyPerson }) => String(onlyPerson) },
      { heading: `only ${rules}`, over, cell: ({ onlyRules }) => String(onlyRules) },
      ...statistics.flatMap((statistic) => figureColumns(report, statistic)),
    ],
    rows: used,
    notes: [
      ...missing(report, used),
      ...withoutRules(report, used),
      ...themes(report, used),
      ...(unused.length === 0
        ? []
        : [
            `Given by neither, so that there is nothing to evaluate: ${unused.map(({ id }) => id).join(", ")} (${unused.length} of ${report.codes.length}).`,
          ]),
    ],
  });
}

/** Those that somebody gave, worst F1 first, then in the order of the codebook. */
export function usedCodes(codes: readonly EvaluatedCode[]): readonly EvaluatedCode[] {
  const f1 = ({ figures }: EvaluatedCode) =>
    figures.f1.estimate.kind === "value" ? figures.f1.estimate.value : 1;
  return codes
    .filter(({ both, onlyPerson, onlyRules }) => both + onlyPerson + onlyRules > 0)
    .toSorted((a, b) => f1(a) - f1(b));
}

function figureColumns(
  report: EvaluationReport,
  statistic: EvaluationStatistic,
): readonly ReaderColumn<EvaluatedCode>[] {
  const { agreement, codes } = report;
  const name = statisticNames[statistic];
  const column: ReaderColumn<EvaluatedCode> = {
    heading: name,
    legend: { term: name, text: statisticMeaning(statistic, twoOf(report)) },
    cell: ({ figures }) => figureText(figures[statistic]),
  };
  const [table] = agreement.tables;
  if (table === undefined || !codes.some(({ figures }) => hasInterval(figures))) return [column];
  const percent = `${Math.round(100 * agreement.interval.level)} % interval`;
  return [
    { ...column, over: name, heading: "figure" },
    {
      ...{ heading: percent, over: name },
      // Said once, though there are three of them.
      ...(statistic === "precision"
        ? {
            legend: {
              term: percent,
              text: intervalLegend(agreement, table, "the figure before it"),
            },
          }
        : {}),
      cell: ({ figures }) => intervalText(figures[statistic]),
    },
  ];
}

function hasInterval(figures: EvaluationFigures): boolean {
  return statistics.some((statistic) => figures[statistic].interval.kind === "interval");
}

/** Why figures and intervals are missing, each reason with the codes it is true of; and replicates. */
function missing(report: EvaluationReport, used: readonly EvaluatedCode[]): readonly string[] {
  const figures = new Map<string, Set<string>>();
  const intervals = new Map<string, Set<string>>();
  const replicates = new Map<string, number>();
  for (const { id, figures: own } of used)
    for (const statistic of statistics) {
      const { estimate, interval } = own[statistic];
      if (estimate.kind === "undefined")
        add(
          figures,
          `no ${statisticNames[statistic]}, ${whyNot(estimate.reason, twoOf(report))}`,
          id,
        );
      else if (interval.kind === "none") {
        if (interval.reason !== "not-computed")
          add(intervals, intervalReasons[interval.reason], id);
      } else {
        const lost = interval.interval.undefinedReplicates ?? 0;
        if (lost > 0) replicates.set(id, Math.max(lost, replicates.get(id) ?? 0));
      }
    }
  const said = (reasons: ReadonlyMap<string, ReadonlySet<string>>) =>
    [...reasons].map(([reason, ids]) => `${reason} (${[...ids].join(", ")})`).join("; ");
  const lost = [...replicates].map(([id, number]) => `${id} (${thousands(number)})`);
  return [
    ...(figures.size === 0
      ? []
      : [`${noFigure} stands for a figure that does not exist: ${said(figures)}.`]),
    ...(intervals.size === 0 ? [] : [`${noFigure} in place of an interval: ${said(intervals)}.`]),
    ...(lost.length === 0
      ? []
      : [`Replicates in which a figure does not exist are left out, at most: ${lost.join(", ")}.`]),
  ];
}

function add(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, new Set([id]));
  else ids.add(id);
}

function withoutRules(report: EvaluationReport, used: readonly EvaluatedCode[]): readonly string[] {
  const { person } = twoOf(report);
  const ids = used
    .filter(({ hasRules, both, onlyRules }) => !hasRules && both + onlyRules === 0)
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  return [
    `Without rules in the codebook, so that every use of them by ${person} is a miss, here and in the means: ${ids.join(", ")} (${ids.length}).`,
  ];
}

function themes(report: EvaluationReport, used: readonly EvaluatedCode[]): readonly string[] {
  const ids = used.filter(({ isTheme }) => isTheme).map(({ id }) => id);
  if (ids.length === 0) return [];
  const { person } = twoOf(report);
  return [
    `Themes that ${person} put on text themselves, where no code fitted, stand among the codes: ${listed(ids)}.`,
  ];
}
