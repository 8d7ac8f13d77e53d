import type { CodebookCheck } from "../check.ts";

export const treeChecks: readonly CodebookCheck[] = [];
