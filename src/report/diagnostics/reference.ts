import type { CatalogueEntry } from "../../diagnostics/catalogue.ts";
import { type AreaOfFindings, type Findable, findingsByArea } from "./areas.ts";
import { type Example, exampleLines } from "./example-lines.ts";
import { severityMeanings } from "./severities.ts";

/**
 * The reference of every finding as markdown: a table of them all by area, then a section for each,
 * with an example where `examples` has one under the finding's name.
 */
export function renderDiagnosticsReference(
  catalogue: Findable,
  examples: Readonly<Record<string, Example>>,
): string {
  const areas = findingsByArea(catalogue);
  const tables = areas.map(tableOf);
  const sections = areas.map(({ title, findings }) => {
    const parts = findings.map(([code, entry]) => section(code, entry, examples[code]));
    return `## ${title}\n\n${parts.join("\n")}`;
  });
  return [introduction, ...tables, ...sections].join("\n");
}

const severityRows = Object.entries(severityMeanings)
  .map(([severity, meaning]) => `| ${severity} | ${meaning} |\n`)
  .join("");

const introduction = `# What sixphase may find in your files

Each finding names a place (\`file:line:column\`), says what is wrong there, and ends with its name in
brackets. Look the name up here, or print its page with \`sixphase check --explain NAME\`.
This page is generated from the program's own catalogue.

| severity | means |
| --- | --- |
${severityRows}
\`sixphase check\` gives exit code 1 where it found an error; with \`--fail-on warning\` or
\`--fail-on info\`, also where it found less.

## All findings
`;

function tableOf({ title, findings }: AreaOfFindings): string {
  const rows = findings.map(
    ([code, { severity, title: what }]) =>
      `| [\`${code}\`](#${anchor(code)}) | ${severity} | ${what} |\n`,
  );
  return `**${title}**\n\n| finding | severity | what it is |\n| --- | --- | --- |\n${rows.join("")}`;
}

/** What GitHub makes of a heading that is the name of a finding. */
function anchor(code: string): string {
  return code.replace("/", "");
}

function section(
  code: string,
  { severity, title, why, mend }: CatalogueEntry,
  example: Example | undefined,
): string {
  const parts = [
    `### \`${code}\``,
    `**${severity[0]?.toUpperCase()}${severity.slice(1)}:** ${title}.`,
    `**Why it matters:** ${why}`,
    `**How to mend it:** ${mend}`,
    ...(example === undefined ? [] : exampleParts(exampleLines(example))),
  ];
  return `${parts.join("\n\n")}\n`;
}

function exampleParts({ fails, passes }: Example): string[] {
  return ["Found in:", fenced(fails), "Mended:", fenced(passes)];
}

function fenced(yaml: string): string {
  return `\`\`\`yaml\n${yaml}\n\`\`\``;
}
