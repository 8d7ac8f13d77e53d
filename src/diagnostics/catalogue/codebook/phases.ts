import type { CatalogueEntry } from "../entry.ts";

export type PhasesDiagnostic = never;

export const phasesEntries: Readonly<Record<PhasesDiagnostic, CatalogueEntry>> = {};
