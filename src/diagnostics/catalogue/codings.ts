import type { CatalogueEntry } from "./entry.ts";

export type CodingsDiagnostic = "codings/lost";

export const codingsEntries: Readonly<Record<CodingsDiagnostic, CatalogueEntry>> = {
  "codings/lost": {
    severity: "error",
    title: "a coding's excerpt is no longer in its transcript",
    explain:
      "The transcript was edited since it was coded. Code the passage again, or restore the wording.",
  },
};
