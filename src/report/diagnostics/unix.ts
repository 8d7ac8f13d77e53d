import { oneLine } from "../one-line.ts";
import type { DiagnosticFormatter } from "./diagnostic-format.ts";
import type { Place } from "./locate.ts";

/** `file:line:column: severity: message [code]`, the form that editors and CI problem matchers read. */
export const unix: DiagnosticFormatter = ({ located }) =>
  located
    .map(({ diagnostic: { file, severity, message, code }, place }) => {
      return `${whereIs(file, place)}: ${severity}: ${oneLine(message)} [${code}]\n`;
    })
    .join("");

/** `file:line:column`, or the file alone where the place is not known. */
export function whereIs(file: string, place: Place | undefined): string {
  const name = oneLine(file);
  return place === undefined ? name : `${name}:${place.start.line}:${place.start.column}`;
}
