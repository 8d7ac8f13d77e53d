import { compareText } from "../model/order.ts";
import type { Span } from "../model/span.ts";
import { catalogue, type DiagnosticCode, type Severity } from "./catalogue.ts";

/** Something wrong with, or worth knowing about, the user's data. */
export type Diagnostic = {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What was found and what was expected, as one sentence without a full stop. */
  readonly message: string;
  /** The file as the user named it. */
  readonly file: string;
  /** UTF-16 offsets into the decoded text of the file; absent where no place can be named (a binary). */
  readonly span?: Span;
  /** A second place, such as the first of two duplicates; in `file` unless it names another. */
  readonly related?: readonly {
    readonly file?: string;
    readonly span?: Span;
    readonly message: string;
  }[];
  /** What to do about it, or the nearest right name. */
  readonly hint?: string;
};

/** Best-effort value plus everything found: readers go on after an error, callers decide. */
export type Checked<T> = {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

export function diagnose(
  code: DiagnosticCode,
  detail: Omit<Diagnostic, "code" | "severity">,
): Diagnostic {
  return { code, severity: catalogue[code].severity, ...detail };
}

export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** One order for every formatter: file, then position, then code. Compares code units, not locale. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    (a.span?.start ?? -1) - (b.span?.start ?? -1) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}
