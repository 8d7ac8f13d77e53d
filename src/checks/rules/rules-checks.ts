import type { CodebookCheck } from "../check.ts";
import { containedRule } from "./contained-rule.ts";
import { duplicateRule } from "./duplicate-rule.ts";
import { exampleNotCoded } from "./example-not-coded.ts";
import { nearMissCoded } from "./near-miss-coded.ts";
import { regexBacktracking } from "./regex-backtracking.ts";
import { ruleMatchesEverything } from "./rule-matches-everything.ts";
import { ruleNeverMatches } from "./rule-never-matches.ts";
import { sharedRule } from "./shared-rule.ts";
import { shortWildcard } from "./short-wildcard.ts";
import { stemCollision } from "./stem-collision.ts";

export const rulesChecks: readonly CodebookCheck[] = [
  exampleNotCoded,
  nearMissCoded,
  ruleNeverMatches,
  ruleMatchesEverything,
  duplicateRule,
  containedRule,
  sharedRule,
  shortWildcard,
  stemCollision,
  regexBacktracking,
];
