import type { AgreementReport, AgreementTable } from "../../model/agreement-report.ts";
import { blocksCover } from "./cautions.ts";
import { mainStatistic } from "./code-table.ts";
import { leftOutGroups, leftOutUnits, whoseTranscripts } from "./compared.ts";
import { hasIntervals, noIntervalReasons } from "./figure-notes.ts";
import { count, listed, thousands } from "./numbers.ts";
import { meanSentence } from "./overall.ts";
import { coverRules, statisticName, unitNoun, unitPhrase } from "./wording.ts";

/** A paragraph for the methods section: what was done, and nothing that the program cannot know. */
export function methodsParagraph(
  report: AgreementReport,
  table: AgreementTable,
  toolVersion: string,
): string {
  const { codebook, coders } = report;
  const names = listed(coders.map(({ coder }) => coder));
  const nodes = report.level;
  const main = mainStatistic(table);
  const mean = table.means.find(({ statistic }) => statistic === main);
  return [
    `Agreement between ${coders.length} coders (${names}) was computed with sixphase ${toolVersion} for ${codesClause(report, table)} of the codebook “${codebook.title}” (version ${codebook.version}) over ${transcriptsClause(report)}.`,
    ...(nodes === "theme" ? ["A theme was taken as used where it or any code in it was."] : []),
    unitSentence(report, table),
    ...(table.codedOnly
      ? ["Only text that at least one coder had coded was compared."]
      : [
          `Absence of a coding was treated as “${nodes} not applied”; units without any coding were kept.`,
        ]),
    `For each ${nodes} ${statisticName(main)}${main === "krippendorff_alpha[nominal]" ? " (nominal; Krippendorff, 2019)" : ""} was computed${intervalClause(report, table)}.`,
    ...standInSentence(report, table),
    ...(mean === undefined ? [] : [`${resultClause(meanSentence(mean, report))}.`]),
    ...references(report, table),
  ].join(" ");
}

/** `4 of 16 transcripts, those that every coder was to code (12 left out, not to be coded by Ben)`. */
function transcriptsClause(report: AgreementReport): string {
  const compared = report.transcripts.length;
  const whose = whoseTranscripts(report);
  const groups = leftOutGroups(report);
  if (groups.length === 0) return `${count(compared, "transcript")}, ${whose}`;
  const all = compared + groups.reduce((sum, { transcripts }) => sum + transcripts.length, 0);
  const parts = groups.map(({ why, transcripts }) => `${transcripts.length} ${why}`);
  return `${compared} of ${count(all, "transcript")}, ${whose} (left out: ${parts.join("; ")})`;
}

/** What was written for figures that do not exist, where there are such. */
function standInSentence(
  { zeroDivision, level }: AgreementReport,
  { codes }: AgreementTable,
): readonly string[] {
  if (!codes.some(({ figures }) => figures.some(({ replaced }) => replaced))) return [];
  if (zeroDivision === "nan") return [];
  const number = zeroDivision === "one" ? 1 : 0;
  return [
    `Where a coefficient did not exist, because the ${level} was not used or used everywhere, it was set to ${number}, in means too.`,
  ];
}

/** What the paragraph cites, so that it can be put into a list of references. */
function references(report: AgreementReport, table: AgreementTable): readonly string[] {
  const isAlpha = mainStatistic(table) === "krippendorff_alpha[nominal]";
  const { method } = report.interval;
  const isDrawn = hasIntervals(table) && table.drawn !== undefined;
  const cited = [
    isAlpha
      ? [
          "Krippendorff, K. (2019). Content analysis: An introduction to its methodology (4th ed.). SAGE.",
        ]
      : [],
    isDrawn
      ? [
          "Davison, A. C., & Hinkley, D. V. (1997). Bootstrap methods and their application. Cambridge University Press. https://doi.org/10.1017/CBO9780511802843",
        ]
      : [],
    isDrawn && method === "bca"
      ? [
          "Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical Association, 82(397), 171-185. https://doi.org/10.1080/01621459.1987.10478410",
        ]
      : [],
  ].flat();
  return cited.length === 0 ? [] : [`References: ${cited.join(" ")}`];
}

/** Themes that somebody put on text themselves are no codes. */
function codesClause({ level }: AgreementReport, { codes }: AgreementTable): string {
  const themes = codes.filter(({ isTheme }) => isTheme).length;
  if (level === "theme" || themes === 0) return `the ${count(codes.length, level)}`;
  const put = themes === 1 ? "that was put on text itself" : "that were put on text themselves";
  return `the ${count(codes.length - themes, "code")} (and ${count(themes, "theme")} ${put})`;
}

function unitSentence(
  { speakers, level }: AgreementReport,
  { unit, cover, units, leftOut }: AgreementTable,
): string {
  const whose = { participant: "participants'", interviewer: "interviewers'", all: "everybody's" };
  const rest = leftOutUnits(leftOut);
  const rule =
    cover === undefined ? "" : `; a unit was taken to have a ${level} where ${coverRules[cover]}`;
  const out = rest.length === 0 ? "" : `; left out were ${listed(rest)}`;
  return `The unit of analysis was ${unitPhrase(unit, whose[speakers])} (${thousands(units)} ${unitNoun(unit, units)}${out})${rule}.`;
}

function intervalClause({ interval }: AgreementReport, table: AgreementTable): string {
  const { method, level, replicates, seed } = interval;
  const { drawn } = table;
  const percent = `${Math.round(100 * level)} %`;
  if (method === "none") return "";
  if (!hasIntervals(table))
    return `, without intervals: ${noIntervalReasons(table, mainStatistic(table)).join("; ")}`;
  if (method === "analytic")
    return `, with ${percent} intervals from linearised variances, which take units as independent`;
  if (drawn === undefined) return "";
  const what =
    drawn.kind === "transcript"
      ? `the ${count(drawn.clusters, "transcript")}`
      : `${count(drawn.clusters, "block")} of neighbouring turns, there being too few transcripts to draw from; these intervals are too narrow: ${blocksCover(percent)}`;
  return `, with ${percent} ${method === "bca" ? "BCa (Efron, 1987)" : "percentile"} intervals from ${thousands(replicates)} bootstrap replicates (Davison and Hinkley, 1997; seed ${seed}) over ${what}`;
}

function resultClause(sentence: string): string {
  return sentence.replace(/^mean /, "Result: mean ").replace(/^no mean/, "There is no mean");
}
