import { compareDiagnostics, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../model/span.ts";
import { CodePointIndex } from "../../text/code-points.ts";
import { LineIndex, type Position } from "../../text/line-index.ts";

/** A piece of a file in the terms of a reader. */
export type Place = {
  readonly file: string;
  /** Lines and columns are 1-based, columns in code points. The end is after the last character. */
  readonly start: Position;
  readonly end: Position;
  /** The same piece in zero-based code points from the start of the file's text, half-open. */
  readonly codePoints: Span;
  /** The piece itself, also where it goes over several lines. */
  readonly quotation: string;
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
  const indexes = new Map<string, TextIndex | undefined>();
  const indexOf = (file: string) => {
    if (!indexes.has(file)) {
      const text = textOf(file);
      indexes.set(file, text === undefined ? undefined : indexText(text));
    }
    return indexes.get(file);
  };
  const placeIn = (file: string, span: Span | undefined) => {
    const index = span === undefined ? undefined : indexOf(file);
    return span === undefined || index === undefined ? undefined : placeOf(file, index, span);
  };
  return unique(diagnostics.toSorted(compareDiagnostics)).map((diagnostic) => ({
    diagnostic,
    place: placeIn(diagnostic.file, diagnostic.span),
    related: (diagnostic.related ?? []).map(({ file = diagnostic.file, span, message }) => {
      return { file, message, place: placeIn(file, span) };
    }),
  }));
}

type TextIndex = {
  readonly text: string;
  readonly lines: LineIndex;
  readonly points: CodePointIndex;
};

function indexText(text: string): TextIndex {
  return { text, lines: new LineIndex(text), points: new CodePointIndex(text) };
}

function placeOf(file: string, index: TextIndex, span: Span): Place {
  const { text, lines, points } = index;
  const start = positionAt(index, span.start);
  const line = lines.textOf(start.line);
  const from = span.start - lines.startOf(start.line);
  const to = Math.min(span.end - lines.startOf(start.line), line.length);
  return {
    file,
    start,
    end: positionAt(index, span.end),
    codePoints: points.spanToCodePoints(span),
    quotation: text.slice(span.start, span.end),
    line,
    span: { start: from, end: Math.max(from, to) },
  };
}

/** Counts from an index rather than along the line: all of a survey's findings may be on one line. */
function positionAt({ lines, points }: TextIndex, offset: number): Position {
  const line = lines.lineAt(offset);
  const before = points.toCodePoint(lines.startOf(line));
  return { line, column: points.toCodePoint(offset) - before + 1 };
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
