import type {
  EvaluatedCode,
  EvaluationError,
  EvaluationFigure,
  EvaluationFigures,
  EvaluationReport,
  MacroMean,
} from "../../model/evaluation.ts";
import type { EvaluationFormatter } from "./evaluation-document.ts";
import { reasonOf } from "./gates.ts";

/** Grows when a reader of an older version would misread the file. */
export const evaluationSchemaVersion = 1;

/** For programs; `schemas/evaluation.schema.json` says what each key means. Numbers are not rounded. */
export const json: EvaluationFormatter = (report, { toolVersion }) => {
  const { agreement, appliedTo, macro, micro } = report;
  const { codebook, speakers, interval, coders, transcripts, notCompared, tables } = agreement;
  const [table] = tables;
  const [person, rules] = coders;
  return `${JSON.stringify(
    {
      schemaVersion: evaluationSchemaVersion,
      tool: { name: "sixphase", version: toolVersion },
      ...{ codebook, person, rules, appliedTo: appliedTo ?? null },
      ...{ unit: table?.unit, cover: table?.cover ?? null, speakers, interval },
      ...{ drawn: table?.drawn ?? null, transcripts, notCompared },
      ...{ units: table?.units, leftOut: table?.leftOut, uncounted: table?.uncounted },
      codes: report.codes.map(codeObject),
      macro: {
        precision: macroObject(macro.precision),
        recall: macroObject(macro.recall),
        f1: macroObject(macro.f1),
      },
      micro: { ...countsOf(micro), ...figuresObject(micro.figures) },
      ruleUse: report.rules.map(({ fired, agreed, ...rule }) => {
        const falsePositives = fired - agreed;
        return { ...rule, ...{ fired, agreed, falsePositives, precision: agreed / fired } };
      }),
      falsePositives: report.errors.flatMap((error) => errorsOf(error, "false-positive")),
      misses: report.errors.flatMap((error) => errorsOf(error, "miss")),
      gates: gatesObject(report),
    },
    undefined,
    2,
  )}\n`;
};

function codeObject({ figures, ...code }: EvaluatedCode): object {
  return { ...code, ...figuresObject(figures) };
}

function countsOf({ both, onlyPerson, onlyRules }: EvaluationReport["micro"]): object {
  return { both, onlyPerson, onlyRules };
}

function figuresObject({ precision, recall, f1 }: EvaluationFigures): object {
  return { precision: figureObject(precision), recall: figureObject(recall), f1: figureObject(f1) };
}

/** `{value, reason, interval, noInterval}`; of value and reason one is null. */
function figureObject({ estimate, interval }: EvaluationFigure): object {
  return {
    value: estimate.kind === "value" ? estimate.value : null,
    reason: estimate.kind === "value" ? null : estimate.reason,
    interval: interval.kind === "none" ? null : interval.interval,
    noInterval: interval.kind === "none" ? interval.reason : null,
  };
}

function macroObject({ codes, leftOut, ...figure }: MacroMean): object {
  return { ...figureObject(figure), codes, leftOut };
}

function errorsOf(error: EvaluationError, kind: EvaluationError["kind"]): readonly object[] {
  if (error.kind !== kind) return [];
  const { place, code, codings, instead } = error;
  const { transcript, number, start, end, line, participant, text } = place;
  const unit = { number, start, end, line, participant: participant ?? null, text };
  return [
    {
      ...{ code, transcript, unit },
      codings: codings.map((coding) => ({ ...coding, participant: coding.participant ?? null })),
      instead,
    },
  ];
}

function gatesObject(report: EvaluationReport): object | null {
  const { gates } = report.agreement;
  if (gates === undefined) return null;
  const { shortfalls, notJudged, minUnits } = gates;
  return {
    ...{ notJudged, minUnits },
    shortfalls: shortfalls.map((one) => ({
      code: one.code ?? null,
      statistic: one.statistic === "positive_agreement" ? "f1" : one.statistic,
      ...{ on: one.on, needed: one.needed ?? null, found: reasonOf(one, report) ?? one.found },
    })),
  };
}
