import type { NoAgreementReason } from "../../model/agreement.ts";
import type {
  AgreementReport,
  AgreementTable,
  CoderPair,
  MeanOverCodes,
} from "../../model/agreement-report.ts";
import type { TableReport } from "../tables/table-report.ts";
import { coefficientText, figureText, listed, meanText, signed } from "./numbers.ts";
import { type ReaderColumn, readersTable } from "./readers-table.ts";
import { figureReasons, statisticName, unitAndCover } from "./wording.ts";

/** Single numbers over all codes: sentences. No number of all codes and units pooled is among them. */
export function overallItems(table: AgreementTable): readonly string[] {
  return [
    ...table.means
      .filter(({ statistic }) => headlines.includes(statistic))
      .map((mean) => `${capital(meanSentence(mean))}.`),
    ...table.sets.map(({ statistic, ...figure }) => {
      const name = statisticName(statistic);
      const { estimate } = figure;
      const why =
        estimate.kind === "undefined" ? ` (${figureReasons[estimate.reason]})` : conditional(table);
      return `${capital(name)}: ${figureText({ statistic, ...figure })}${why}.`;
    }),
  ];
}

/** A mean of percent agreement or AC1 over rare codes is near 1 whatever the coders did. */
const headlines = ["krippendorff_alpha[nominal]", "cohen_kappa", "positive_agreement"];

function conditional({ codedOnly }: AgreementTable): string {
  return codedOnly
    ? ", given that somebody coded the text; not to be compared with one over all units"
    : "";
}

/** `mean Krippendorff's alpha 0.55 (0.41 to 0.63) over 18 codes, from 0.00 to 0.90; ...`. */
export function meanSentence(mean: MeanOverCodes): string {
  const name = statisticName(mean.statistic);
  const left = Object.entries(mean.undefinedReasons).map(
    ([reason, codes]) => `${codes} because ${figureReasons[reason as NoAgreementReason]}`,
  );
  const without = mean.codes - mean.defined;
  const out =
    without === 0 ? "" : `; without ${without} of ${mean.codes} codes, ${left.join(", ")}`;
  if (mean.range === undefined) return `no mean of ${name}${out}`;
  const { low, high } = mean.range;
  return `mean ${name} ${meanText(mean)} over ${mean.defined} codes, from ${signed(low, 2)} to ${signed(high, 2)}${out}`;
}

/** On characters, so that no unit and no cover rule comes into it. */
export function spanItems({ spans }: AgreementReport): readonly string[] {
  return spans.map(({ statistic, estimate, ...rest }) => {
    const name = statisticName(statistic);
    if (estimate.kind === "undefined")
      return `${capital(name)}: none (${figureReasons[estimate.reason]}).`;
    if (statistic === "cu_coverage")
      return `${capital(name)}: ${signed(100 * estimate.value, 1)} %.`;
    return `${capital(name)} ${figureText({ statistic, estimate, ...rest })}.`;
  });
}

export function pairTable(table: AgreementTable): TableReport {
  return readersTable({
    label: "agreement-by-pair",
    caption: `Agreement of each two coders (${unitAndCover(table)})`,
    columns: [
      { heading: "Coders", cell: ({ coders }) => listed(coders) },
      meanColumn(({ meanAlpha }: CoderPair) => meanAlpha),
      codesColumn(({ meanAlpha }: CoderPair) => meanAlpha),
      setColumn(({ setAlpha }: CoderPair) => coefficientText(setAlpha)),
    ],
    rows: table.pairs,
  });
}

export function meanColumn<Row>(of: (row: Row) => MeanOverCodes): ReaderColumn<Row> {
  return {
    heading: "mean alpha",
    legend: {
      term: "mean alpha",
      text: "unweighted mean over the codes whose alpha exists there; compare rows only where these are much the same codes",
    },
    cell: (row: Row) => figureText(of(row).mean),
  };
}

export function codesColumn<Row>(of: (row: Row) => MeanOverCodes): ReaderColumn<Row> {
  return {
    heading: "codes",
    legend: { term: "codes", text: "codes in that mean, of all" },
    cell: (row: Row) => `${of(row).defined} of ${of(row).codes}`,
  };
}

export function setColumn<Row>(of: (row: Row) => string): ReaderColumn<Row> {
  return {
    heading: "alpha of sets",
    legend: {
      term: "alpha of sets",
      text: "Krippendorff's alpha of the sets of codes, Jaccard distance",
    },
    cell: of,
  };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
