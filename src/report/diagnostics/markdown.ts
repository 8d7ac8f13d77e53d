import { findingsByFile } from "./by-file.ts";
import { countBySeverity, severities, worstFirst } from "./by-severity.ts";
import type { DiagnosticFormatter, Findings } from "./diagnostic-format.ts";
import type { LocatedDiagnostic } from "./locate.ts";
import { cut, inertCode, inertText } from "./markdown-text.ts";
import { whereIs } from "./unix.ts";

/**
 * For a comment on a pull request: a headline, then a table with a row for each finding, the worst
 * first, all but the first few folded away. GitHub takes 65,536 characters; where that is not enough,
 * the last line says how many findings were left out. The hidden first line is by which a workflow
 * finds its earlier comment, to replace it.
 */
export const markdown: DiagnosticFormatter = (findings) => {
  const { located } = findings;
  if (located.length === 0) return `${marker}\n${kindWord(findings)}`;
  const rows = rowsThatFit(worstFirst(located).map(row));
  const left = located.length - rows.length;
  const parts = [
    headline(findings),
    table(rows.slice(0, openRows)),
    ...folded(rows.slice(openRows)),
    ...(left === 0
      ? []
      : [`**${left} more** did not fit here; \`sixphase check\` lists them all.\n`]),
    "`sixphase check --explain NAME` says why a finding matters and how to mend it.\n",
  ];
  return `${marker}\n${parts.join("\n")}`;
};

const marker = "<!-- sixphase check -->";

/** Rows that are not folded away. */
const openRows = 10;

/** UTF-16 units, which are never fewer than GitHub counts; without what stands around the rows. */
const room = 65_536 - 2_000;

/** Code points of a message or a hint, and of the name of a file: no row is longer than the room. */
const longestText = 500;
const longestName = 100;
const mostRelated = 3;

function kindWord({ files }: Findings): string {
  const what = files.length === 1 ? fileName(files.join()) : `${files.length} files`;
  return `### sixphase check: all is well\n\nNothing was found in ${what}.\n`;
}

/** "### sixphase check: 2 errors, 1 warning in 1 of 3 files". */
function headline(findings: Findings): string {
  const counts = countBySeverity(findings.located);
  const said = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}${plural(severity, counts[severity])}`);
  const files = [...findingsByFile(findings)];
  const [first] = files;
  const marked = files.filter(([, found]) => found.length > 0).length;
  const where =
    files.length === 1 && first !== undefined
      ? fileName(first[0])
      : `${marked} of ${files.length} files`;
  return `### sixphase check: ${said.join(", ")} in ${where}\n`;
}

function plural(severity: string, count: number): string {
  return count === 1 || severity === "info" ? "" : "s";
}

function rowsThatFit(rows: readonly string[]): readonly string[] {
  let used = 0;
  const tooLong = rows.findIndex((line) => {
    used += line.length;
    return used > room;
  });
  return tooLong === -1 ? rows : rows.slice(0, tooLong);
}

function table(rows: readonly string[]): string {
  return `| Severity | Where | What was found | Name |\n| --- | --- | --- | --- |\n${rows.join("")}`;
}

function folded(rows: readonly string[]): readonly string[] {
  if (rows.length === 0) return [];
  return [`<details>\n<summary>${rows.length} more</summary>\n\n${table(rows)}\n</details>\n`];
}

function row(one: LocatedDiagnostic): string {
  const { severity, code } = one.diagnostic;
  const where = fileName(one.diagnostic.file, one.place);
  return `| ${severity} | ${where} | ${whatWasFound(one)} | ${inertCode(code)} |\n`;
}

function whatWasFound({ diagnostic: { message, hint }, related }: LocatedDiagnostic): string {
  const more = related.length - mostRelated;
  return [
    inertText(cut(message, longestText)),
    ...related.slice(0, mostRelated).map((other) => {
      return `${inertText(cut(other.message, longestText))}: ${fileName(other.file, other.place)}`;
    }),
    ...(more > 0 ? [`and ${more} more ${more === 1 ? "place" : "places"}`] : []),
    ...(hint === undefined ? [] : [`Hint: ${inertText(cut(hint, longestText))}`]),
  ].join("<br>");
}

function fileName(file: string, place?: LocatedDiagnostic["place"]): string {
  return inertCode(whereIs(cut(file, longestName), place));
}
