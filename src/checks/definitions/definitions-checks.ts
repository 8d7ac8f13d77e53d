import type { CodebookCheck } from "../check.ts";
import { exampleIsNearMiss } from "./example-is-near-miss.ts";
import { sameText } from "./same-text.ts";
import { sharedExample } from "./shared-example.ts";
import { shortDefinition } from "./short-definition.ts";
import { whenEqualsWhenNot } from "./when-equals-when-not.ts";

export const definitionsChecks: readonly CodebookCheck[] = [
  shortDefinition,
  sameText,
  whenEqualsWhenNot,
  sharedExample,
  exampleIsNearMiss,
];
