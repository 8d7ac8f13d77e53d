import type { NoAgreementReason } from "../../model/agreement.ts";
import type {
  AgreementFigure,
  AgreementReport,
  AgreementTable,
  MeanOverCodes,
} from "../../model/agreement-report.ts";
import { count, figureText, listed, signed, withInterval } from "./numbers.ts";
import type { ReaderColumn } from "./readers-table.ts";
import { figureReasons, statisticName } from "./wording.ts";

/** Single numbers over all codes: sentences. No number of all codes and units pooled is among them. */
export function overallItems(
  report: Pick<AgreementReport, "level" | "zeroDivision">,
  table: AgreementTable,
): readonly string[] {
  return [
    ...table.means
      .filter(({ statistic }) => headlines.includes(statistic))
      .map((mean) => `${capital(meanSentence(mean, report))}.`),
    ...table.sets.map((figure) => {
      const { statistic, estimate } = figure;
      const why =
        estimate.kind === "undefined" ? ` (${figureReasons[estimate.reason]})` : conditional(table);
      return `${capital(statisticName(statistic))}: ${withInterval(figure)}${standInClause(figure)}${why}.`;
    }),
  ];
}

/** A mean of percent agreement or AC1 over rare codes is near 1 whatever the coders did. */
const headlines = ["krippendorff_alpha[nominal]", "cohen_kappa", "positive_agreement"];

/** What a star in a sentence means; tables have a note. */
export function standInClause({ replaced, estimate }: AgreementFigure): string {
  return replaced && estimate.kind === "value"
    ? " (it does not exist, and is written so because of --zero-division)"
    : "";
}

function conditional({ codedOnly }: AgreementTable): string {
  return codedOnly
    ? ", given that somebody coded the text; not to be compared with one over all units"
    : "";
}

/** `mean Krippendorff's alpha 0.55 (0.41 to 0.63) over 15 codes and 3 themes, from 0.00 to 0.90; ...`. */
export function meanSentence(
  mean: MeanOverCodes,
  { level, zeroDivision }: Pick<AgreementReport, "level" | "zeroDivision"> = usual,
): string {
  const name = statisticName(mean.statistic);
  const reasons = Object.entries(mean.undefinedReasons);
  const why = reasons.map(
    ([reason, codes]) =>
      `because ${figureReasons[reason as NoAgreementReason]}${reasons.length === 1 ? "" : ` (${codes})`}`,
  );
  const without = mean.codes - mean.defined;
  const others = mean.defined === 0 ? count(without, level) : `${without} more`;
  const out = without === 0 ? "" : `; without ${others}, ${listed(why)}`;
  if (mean.range === undefined) return `no mean of ${name}${out}`;
  const { low, high } = mean.range;
  const standIns =
    mean.replaced === 0
      ? ""
      : `, ${mean.replaced} of them undefined and counted as ${zeroDivision === "one" ? 1 : 0}`;
  return `mean ${name} ${withInterval({ ...mean.mean, replaced: false })} over ${membersOf(mean, level)}${standIns}, from ${signed(low, 2)} to ${signed(high, 2)}${out}`;
}

const usual = { level: "code", zeroDivision: "undefined" } as const;

/** Themes that somebody put on text themselves are in the mean with the codes. */
function membersOf({ defined, themes }: MeanOverCodes, level: AgreementReport["level"]): string {
  if (level === "theme" || themes === 0) return count(defined, level);
  const parts = [
    defined > themes ? [count(defined - themes, "code")] : [],
    [count(themes, "theme")],
  ];
  return listed(parts.flat());
}

export function meanColumn<Row>(
  of: (row: Row) => MeanOverCodes,
  level: AgreementReport["level"],
): ReaderColumn<Row> {
  return {
    heading: "mean alpha",
    legend: {
      term: "mean alpha",
      text: `unweighted mean over the ${level}s whose alpha exists there; compare rows only where these are much the same ${level}s`,
    },
    cell: (row: Row) => figureText(of(row).mean),
  };
}

export function codesColumn<Row>(
  of: (row: Row) => MeanOverCodes,
  level: AgreementReport["level"],
): ReaderColumn<Row> {
  return {
    heading: `${level}s`,
    legend: { term: `${level}s`, text: `${level}s in that mean, of all` },
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
