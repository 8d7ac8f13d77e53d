import type { Paint } from "../paint.ts";
import type { LocatedDiagnostic } from "./locate.ts";

type DiagnosticOptions = {
  /** Columns of the terminal; only `text` looks at it. */
  readonly width: number;
  readonly paint: Paint;
};

/** Writes diagnostics; lines end with a line end, and without any diagnostic there is no line. */
export type DiagnosticFormatter = (
  located: readonly LocatedDiagnostic[],
  options: DiagnosticOptions,
) => string;
