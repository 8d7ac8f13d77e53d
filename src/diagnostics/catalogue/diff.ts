import type { CatalogueEntry } from "./entry.ts";

export type DiffDiagnostic = never;

export const diffEntries: Readonly<Record<DiffDiagnostic, CatalogueEntry>> = {};
