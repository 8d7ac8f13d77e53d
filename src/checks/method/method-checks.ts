import type { CodebookCheck } from "../check.ts";

export const methodChecks: readonly CodebookCheck[] = [];
