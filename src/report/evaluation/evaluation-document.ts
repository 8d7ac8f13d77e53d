import type { EvaluationReport } from "../../model/evaluation.ts";
import type { AgreementBlock, AgreementOptions } from "../agreement/agreement-document.ts";

/** A place in a transcript with what was coded there. */
export type Passage = {
  /** Where it is. */
  readonly place: string;
  readonly quotes: readonly string[];
  readonly notes: readonly string[];
};

/** A piece of the report as a reader sees it. */
export type EvaluationBlock =
  | AgreementBlock
  | { readonly kind: "passages"; readonly about: string; readonly passages: readonly Passage[] };

export type EvaluationOptions = AgreementOptions & {
  /** False positives, and misses, that readers see of each code. */
  readonly show: number;
};

/** Writes a report as text that ends with a line end. */
export type EvaluationFormatter = (report: EvaluationReport, options: EvaluationOptions) => string;
