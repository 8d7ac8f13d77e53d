import type { CodebookCheck } from "../check.ts";

export const phasesChecks: readonly CodebookCheck[] = [];
