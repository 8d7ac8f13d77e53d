import { nearest } from "../../text/nearest.ts";
import type { Reading } from "../../yaml/shape/reading.ts";
import type { CodebookFields } from "../format/codebook.ts";
import { canonicalLanguage } from "../format/language.ts";
import { allCodes } from "./named-nodes.ts";

/** Rules under a language that the codebook does not list, so that they would never be applied. */
export function reportRuleLanguages(codebook: CodebookFields, reading: Reading): void {
  const languages = codebook.language ?? [];
  if (languages.length === 0) return; // reported already
  for (const { rules = [], unless = [] } of allCodes(codebook)) {
    for (const { language } of [...rules, ...unless]) {
      if (language === undefined) continue;
      const { text, at } = language;
      if (languages.includes(canonicalLanguage(text) ?? "")) continue;
      const message = `${text} is not among the codebook's languages (${languages.join(", ")})`;
      const near = nearest(text, languages);
      reading.report("codebook/rule-language", at, message, {
        hint:
          near === undefined
            ? `add ${text} to \`language\`, or delete the rules`
            : `did you mean ${near}?`,
      });
    }
  }
}
