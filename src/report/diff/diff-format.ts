import type { CodebookDiff, RereadExcerpt, RuleOutcome } from "../../model/codebook-diff.ts";
import type { DiagnosticOptions, Findings } from "../diagnostics/diagnostic-format.ts";

/** All that `diff` found out. */
export type DiffReport = {
  readonly diff: CodebookDiff;
  readonly findings: Findings;
  /** By transcript and place; undefined where no codings were named. */
  readonly reread: readonly RereadExcerpt[] | undefined;
  /** Undefined where no transcripts were named. */
  readonly rules: RuleOutcome | undefined;
};

/** Writes what changed; the text ends with a line end. */
export type DiffFormatter = (report: DiffReport, options: DiagnosticOptions) => string;
