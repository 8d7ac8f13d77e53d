import type { AgreementReport, AgreementTable } from "../../model/agreement-report.ts";
import { mainStatistic } from "./code-table.ts";
import { isKnown } from "./compared.ts";
import { hasIntervals } from "./figure-notes.ts";
import { count, listed, thousands } from "./numbers.ts";
import { meanSentence } from "./overall.ts";
import { coverRules, statisticName, unitNoun } from "./wording.ts";

/** A paragraph for the methods section: what was done, and nothing that the program cannot know. */
export function methodsParagraph(
  report: AgreementReport,
  table: AgreementTable,
  toolVersion: string,
): string {
  const { codebook, coders, transcripts } = report;
  const names = listed(coders.map(({ coder }) => coder));
  const nodes = report.level;
  const main = mainStatistic(table);
  const mean = table.means.find(({ statistic }) => statistic === main);
  return [
    `Agreement between ${coders.length} coders (${names}) was computed with sixphase ${toolVersion} for ${codesClause(report, table)} of the codebook “${codebook.title}” (version ${codebook.version}) over ${count(transcripts.length, "transcript")} that every coder ${isKnown(report) ? "was to code" : "had coded something in"}.`,
    unitSentence(report, table),
    ...(table.codedOnly
      ? ["Only text that at least one coder had coded was compared."]
      : [
          `Absence of a coding was treated as “${nodes} not applied”; units without any coding were kept.`,
        ]),
    `For each ${nodes} ${statisticName(main)}${main === "krippendorff_alpha[nominal]" ? " (nominal)" : ""} was computed${intervalClause(report, table)}.`,
    ...(mean === undefined ? [] : [`${resultClause(meanSentence(mean))}.`]),
  ].join(" ");
}

/** Themes that somebody put on text themselves are no codes. */
function codesClause({ level }: AgreementReport, { codes }: AgreementTable): string {
  const themes = codes.filter(({ isTheme }) => isTheme).length;
  if (level === "theme" || themes === 0) return `the ${count(codes.length, level)}`;
  const put = themes === 1 ? "that was put on text itself" : "that were put on text themselves";
  return `the ${count(codes.length - themes, "code")} (and ${count(themes, "theme")} ${put})`;
}

function unitSentence(
  { speakers }: AgreementReport,
  { unit, cover, units, leftOut }: AgreementTable,
): string {
  const whose = { participant: "participants'", interviewer: "interviewers'", all: "everybody's" };
  const out = Object.values(leftOut).reduce((sum, number) => sum + number, 0);
  const rule =
    cover === undefined ? "" : `; a unit was taken to have a code where ${coverRules[cover]}`;
  const rest = out === 0 ? "" : `, ${thousands(out)} others left out`;
  return `The unit of analysis was the ${unitNoun(unit, 1)} of ${whose[speakers]} speech (${thousands(units)} ${unitNoun(unit, units)}${rest})${rule}.`;
}

function intervalClause({ interval }: AgreementReport, table: AgreementTable): string {
  const { method, level, replicates, seed } = interval;
  const { drawn } = table;
  const percent = `${Math.round(100 * level)} %`;
  if (method === "none") return "";
  if (!hasIntervals(table)) return "; the data do not allow intervals";
  if (method === "analytic")
    return `, with ${percent} intervals from linearised variances, which take units as independent`;
  if (drawn === undefined) return "";
  const what =
    drawn.kind === "transcript"
      ? `the ${count(drawn.clusters, "transcript")}`
      : `${count(drawn.clusters, "block")} of neighbouring turns, there being too few transcripts to draw from; these intervals are too narrow`;
  return `, with ${percent} ${method === "bca" ? "BCa" : "percentile"} intervals from ${thousands(replicates)} bootstrap replicates (seed ${seed}) over ${what}`;
}

function resultClause(sentence: string): string {
  return sentence.replace(/^mean /, "Result: mean ").replace(/^no mean/, "There is no mean");
}
