import type { Disagreement } from "../../model/agreement-units.ts";
import type { CoderId } from "../../model/ids.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { oneLine } from "../one-line.ts";
import { wrap } from "../width.ts";
import type { AgreementOptions } from "./agreement-document.ts";
import { listed, thousands } from "./numbers.ts";
import { disagreementsCsv } from "./unit-files.ts";
import { unitAndCover } from "./wording.ts";

/** What is shown of a reflexive analysis: where two readers coded differently. */
export type Readings = {
  readonly title: string;
  readonly coders: readonly CoderId[];
  readonly readings: readonly Disagreement[];
};

/** Why a reflexive analysis has no coefficient of agreement. */
const reflexiveReasons: readonly string[] = [
  "This codebook says approach: reflexive. In reflexive thematic analysis coding is an act of interpretation, and a researcher's subjectivity is a resource for it rather than a source of error (Braun and Clarke 2019, 2021). A coefficient of agreement presupposes that coders with the same codebook should come to the same coding. The authors of this approach advise against such coefficients for this approach.",
  "So none is computed. Below is where the readings differ: not errors to be counted, but places to think and talk about.",
  "Braun, V., & Clarke, V. (2019). Reflecting on reflexive thematic analysis. Qualitative Research in Sport, Exercise and Health, 11(4), 589-597. https://doi.org/10.1080/2159676X.2019.1628806",
  "Braun, V., & Clarke, V. (2021). One size fits all? What counts as quality practice in (reflexive) thematic analysis? Qualitative Research in Psychology, 18(3), 328-352. https://doi.org/10.1080/14780887.2020.1769238",
  "To compute them all the same, say --acknowledge-reflexive, and explain in the report why.",
];

export type ReadingsFormat = "terminal" | "csv" | "markdown" | "json";

/** Formats that a list of passages can be written in. */
export const readingsFormats: Readonly<
  Record<ReadingsFormat, (readings: Readings, options: AgreementOptions) => string>
> = {
  terminal: (readings, { width, paint }) => {
    const paragraphs = [paint.bold(readings.title), ...reflexiveReasons, summary(readings)];
    const head = paragraphs.map((text) => `${wrap(text, width).join("\n")}\n`);
    const items = readings.readings.map((one) => {
      const quote = wrap(`“${oneLine(one.place.text)}”`, width - 2);
      return `${paint.bold(whereOf(one))}\n${wrap(whatOf(one), width).join("\n")}\n${quote.map((line) => `  ${line}`).join("\n")}\n`;
    });
    return [...head, ...items].join("\n");
  },
  markdown: (readings) => {
    const head = [
      `# ${escapeMarkdown(readings.title)}`,
      ...reflexiveReasons.map(escapeMarkdown),
      escapeMarkdown(summary(readings)),
    ].map((text) => `${text}\n`);
    const items = readings.readings.map(
      (one) =>
        `- **${escapeMarkdown(whereOf(one))}**: ${escapeMarkdown(whatOf(one))}\n  > ${escapeMarkdown(oneLine(one.place.text))}\n`,
    );
    return [...head, items.join("")].join("\n");
  },
  csv: ({ readings }) => disagreementsCsv(readings),
  json: ({ coders, readings }, { toolVersion }) =>
    `${JSON.stringify(
      {
        schemaVersion: 1,
        tool: { name: "sixphase", version: toolVersion },
        approach: "reflexive",
        reasons: reflexiveReasons,
        coders,
        readings: readings.map(({ place, ...one }) => ({ ...place, ...one })),
      },
      undefined,
      2,
    )}\n`,
};

function summary({ readings, coders }: Readings): string {
  if (readings.length === 0)
    return `${listed(coders)} coded the same passages with the same codes.`;
  const byUnit = new Map<string, number>();
  for (const { place } of readings)
    byUnit.set(unitAndCover(place), (byUnit.get(unitAndCover(place)) ?? 0) + 1);
  const counts = [...byUnit].map(([unit, number]) => `${thousands(number)} (${unit})`);
  return `Places where ${listed(coders)} read differently: ${listed(counts)}.`;
}

function whereOf({ place: { transcript, line, participant } }: Disagreement): string {
  return `${transcript}, line ${line}${participant === undefined ? "" : `, ${participant}`}`;
}

function whatOf({ code, usedBy, notUsedBy, insteadOfIt }: Disagreement): string {
  const instead = insteadOfIt.length === 0 ? "no code" : listed(insteadOfIt);
  return `${code} by ${listed(usedBy)}; ${listed(notUsedBy)}: ${instead}`;
}
