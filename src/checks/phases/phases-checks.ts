import type { CodebookCheck } from "../check.ts";
import { codeWithoutTheme } from "./code-without-theme.ts";
import { overlapWithoutNearMiss } from "./overlap-without-near-miss.ts";
import { requiredParts } from "./required-parts.ts";
import { stillCandidate } from "./still-candidate.ts";
import { uncitedSource } from "./uncited-source.ts";

export const phasesChecks: readonly CodebookCheck[] = [
  requiredParts,
  codeWithoutTheme,
  stillCandidate,
  overlapWithoutNearMiss,
  uncitedSource,
];
