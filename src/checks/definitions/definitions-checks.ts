import type { CodebookCheck } from "../check.ts";

export const definitionsChecks: readonly CodebookCheck[] = [];
