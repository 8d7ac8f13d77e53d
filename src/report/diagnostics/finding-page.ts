import type { CatalogueEntry } from "../../diagnostics/catalogue.ts";
import { displayWidth, padEnd, wrap } from "../width.ts";
import { type Findable, findingsByArea } from "./areas.ts";
import type { DiagnosticDrawing } from "./diagnostic-format.ts";
import { severityMeanings } from "./severities.ts";

/** Running text is hard to read on wider lines. */
const widest = 80;
const leastWidth = 20;
const indent = "  ";

/** One finding's page of the reference, for a terminal. */
export function findingPage(
  code: string,
  { severity, title, why, mend }: CatalogueEntry,
  { width, paint }: DiagnosticDrawing,
): string {
  const columns = columnsOf(width);
  const lines = (text: string, margin = "") =>
    wrap(text, columns - margin.length).map((line) => `${margin}${line}`);
  return [
    ...lines(`${code}: ${title}`).map(paint.bold),
    ...lines(`${severity}: ${severityMeanings[severity]}`),
    ...["", paint.bold("Why it matters"), ...lines(why, indent)],
    "",
    paint.bold("How to mend it"),
    ...lines(mend, indent),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

/** Every finding with what it is, by area. */
export function listOfFindings(catalogue: Findable, { width, paint }: DiagnosticDrawing): string {
  const columns = columnsOf(width);
  const areas = findingsByArea(catalogue);
  const names = areas.flatMap(({ findings }) => findings.map(([code]) => displayWidth(code)));
  const margin = indent.length + Math.max(0, ...names) + 2;
  const parts = areas.map(({ title: area, findings }) => {
    const lines = findings.flatMap(([code, { title }]) => {
      const [first = "", ...rest] = wrap(title, Math.max(leastWidth, columns - margin));
      const more = rest.map((line) => `${" ".repeat(margin)}${line}\n`);
      return [`${indent}${padEnd(code, margin - indent.length)}${first}\n`, ...more];
    });
    return `${paint.bold(area)}\n${lines.join("")}`;
  });
  return parts.join("\n");
}

function columnsOf(width: number): number {
  return Math.max(leastWidth, Math.min(width, widest));
}
