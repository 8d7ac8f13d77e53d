import type { CodebookCheck } from "../check.ts";

export const rulesChecks: readonly CodebookCheck[] = [];
