import type { CatalogueEntry } from "../entry.ts";

export type MethodDiagnostic = never;

export const methodEntries: Readonly<Record<MethodDiagnostic, CatalogueEntry>> = {};
