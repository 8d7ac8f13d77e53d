import type { Severity } from "../../diagnostics/catalogue.ts";

/** What severities mean to the reader of a result. */
export const severityMeanings: Readonly<Record<Severity, string>> = {
  error: "the result would be wrong or incomplete",
  warning: "the result stands, but is probably not what you meant",
  info: "worth knowing",
};
