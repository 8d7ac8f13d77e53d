import type { CatalogueEntry } from "../entry.ts";

export type DefinitionsDiagnostic = never;

export const definitionsEntries: Readonly<Record<DefinitionsDiagnostic, CatalogueEntry>> = {};
