import type { CatalogueEntry } from "../entry.ts";

export type RulesDiagnostic = never;

export const rulesEntries: Readonly<Record<RulesDiagnostic, CatalogueEntry>> = {};
