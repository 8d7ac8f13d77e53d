import { agreementScales, wordFor } from "../../model/agreement-scale.ts";
import type { EstimateRow, TableAgreement } from "../../model/table-agreement.ts";
import type { DisplayColumn, TableReport } from "../tables/table-report.ts";
import { conventions } from "./conventions.ts";
import { intervalText, numberText, valueText } from "./numbers.ts";
import { readersOnly } from "./readers-only.ts";
import { shortName } from "./short-name.ts";
import { reasonText } from "./words.ts";

/** One row a number. */
export function estimatesReport(agreement: TableAgreement): TableReport {
  const { estimates, coders, files } = agreement;
  const columns = columnsOf(agreement);
  return {
    label: "agreement",
    caption: `Agreement between ${coders.length} coders: ${files.join(", ")}`,
    notes: [...conventions(agreement), ...meanNotes(estimates)],
    data: readersOnly,
    display: {
      columns: columns.map(([column]) => column),
      rows: estimates.map((row) => ({
        depth: 0,
        strong: false,
        cells: columns.map(([, cell]) => cell(row)),
      })),
      notes: [],
      overflow: "drop",
    },
  };
}

type Column = readonly [DisplayColumn, (row: EstimateRow) => string];

/** The columns in which something stands; that of intervals also where they were asked for in vain. */
function columnsOf({
  estimates,
  scale,
  zeroDivision,
  interval,
}: TableAgreement): readonly Column[] {
  const number = (heading: string, rank: number, text?: string): DisplayColumn => ({
    ...{ heading, align: "right", rank },
    legend: text === undefined ? undefined : { term: heading, text },
  });
  const empty = numberText(undefined);
  const hasSome = ([, cell]: Column) =>
    estimates.some((row) => cell(row) !== "" && cell(row) !== empty);
  const intervals: Column = [
    number("95 % interval", 2, "see below how it was made; — where there is none"),
    intervalText,
  ];
  const facts: readonly Column[] = [
    [
      number("SE", 6, "standard error by formula, which takes units as independent"),
      ({ standardError }) => numberText(standardError),
    ],
    [number("observed", 4), ({ observed }) => numberText(observed)],
    [
      number("expected", 5, "agreement that chance alone would give"),
      ({ expected }) => numberText(expected),
    ],
    [{ heading: "reason", align: "left", legend: undefined, rank: 3 }, reasonText],
  ];
  return [
    [
      { heading: "measure", align: "left", legend: undefined, rank: 0 },
      (row) => shortName(row.statistic),
    ],
    [number("value", 1), (row) => valueText(row, zeroDivision)],
    ...(interval.method === "none" ? [] : [intervals]),
    ...facts.filter(hasSome),
    ...(scale === undefined
      ? []
      : [[scaleColumn(scale), (row: EstimateRow) => scaleWord(row, scale)] as const]),
  ];
}

type ScaleName = NonNullable<TableAgreement["scale"]>;

/** The author's word for an alpha, and the one for the lower limit of its interval where that is another. */
function scaleWord({ statistic, value, reason, interval }: EstimateRow, name: ScaleName): string {
  if (!/alpha(?!_gwet_se)/.test(statistic) || value === undefined || reason !== undefined)
    return "";
  const scale = agreementScales[name];
  const word = wordFor(scale, value);
  if (interval === undefined) return `${word} (limit unknown)`;
  const lower = wordFor(scale, interval.low);
  return lower === word ? word : `${word} (${lower})`;
}

function scaleColumn(name: ScaleName): DisplayColumn {
  const { author, about, reference } = agreementScales[name];
  const heading = `by ${author}`;
  const text = `what ${author} called such values of ${about}, here of alphas; in brackets the word for the lower limit of the interval, where that is another one. The ranges are conventions, and other authors have others. ${reference.replace(/\.$/, "")}`;
  return { heading, align: "left", legend: { term: heading, text }, rank: 2 };
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
