import type { Severity } from "../../diagnostics/catalogue.ts";
import { oneLine } from "../one-line.ts";
import type { Paint } from "../paint.ts";
import type { DiagnosticDrawing, Findings } from "./diagnostic-format.ts";
import type { Place } from "./locate.ts";
import { showLine } from "./source-line.ts";
import { whereIs } from "./unix.ts";

const colours: Readonly<Record<Severity, "red" | "yellow" | "blue">> = {
  error: "red",
  warning: "yellow",
  info: "blue",
};

/**
 * For people: the line as in `unix`, then the text pointed at, related places and the hint.
 *
 *     codebook.yaml:7:11: error: code id "cost" is already used [codebook/duplicate-id]
 *       7 |     - id: cost
 *         |           ^^^^
 *       first used here: codebook.yaml:4:11
 *       4 |     - id: cost
 *         |           ^^^^
 *       hint: give one of them another id
 */
export const text = ({ located }: Findings, { width, paint }: DiagnosticDrawing): string =>
  located
    .map(({ diagnostic, place, related }) => {
      const { severity, code, message, file, hint } = diagnostic;
      const colour = paint[colours[severity]];
      const where = paint.bold(whereIs(file, place));
      const head = `${where}: ${colour(severity)}: ${oneLine(message)} ${paint.dim(`[${code}]`)}`;
      const lines = [
        head,
        ...quotation(place, colour, width, paint),
        ...related.flatMap((other) => [
          `  ${oneLine(other.message)}: ${whereIs(other.file, other.place)}`,
          ...quotation(other.place, paint.blue, width, paint),
        ]),
        ...(hint === undefined ? [] : [`  ${paint.bold("hint:")} ${oneLine(hint)}`]),
      ];
      return `${lines.join("\n")}\n`;
    })
    .join("");

function quotation(
  place: Place | undefined,
  colour: (text: string) => string,
  width: number,
  paint: Paint,
): string[] {
  if (place === undefined) return [];
  const number = String(place.start.line);
  const margin = `  ${number} | `;
  const shown = showLine(place.line, place.span, Math.max(leastWidth, width - margin.length));
  const gutter = `  ${" ".repeat(number.length)} | `;
  const carets = colour("^".repeat(shown.carets));
  return [
    `${paint.dim(margin)}${shown.text}`.trimEnd(),
    paint.dim(gutter) + " ".repeat(shown.indent) + carets,
  ];
}

/** Of a source line, on however narrow a terminal. */
const leastWidth = 20;
