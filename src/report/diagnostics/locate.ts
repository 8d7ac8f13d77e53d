import { compareDiagnostics, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../model/span.ts";
import { LineIndex, type Position } from "../../text/line-index.ts";

/** A piece of a file in the terms of a reader. */
export type Place = {
  readonly file: string;
  /** Lines and columns are 1-based, columns in code points. The end is after the last character. */
  readonly start: Position;
  readonly end: Position;
  /** The line on which the piece starts. */
  readonly line: string;
  /** The part of it on that line, UTF-16 offsets into `line`. */
  readonly span: Span;
};

export type LocatedDiagnostic = {
  readonly diagnostic: Diagnostic;
  /** Undefined where the diagnostic is about the file as a whole, or its text is not at hand. */
  readonly place: Place | undefined;
  readonly related: readonly {
    readonly file: string;
    readonly message: string;
    readonly place: Place | undefined;
  }[];
};

/**
 * Finds line and column of each diagnostic, in the one order of diagnostics and each only once.
 *
 * In: `textOf` gives the decoded text (line ends `\n`) of a file that a diagnostic names, or undefined
 * where there is none (a binary). It is asked once for each file.
 */
export function locate(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
): LocatedDiagnostic[] {
  const indexes = new Map<string, LineIndex | undefined>();
  const indexOf = (file: string) => {
    if (!indexes.has(file)) {
      const text = textOf(file);
      indexes.set(file, text === undefined ? undefined : new LineIndex(text));
    }
    return indexes.get(file);
  };
  const placeIn = (file: string, span: Span | undefined) => {
    const lines = span === undefined ? undefined : indexOf(file);
    return span === undefined || lines === undefined ? undefined : placeOf(file, lines, span);
  };
  return unique(diagnostics.toSorted(compareDiagnostics)).map((diagnostic) => ({
    diagnostic,
    place: placeIn(diagnostic.file, diagnostic.span),
    related: (diagnostic.related ?? []).map(({ file = diagnostic.file, span, message }) => {
      return { file, message, place: placeIn(file, span) };
    }),
  }));
}

function placeOf(file: string, lines: LineIndex, span: Span): Place {
  const start = lines.positionAt(span.start);
  const line = lines.textOf(start.line);
  const from = span.start - lines.startOf(start.line);
  const to = Math.min(span.end - lines.startOf(start.line), line.length);
  return {
    file,
    start,
    end: lines.positionAt(span.end),
    line,
    span: { start: from, end: Math.max(from, to) },
  };
}

/** Two checks may find the same thing; a reader wants to hear of it once. */
function unique(sorted: readonly Diagnostic[]): Diagnostic[] {
  return sorted.filter((one, at) => {
    const before = sorted[at - 1];
    return (
      before === undefined ||
      compareDiagnostics(before, one) !== 0 ||
      before.span?.end !== one.span?.end
    );
  });
}
