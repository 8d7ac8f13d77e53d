import type { ZeroDivision } from "../../model/agreement-report.ts";
import type { CodeUseRow, EstimateRow, TableAgreement } from "../../model/table-agreement.ts";
import { conventions } from "./conventions.ts";
import { isReplaced } from "./words.ts";

/** Grows when a reader of an older version would misread the file. */
export const tablesSchemaVersion = 1;

/**
 * For programs; `schemas/agreement-tables.schema.json` says what each key means. Numbers are not rounded;
 * what is undefined is null beside its reason.
 */
export function json(agreement: TableAgreement, toolVersion: string): string {
  const { data, files, coders, units, categories, level, compat } = agreement;
  const { interval, zeroDivision, scale, how, codes, gates } = agreement;
  const content = {
    schemaVersion: tablesSchemaVersion,
    tool: { name: "sixphase", version: toolVersion },
    conventions: {
      ...{ data, files, coders, units, categories, level },
      ...{ interval, zeroDivision, compat: compat ?? null, scale: scale ?? null, reading: how },
      inWords: conventions(agreement),
    },
    estimates: [...agreement.estimates, ...(codes ?? []).flatMap((code) => code.estimates)].map(
      (row) => estimateObject(row, zeroDivision),
    ),
    ...(codes === undefined ? {} : { codes: codes.map(codeObject) }),
    gates: gates ?? null,
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

function estimateObject(row: EstimateRow, zeroDivision: ZeroDivision): object {
  const { statistic, value, reason, observed, expected, standardError, interval, mean } = row;
  return {
    statistic,
    value: value ?? null,
    reason: reason ?? null,
    replaced: isReplaced(row, zeroDivision),
    observed: observed ?? null,
    expected: expected ?? null,
    se: standardError ?? null,
    ci: interval === undefined ? null : [interval.low, interval.high],
    ciMethod: interval?.method ?? null,
    ...(interval?.replicates === undefined ? {} : { replicates: interval.replicates }),
    ...(interval?.undefinedReplicates === undefined
      ? {}
      : { undefinedReplicates: interval.undefinedReplicates }),
    ...(row.noInterval === undefined ? {} : { noInterval: row.noInterval }),
    ...(mean === undefined ? {} : { mean }),
  };
}

function codeObject({ code, units, uses, all, some, none }: CodeUseRow): object {
  return { code, units, uses, all, some, none };
}
