import type { Quantity } from "../../model/agreement.ts";
import type {
  AgreementFigure,
  AgreementReport,
  AgreementTable,
  CodeAgreement,
  MeanOverCodes,
} from "../../model/agreement-report.ts";
import type { AgreementFormatter } from "./agreement-document.ts";

/** Grows when a reader of an older version would misread the file. */
export const agreementSchemaVersion = 1;

/** For programs; `schemas/agreement.schema.json` says what each key means. Numbers are not rounded. */
export const json: AgreementFormatter = (report, { toolVersion }) => {
  const { codebook, level, speakers, interval, zeroDivision, scale, coders } = report;
  return `${JSON.stringify(
    {
      schemaVersion: agreementSchemaVersion,
      tool: { name: "sixphase", version: toolVersion },
      ...{ codebook, level, speakers, interval, zeroDivision, scale: scale ?? null, coders },
      missing: "a coder's silence in a transcript that was theirs to code is a value, no code",
      transcripts: report.transcripts,
      notCompared: report.notCompared,
      tables: report.tables.map(tableObject),
      spans: report.spans.figures.map(figureObject),
      spansDrawn: report.spans.drawn ?? null,
      spanCodes: report.spans.codes.map(({ id, name, figures }) => {
        return { id, name, figures: figures.map(figureObject) };
      }),
      notComputed: report.notComputed.map(({ statistic, reason, sameAs }) => {
        return { statistic, reason, sameAs: sameAs ?? null };
      }),
      gates: gatesObject(report),
    },
    undefined,
    2,
  )}\n`;
};

function tableObject(table: AgreementTable): object {
  const { unit, cover, codedOnly, units, leftOut, uncounted, drawn } = table;
  return {
    ...{ unit, cover: cover ?? null, codedOnly, units, leftOut, uncounted, drawn: drawn ?? null },
    codes: table.codes.map(codeObject),
    themes: table.themes.map(codeObject),
    means: table.means.map(meanObject),
    sets: table.sets.map(figureObject),
    pairs: table.pairs.map(({ coders, meanAlpha, setAlpha }) => {
      return { coders, meanAlpha: meanObject(meanAlpha), setAlpha: quantityObject(setAlpha) };
    }),
    among: table.among.map(({ coder, meanAlpha, setAlpha, without }) => ({
      coder,
      meanAlpha: quantityObject(meanAlpha),
      setAlpha: quantityObject(setAlpha),
      without: {
        meanAlpha: meanObject(without.meanAlpha),
        setAlpha: quantityObject(without.setAlpha),
      },
    })),
    slices: table.slices.map(({ by, name, slices }) => ({
      ...{ by, name },
      slices: slices.map(({ label, units: inIt, disagreements, setAlpha, meanAlpha }) => ({
        ...{ label, units: inIt, disagreements },
        setAlpha: quantityObject(setAlpha),
        meanAlpha: meanObject(meanAlpha),
      })),
    })),
    confusions: table.confusions,
  };
}

function codeObject({ crossed, figures, ...code }: CodeAgreement): object {
  return { ...code, crossed: crossed ?? null, figures: figures.map(figureObject) };
}

function meanObject({ mean, ofExisting, range, ...others }: MeanOverCodes): object {
  return {
    ...others,
    mean: figureObject(mean),
    ofExisting: figureObject(ofExisting),
    range: range ?? null,
  };
}

/**
 * `{statistic, value, reason, replaced, interval, noInterval}`; of value and reason one is null. JSON has no
 * NaN: what `--zero-division nan` asks for is a null that is marked `replaced`.
 */
function figureObject({ statistic, estimate, interval, replaced }: AgreementFigure): object {
  return {
    statistic,
    ...quantityObject(estimate),
    replaced,
    interval: interval.kind === "none" ? null : interval.interval,
    noInterval: interval.kind === "none" ? interval.reason : null,
  };
}

function quantityObject(quantity: Quantity): object {
  return quantity.kind === "value"
    ? { value: quantity.value, reason: null }
    : { value: null, reason: quantity.reason };
}

function gatesObject({ gates }: AgreementReport): object | null {
  if (gates === undefined) return null;
  const { shortfalls, notJudged, minUnits, otherTranscripts } = gates;
  return {
    ...{ notJudged, minUnits, otherTranscripts: otherTranscripts ?? null },
    shortfalls: shortfalls.map(({ cover, code, needed, ...one }) => {
      return { ...one, cover: cover ?? null, code: code ?? null, needed: needed ?? null };
    }),
  };
}
