import type { CatalogueEntry } from "./entry.ts";

export type CodebookDiagnostic = "codebook/syntax";

export const codebookEntries: Readonly<Record<CodebookDiagnostic, CatalogueEntry>> = {
  "codebook/syntax": {
    severity: "error",
    title: "not valid YAML",
    explain:
      "Nothing can be read from a file that is not YAML; the place named is where the parser lost its way.",
  },
};
