import type { NoAgreementReason } from "../../model/agreement.ts";
import type { AgreementTable, MeanOverCodes } from "../../model/agreement-report.ts";
import { figureText, signed, withInterval } from "./numbers.ts";
import type { ReaderColumn } from "./readers-table.ts";
import { figureReasons, statisticName } from "./wording.ts";

/** Single numbers over all codes: sentences. No number of all codes and units pooled is among them. */
export function overallItems(table: AgreementTable): readonly string[] {
  return [
    ...table.means
      .filter(({ statistic }) => headlines.includes(statistic))
      .map((mean) => `${capital(meanSentence(mean))}.`),
    ...table.sets.map((figure) => {
      const { statistic, estimate } = figure;
      const why =
        estimate.kind === "undefined" ? ` (${figureReasons[estimate.reason]})` : conditional(table);
      return `${capital(statisticName(statistic))}: ${withInterval(figure)}${why}.`;
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
  return `mean ${name} ${withInterval(mean.mean)} over ${mean.defined} codes, from ${signed(low, 2)} to ${signed(high, 2)}${out}`;
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
