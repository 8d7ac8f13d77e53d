import type { CodebookCheck } from "../check.ts";
import { emptyTheme } from "./empty-theme.ts";
import { inRetiredTheme } from "./in-retired-theme.ts";
import { retiredMention } from "./retired-mention.ts";
import { singleCodeTheme } from "./single-code-theme.ts";
import { unknownMention } from "./unknown-mention.ts";

export const treeChecks: readonly CodebookCheck[] = [
  emptyTheme,
  singleCodeTheme,
  inRetiredTheme,
  unknownMention,
  retiredMention,
];
