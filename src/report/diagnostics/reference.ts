import type { CatalogueEntry, Severity } from "../../diagnostics/catalogue.ts";
import { compareText } from "../../model/order.ts";

/**
 * The reference of every diagnostic as markdown: one section for each area (the part of a code before
 * its `/`), codes in code-unit order, so that the page changes only where the catalogue does.
 */
export function renderDiagnosticsReference(
  catalogue: Readonly<Record<string, CatalogueEntry>>,
): string {
  const areas = new Map<string, string[]>();
  for (const [code, entry] of Object.entries(catalogue).sort(([a], [b]) => compareText(a, b))) {
    const area = code.split("/")[0] ?? code;
    areas.set(area, [...(areas.get(area) ?? []), section(code, entry)]);
  }
  const sections = [...areas].map(([area, entries]) => `## ${area}\n\n${entries.join("\n")}`);
  return `${introduction}\n${sections.join("\n")}`;
}

const introduction = `# What sixphase may find in your files

Each finding names a place (\`file:line:column\`), says what is wrong there, and ends with one of the
codes below in brackets. This page is generated from the program's own catalogue.

| severity | means |
| --- | --- |
| error | the result would be wrong or incomplete; \`check\` fails |
| warning | the result stands, but is probably not what you meant |
| info | worth knowing |
`;

const severityWords: Readonly<Record<Severity, string>> = {
  error: "Error",
  warning: "Warning",
  info: "Info",
};

function section(code: string, { severity, title, why, mend }: CatalogueEntry): string {
  return `### \`${code}\`\n\n**${severityWords[severity]}:** ${title}.\n\n${why}\n${mend === undefined ? "" : `\n**To mend it:** ${mend}\n`}`;
}
