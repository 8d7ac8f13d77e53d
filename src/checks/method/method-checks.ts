import type { CodebookCheck } from "../check.ts";
import { conceptRepeatsName } from "./concept-repeats-name.ts";
import { oneWordTheme } from "./one-word-theme.ts";
import { topicName } from "./topic-name.ts";

export const methodChecks: readonly CodebookCheck[] = [topicName, oneWordTheme, conceptRepeatsName];
