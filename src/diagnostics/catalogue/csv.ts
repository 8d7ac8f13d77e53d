import type { CatalogueEntry } from "./entry.ts";

export type CsvDiagnostic = "csv/syntax";

export const csvEntries: Readonly<Record<CsvDiagnostic, CatalogueEntry>> = {
  "csv/syntax": {
    severity: "error",
    title: "the table is not valid CSV",
    why: "A quote that is not closed swallows the rows after it, so that cells would land in wrong columns. Save the file again from the spreadsheet as CSV (UTF-8), or close the quote.",
  },
};
