import type { Paint } from "../paint.ts";
import type { LocatedDiagnostic } from "./locate.ts";

/** What a run found. */
export type Findings = {
  /** The files that were looked at, as the user named them, also those in which nothing was found. */
  readonly files: readonly string[];
  readonly located: readonly LocatedDiagnostic[];
};

/** For people at a terminal. */
export type DiagnosticDrawing = {
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
};

export type DiagnosticOptions = DiagnosticDrawing & {
  /** Of sixphase, for formats that name the program. */
  readonly toolVersion: string;
};

/** Writes findings; lines end with a line end. */
export type DiagnosticFormatter = (findings: Findings, options: DiagnosticOptions) => string;
