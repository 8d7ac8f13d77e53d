import type {
  AgreementReport,
  AgreementTable,
  CodeAgreement,
} from "../../model/agreement-report.ts";
import { agreementScales } from "../../model/agreement-scale.ts";
import type { TableReport } from "../tables/table-report.ts";
import { haveInterval, intervalLegend, missingFigures } from "./figure-notes.ts";
import { figureText, intervalText } from "./numbers.ts";
import { type ReaderColumn, readersTable } from "./readers-table.ts";
import { scaleLegend, scaleWord } from "./scale-words.ts";
import { statisticLegend, unitAndCover } from "./wording.ts";

/** The table of codes (or themes), worst first: coefficients, then the counts they are made of. */
export function codeTable(
  report: AgreementReport,
  table: AgreementTable,
  level: "code" | "theme",
): TableReport {
  const all = level === "code" ? table.codes : table.themes;
  const used = all.filter(({ uses }) => uses.some((units) => units > 0));
  const unused = all.filter((row) => !used.includes(row));
  const noun = report.level === "theme" || level === "theme" ? "theme" : "code";
  const themesAmongCodes = noun === "code" ? used.filter(({ isTheme }) => isTheme) : [];
  return readersTable({
    label: `agreement-by-${noun}`,
    caption: `Agreement by ${noun}, worst first (${unitAndCover(table)}; ${table.units} units)`,
    columns: [
      { heading: noun === "code" ? "Code" : "Theme", cell: ({ id }) => id },
      ...coefficientColumns(report, table),
      ...countColumns(report),
      {
        heading: "differ",
        legend: {
          term: "differ",
          text: "units on which not all coders did the same; --disagreements FILE lists the passages",
        },
        cell: ({ disagreements }) => String(disagreements),
      },
      {
        heading: "flags",
        legend: {
          term: "flags",
          text: "rare: fewer than 10 units with it, or a prevalence under 5 % (the share of units that a coder gave it, the mean of the coders), so that alpha and kappa are unstable; bias: one coder used it more than twice as often as another, and on 5 units or more; no-variation: everybody used it on every unit",
        },
        align: "left",
        cell: ({ flags }) => flags.join(", "),
      },
    ],
    rows: used,
    notes: [
      ...missingFigures(used, report.zeroDivision, mainStatistic(table), hasMainIntervals(table)),
      ...(themesAmongCodes.length === 0
        ? []
        : [
            `Themes that somebody put on text themselves, where no code fitted, stand among the codes: ${themesAmongCodes.map(({ id }) => id).join(", ")}.`,
          ]),
      ...(unused.length === 0
        ? []
        : [
            `Used by nobody, so that there is nothing to agree about: ${unused.map(({ id }) => id).join(", ")} (${unused.length} of ${all.length}).`,
          ]),
    ],
  });
}

/** Each statistic; the one that the interval belongs to is followed by it. */
function coefficientColumns(
  report: AgreementReport,
  table: AgreementTable,
): readonly ReaderColumn<CodeAgreement>[] {
  const main = mainStatistic(table);
  const order = [main, ...table.statistics.filter((one) => one !== main)];
  return order.flatMap((statistic): readonly ReaderColumn<CodeAgreement>[] => {
    const at = table.statistics.indexOf(statistic);
    const legend = statisticLegend(statistic);
    const column: ReaderColumn<CodeAgreement> = {
      heading: legend.term,
      legend,
      cell: ({ figures }) => {
        const figure = figures[at];
        return figure === undefined ? "" : figureText(figure);
      },
    };
    if (statistic !== main) return [column];
    const words = table.codedOnly ? [] : scaleColumns(report, at);
    if (!hasMainIntervals(table)) return [column, ...words];
    const percent = `${Math.round(100 * report.interval.level)} % interval`;
    return [
      column,
      {
        heading: percent,
        legend: { term: percent, text: intervalLegend(report, table, legend.term) },
        cell: ({ figures }) => {
          const figure = figures[at];
          return figure === undefined ? "" : intervalText(figure);
        },
      },
      ...words,
    ];
  });
}

/** Words for the main coefficient, where the user asks for an author's. */
function scaleColumns(
  { scale }: AgreementReport,
  at: number,
): readonly ReaderColumn<CodeAgreement>[] {
  if (scale === undefined) return [];
  const { author } = agreementScales[scale];
  return [
    {
      heading: author,
      legend: { term: author, text: scaleLegend(scale) },
      align: "left",
      cell: ({ figures }) => {
        const figure = figures[at];
        return figure === undefined ? "" : scaleWord(figure, scale);
      },
    },
  ];
}

function hasMainIntervals(table: AgreementTable): boolean {
  const main = mainStatistic(table);
  return table.codes.some(({ figures }) =>
    haveInterval(figures.filter(({ statistic }) => statistic === main)),
  );
}

/** The coefficient that codes are sorted by. */
export function mainStatistic({ statistics, codedOnly }: AgreementTable): string {
  const main = codedOnly ? "positive_agreement" : "krippendorff_alpha[nominal]";
  return statistics.find((one) => one === main) ?? main;
}

function countColumns({ coders }: AgreementReport): readonly ReaderColumn<CodeAgreement>[] {
  const over = "units coded by";
  const [first, second] = coders;
  if (coders.length === 2 && first !== undefined && second !== undefined)
    return [
      { heading: "both", over, cell: ({ crossed }) => String(crossed?.both ?? "") },
      {
        heading: `only ${first.coder}`,
        over,
        cell: ({ crossed }) => String(crossed?.onlyFirst ?? ""),
      },
      {
        heading: `only ${second.coder}`,
        over,
        cell: ({ crossed }) => String(crossed?.onlySecond ?? ""),
      },
      {
        heading: "neither",
        over,
        legend: {
          term: `both ... neither`,
          text: `units to which both gave the code, only ${first.coder}, only ${second.coder}, neither`,
        },
        cell: ({ crossed }) => String(crossed?.neither ?? ""),
      },
    ];
  return Array.from({ length: coders.length + 1 }, (_, j) => ({
    ...{ heading: `${j}`, over },
    ...(j === 0
      ? {
          legend: {
            term: "0 ...",
            text: "units coded by that many of the coders",
          },
        }
      : {}),
    cell: ({ byPositives }: CodeAgreement) => String(byPositives[j] ?? 0),
  }));
}
