import type { CatalogueEntry } from "../entry.ts";

export type TreeDiagnostic = never;

export const treeEntries: Readonly<Record<TreeDiagnostic, CatalogueEntry>> = {};
