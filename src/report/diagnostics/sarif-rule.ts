import { catalogue, type DiagnosticCode, type Severity } from "../../diagnostics/catalogue.ts";

export const sarifLevels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** What the catalogue says of a finding, as a reporting descriptor (SARIF 2.1.0, section 3.49). */
export function sarifRule(code: DiagnosticCode): object {
  const { severity, title, why, mend } = catalogue[code];
  const help = (label: string) => `${why}\n\n${label} ${mend}`;
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: help("To mend it:"), markdown: help("**To mend it:**") },
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: { tags: [code.split("/")[0]] },
  };
}
