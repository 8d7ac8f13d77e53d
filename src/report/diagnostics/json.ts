import { findingsByFile } from "./by-file.ts";
import { countBySeverity } from "./by-severity.ts";
import type { DiagnosticFormatter } from "./diagnostic-format.ts";
import type { LocatedDiagnostic, Place } from "./locate.ts";

/** Grows when a reader of an older version would misread the file. */
export const findingsSchemaVersion = 1;

/**
 * For programs; `schemas/findings.schema.json` says what each key means, and is what tests hold this
 * to. An object also where nothing was found. A key without a value is left out.
 */
export const json: DiagnosticFormatter = (findings, { toolVersion }) =>
  `${JSON.stringify(
    {
      schemaVersion: findingsSchemaVersion,
      tool: { name: "sixphase", version: toolVersion },
      files: [...findingsByFile(findings).keys()],
      counts: countBySeverity(findings.located),
      findings: findings.located.map(findingObject),
    },
    undefined,
    2,
  )}\n`;

/** A finding as every JSON output has it. */
export function findingObject({ diagnostic, place, related }: LocatedDiagnostic): object {
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    hint: diagnostic.hint,
    file: diagnostic.file,
    ...positions(place),
    related: related.map((other) => ({
      message: other.message,
      file: other.file,
      ...positions(other.place),
    })),
  };
}

function positions(place: Place | undefined): object {
  if (place === undefined) return {};
  const { start, end, codePoints } = place;
  return {
    ...{ line: start.line, column: start.column, endLine: end.line, endColumn: end.column },
    ...codePoints,
  };
}
