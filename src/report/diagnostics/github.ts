import { catalogue, type Severity } from "../../diagnostics/catalogue.ts";
import { oneLine } from "../one-line.ts";
import { worstFirst } from "./by-severity.ts";
import type { DiagnosticFormatter } from "./diagnostic-format.ts";
import type { LocatedDiagnostic, Place } from "./locate.ts";
import { whereIs } from "./unix.ts";

const commands: Readonly<Record<Severity, "error" | "warning" | "notice">> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/**
 * Workflow commands, which a GitHub Actions runner turns into annotations of the files in a pull
 * request ("Workflow commands for GitHub Actions" in its documentation). One line a finding.
 *
 * GitHub shows at most 10 annotations of each severity from one step and 50 from one job, the first
 * ones that it meets, so the worst come first; the log has all of them. Paths count from the root of
 * the repository: sixphase has to run there. In what unit GitHub counts columns is documented
 * nowhere; these are code points, as everywhere.
 */
export const github: DiagnosticFormatter = ({ located }) =>
  worstFirst(located)
    .map((one) => {
      const { code, severity, file } = one.diagnostic;
      const properties = {
        file,
        ...positions(one.place),
        title: `${catalogue[code].title} (${code})`,
      };
      const list = Object.entries(properties).map(([key, value]) => {
        return `${key}=${escapeProperty(String(value))}`;
      });
      return `::${commands[severity]} ${list.join(",")}::${escapeData(messageOf(one))}\n`;
    })
    .join("");

/** A runner refuses columns of a place on several lines. */
function positions(place: Place | undefined): object {
  if (place === undefined) return {};
  const { start, end } = place;
  if (start.line !== end.line) return { line: start.line, endLine: end.line };
  return { line: start.line, endLine: end.line, col: start.column, endColumn: end.column };
}

function messageOf({ diagnostic: { message, hint }, related }: LocatedDiagnostic): string {
  return [
    oneLine(message),
    ...related.map((other) => `${oneLine(other.message)}: ${whereIs(other.file, other.place)}`),
    ...(hint === undefined ? [] : [`hint: ${oneLine(hint)}`]),
  ].join("\n");
}

/** As the runner undoes it (`ActionCommand` in actions/runner); the percent sign first. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
