import type { CatalogueEntry } from "./entry.ts";

export type CsvDiagnostic = "csv/syntax";

export const csvEntries: Readonly<Record<CsvDiagnostic, CatalogueEntry>> = {
  "csv/syntax": {
    severity: "error",
    title: "the table is not valid CSV",
    why: "A quote that is not closed swallows the rows after it: they would be missing, and cells would land in wrong columns. So the table is not read.",
    mend: 'Close the quote, or save the table again from the spreadsheet as CSV (UTF-8). A cell that holds a quote stands in quotes, and its own quotes are doubled: "she said ""no""".',
  },
};
