import type { DiagnosticFormatter } from "./diagnostic-format.ts";
import type { Place } from "./locate.ts";

/** Grows when a reader of an older version would misread the file. */
const schemaVersion = 1;

/** For programs, an object also where there are none: lines and columns are 1-based, columns in code points, the end is exclusive. */
export const json: DiagnosticFormatter = ({ located }) =>
  `${JSON.stringify(
    {
      schemaVersion,
      diagnostics: located.map(({ diagnostic, place, related }) => ({
        code: diagnostic.code,
        severity: diagnostic.severity,
        message: diagnostic.message,
        file: diagnostic.file,
        ...positions(place),
        hint: diagnostic.hint,
        related: related.map((other) => ({
          message: other.message,
          file: other.file,
          ...positions(other.place),
        })),
      })),
    },
    undefined,
    2,
  )}\n`;

function positions(place: Place | undefined): object {
  if (place === undefined) return {};
  const { start, end } = place;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
