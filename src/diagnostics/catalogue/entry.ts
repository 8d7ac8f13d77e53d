export type Severity = "error" | "warning" | "info";

export type CatalogueEntry = {
  readonly severity: Severity;
  /** What it is, in a few words. */
  readonly title: string;
  /** Why it matters to an analysis. */
  readonly why: string;
  /** How to mend it. */
  readonly mend: string;
};
