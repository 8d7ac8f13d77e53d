import type { Comparison } from "../../../src/agreement/comparison.ts";
import { agreementTable } from "../../../src/agreement/report/agreement-table.ts";
import type { TableOptions } from "../../../src/agreement/report/report-options.ts";
import type { AgreementTable } from "../../../src/model/agreement-report.ts";
import { codeId, coderId, type NodeId, transcriptId } from "../../../src/model/ids.ts";

export type Uses = Readonly<Record<string, readonly (readonly number[])[]>>;

/** Transcripts of `units` turns each; for each code and coder the units that carry it. */
export function comparisonOf(
  units: number,
  transcripts: readonly Uses[],
  codes: readonly string[] = ["a", "b", "c"],
  coders: readonly string[] = ["Ann", "Ben"],
): Comparison {
  return {
    coders: coders.map(coderId),
    codes: codes.map(codeId),
    unit: "turn",
    cover: "half",
    transcripts: transcripts.map((uses, index) => ({
      transcript: transcriptId(`T${index + 1}`),
      text: Array.from({ length: units }, (_, unit) => `unit ${unit}.`).join("\n"),
      units: Array.from({ length: units }, (_, unit) => ({
        span: { start: 8 * unit, end: 8 * unit + 7 },
        weight: 1,
        turn: unit,
        participant: undefined,
      })),
      turns: Array.from({ length: units }, (_, unit) => ({ start: 6 * unit, end: 6 * unit + 6 })),
      used: new Map<NodeId, readonly (readonly number[])[]>(
        Object.entries(uses).map(([code, own]) => [codeId(code), own]),
      ),
      segments: [],
      characters: 6 * units,
      leftOut: { interviewer: units },
      uncounted: [],
    })),
  };
}

export const plainOptions: TableOptions = {
  level: "code",
  names: new Map(),
  themeIds: new Set(),
  themes: [],
  further: [],
  interval: { method: "none", level: 0.95, replicates: 200, seed: 1 },
  zeroDivision: "undefined",
  attributes: [],
};

export function tableOf(
  comparison: Comparison,
  options: Partial<TableOptions> = {},
): AgreementTable {
  return agreementTable(comparison, { ...plainOptions, ...options });
}

/** The value of a statistic of a code, or why there is none. */
export function valueOfCode({ codes }: AgreementTable, id: string, statistic: string) {
  const code = codes.find((one) => one.id === id);
  const estimate = code?.figures.find((one) => one.statistic === statistic)?.estimate;
  return estimate?.kind === "value" ? estimate.value : estimate?.reason;
}
