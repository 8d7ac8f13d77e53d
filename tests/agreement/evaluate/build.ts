import type { CodingsOnUnits } from "../../../src/agreement/evaluate/codings-on-units.ts";
import type { Evaluation } from "../../../src/agreement/evaluate/evaluation.ts";
import { evaluationReport } from "../../../src/agreement/evaluate/evaluation-report.ts";
import { agreementReport } from "../../../src/agreement/report/agreement-report.ts";
import type { Gates } from "../../../src/agreement/report/gates.ts";
import type { IntervalSettings } from "../../../src/model/agreement-report.ts";
import type { Coding } from "../../../src/model/coding.ts";
import type { EvaluationReport } from "../../../src/model/evaluation.ts";
import { codeId, coderId, transcriptId } from "../../../src/model/ids.ts";
import { comparisonOf, plainOptions, type Uses } from "../report/build.ts";

/** What the rules, or the person, coded: a coding a row, on the whole of a unit. */
export type CodedUnit = {
  readonly unit: number;
  readonly code: string;
  /** Absent: the person's. */
  readonly rules?: readonly string[];
  readonly note?: string;
};

/** Transcripts of `units` turns each with these codings; `T1` is the first. */
export function evaluationOf(
  units: number,
  transcripts: readonly (readonly CodedUnit[])[],
  codes: readonly string[] = ["a", "b", "c"],
): Evaluation {
  const uses = transcripts.map(
    (coded): Uses =>
      Object.fromEntries(
        codes.map((code) => [
          code,
          [false, true].map((byRules) => {
            const own = coded.filter(
              (one) => one.code === code && (one.rules !== undefined) === byRules,
            );
            return [...new Set(own.map(({ unit }) => unit))].sort((a, b) => a - b);
          }),
        ]),
      ),
  );
  const comparison = comparisonOf(units, uses, codes, ["Ann", "rules"]);
  const codings = transcripts.map((coded, at) => {
    const text = comparison.transcripts[at]?.text ?? "";
    const onUnits = new Map<number, Coding[]>();
    for (const one of coded) {
      const on = onUnits.get(one.unit) ?? [];
      onUnits.set(one.unit, [...on, codingOf(one, `T${at + 1}`, text)]);
    }
    return [transcriptId(`T${at + 1}`), onUnits as CodingsOnUnits] as const;
  });
  return { comparison, codings: new Map(codings) };
}

function codingOf({ unit, code, rules, note = "" }: CodedUnit, id: string, text: string): Coding {
  const span = { start: 8 * unit, end: 8 * unit + 7 };
  return {
    transcript: transcriptId(id),
    ...{ span, code: codeId(code), coder: coderId(rules === undefined ? "Ann" : "rules") },
    excerpt: text.slice(span.start, span.end),
    ...{ theme: undefined, participant: undefined, speaker: undefined, milliseconds: undefined },
    ...{ turn: unit + 1, line: unit + 1 },
    rules: rules ?? [],
    evidence: (rules ?? []).map((rule) => `words of ${rule}`),
    ...{ note, extra: {} },
  };
}

const counts = { rows: 2, compared: 2, unknownCode: 0, lost: 0, repeated: 0, elsewhere: 0 };

export function reportOf(
  evaluation: Evaluation,
  {
    gates,
    interval = plainOptions.interval,
  }: { readonly gates?: Gates; readonly interval?: IntervalSettings } = {},
): EvaluationReport {
  const facts = {
    codebook: { id: "x", title: "A book", version: "1.0.0" },
    speakers: "participant",
    ...{ scale: undefined, notCompared: [], notComputed: [] },
    coders: ["Ann", "rules"].map((name) => {
      return { coder: coderId(name), assignment: "stated" as const, ...counts };
    }),
  } as const;
  const agreement = agreementReport([evaluation.comparison], facts, plainOptions, undefined);
  return evaluationReport(evaluation, agreement, {
    ...plainOptions,
    ...{ interval, gates, withRules: new Set([codeId("a"), codeId("b")]), appliedTo: "sentence" },
  });
}
